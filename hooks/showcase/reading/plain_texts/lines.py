"""The texts of files by lines: comments, hand-written pages, settings."""

import re
from collections.abc import Iterator

from showcase.model import PlainText
from showcase.reading.plain_texts.rule_ids import ALLOWED, PRIVATE, TELEPHONE
from showcase.reading.plain_texts.words import addressed, blotted

COMMENT = re.compile(r"(?:^|(?<=\s))#(?![ ]?yaml-language-server:)(?P<text>[^\n]*)", re.MULTILINE)
UNUSED_PHONE = re.compile(r"#?\s*(?:- )?phone:\s")
"""A key with a public telephone that was commented out, as new records have it."""
KEY = re.compile(r"\s*(?:- )?(?P<key>[a-z_]+):(?=\s|$)")
FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})")
CODE = re.compile(r"(?<!`)(?P<ticks>`{1,3})(?!`)[^`]+(?P=ticks)(?!`)")
RULE_LINE = re.compile(r"[\s*_-]*|[\s|:-]*")
"""A line across the page, or between the head and the rows of a table."""


def comments(path: str, source: str) -> Iterator[PlainText]:
    """The comments of a YAML file. A ``#`` inside a value may be taken for one."""
    line, at = 1, 0
    for match in COMMENT.finditer(source):
        text = match["text"]
        if text.strip():
            start = match.start("text")
            line, at = line + source.count("\n", at, start), start
            column = start - source.rfind("\n", 0, start)
            rules = PRIVATE - TELEPHONE if UNUSED_PHONE.match(text) else PRIVATE
            yield from addressed(PlainText(path, line, column, text, rules, is_comment=True))


def page(path: str, source: str) -> Iterator[PlainText]:
    """The lines of a hand-written page, less what stands there as code."""
    fence = ""
    for number, line in enumerate(source.split("\n"), 1):
        mark = FENCE.match(line)
        if fence or mark:
            if mark and not fence:
                fence = mark["fence"]
            elif mark and mark["fence"].startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif not RULE_LINE.fullmatch(line):
            yield from addressed(PlainText(path, number, 1, CODE.sub(blotted, line), PRIVATE, is_page=True))


def settings(path: str, source: str) -> Iterator[PlainText]:
    """The lines of ``mkdocs.yml`` and their comments."""
    for number, line in enumerate(source.split("\n"), 1):
        match = COMMENT.search(line)
        end = match.start() if match else len(line)
        key = KEY.match(line)
        rules = PRIVATE - ALLOWED.get(key["key"] if key else "", frozenset())
        if text := line[:end].rstrip():
            yield from addressed(PlainText(path, number, 1, text, rules))
    yield from comments(path, source)
