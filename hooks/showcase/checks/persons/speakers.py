"""Names of those who are quoted or described: 王小明说：“…”, 据李华介绍, 王丽，女，1980年生."""

import re
from collections.abc import Iterator
from itertools import islice

from showcase.checks.persons.names import is_name, is_whole_name, may_begin, name_after, name_before
from showcase.checks.persons.person import Person, person

SAID = re.compile("(?P<verb>介绍说|介绍|表示|坦言|直言|感慨道|感慨|回忆道|回忆|告诉记者|说道|说)?[:：，,]?\\s?“")
BEFORE_QUOTE = 6
"""The most characters of it before the mark."""
QUOTE = re.compile("“")
SEX = re.compile("[，,（(、]\\s?[男女]\\s?[，,）)；]")
TOLD = re.compile("据(?=[\u4e00-\u9fff]{2,4}(?:介绍|透露|讲述|回忆|反映))")
TELLING = re.compile("介绍|透露|讲述|回忆|反映")
SHORTEST = 3
"""A name right before a quotation has at least so many characters; others are as often words."""


def speakers(text: str) -> Iterator[Person]:
    """The persons quoted, and those whose name is followed by their sex."""
    for match in _said(text):
        at, end = name_before(text, match.start()), match.start()
        is_marked = match["verb"] is not None or (match.group()[:1] in ":：" and end - at >= SHORTEST)
        if at >= 0 and is_marked and may_begin(text, at) and is_whole_name(text[at:end]):
            yield person("post", text, at, end, match["verb"] or "")
    for match in TOLD.finditer(text):
        end = name_after(text, match.end())
        if end and TELLING.match(text, end) and is_whole_name(text[match.end() : end]):
            yield person("post", text, match.end(), end, "")
    for match in SEX.finditer(text) if "女" in text or "男" in text else ():
        at = name_before(text, match.start())
        if at >= 0 and may_begin(text, at) and is_name(text[at : match.start()]):
            yield person("post", text, at, match.start(), "")


def _said(text: str) -> Iterator[re.Match[str]]:
    """Each quotation mark with what stands before it, which may be nothing: so the marks are looked for."""
    for quote in QUOTE.finditer(text):
        begins = range(max(0, quote.start() - BEFORE_QUOTE), quote.end())
        yield from islice((said for at in begins if (said := SAID.match(text, at)) and said.end() == quote.end()), 1)
