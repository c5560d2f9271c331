"""The generated tables of the staff guide as Markdown in its files, for those who read it in the repository.

A site does not need them: a build replaces them by tables of the code and the vocabulary as they are then.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from pathlib import Path

from showcase.delivery import replace_file
from showcase.desk import guide, schema
from showcase.model import Vocabulary

FOLDER = "docs/guide"
WORDS = "words.md"
RULES = "这里的规则在网站的这一页上，也可以用命令 `showcase explain` 看。"
MARKS = {"<code>": "`", "</code>": "`", "<strong>": "**", "</strong>": "**", "|": "\\|"}


def write(root: Path, vocabulary: Vocabulary, names: str = "*.md") -> None:
    """Bring the guide's files below ``root`` up to date, those of some ``names``; none where there is no guide."""
    for path in sorted((root / FOLDER).glob(names)):
        before = path.read_text(encoding="utf-8")
        after = written(before, vocabulary)
        if after != before:
            replace_file(path, after.encode())


def refresh_words(root: Path, vocabulary: Vocabulary) -> None:
    """Bring what is made of the vocabulary below ``root`` up to date: words of the schemas, tables of the guide.

    Nothing where a folder cannot be written or is a link: checking records must not fail or reach elsewhere for it.
    """
    schema.refresh_words(root, vocabulary)
    folder = root.resolve() / FOLDER
    if folder.resolve() == folder and vocabulary != Vocabulary():
        with suppress(OSError):
            write(root, vocabulary, WORDS)


def written(markdown: str, vocabulary: Vocabulary) -> str:
    """``markdown`` with the tables as they are now."""
    return guide.replaced(markdown, vocabulary, lambda head, html: f"{head}\n\n{_markdown(html)}\n\n{guide.END}")


def _markdown(html: str) -> str:
    """A table. The rules, whose examples are wrong on purpose, are only on the site."""
    return "\n".join(_rows(html)) or RULES


def _rows(html: str) -> Iterator[str]:
    for number, row in enumerate(re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)):
        cells = [_plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield "|" + "---|" * len(cells)


def _plain(cell: str) -> str:
    for mark, plain in MARKS.items():
        cell = cell.replace(mark, plain)
    return unescape(cell).replace("\n", " ")
