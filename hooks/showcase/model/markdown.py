"""The small Markdown of ``story`` and ``summary``: paragraphs, bold, lists, links, quotes and ``###`` headings."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from showcase.model.constants import WEB_ADDRESS

TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "h3", "h4"}
"""The elements that prose may become; all others are dropped."""
MARKS = re.compile("|".join(map(re.escape, "*_`[]<>#\\&!|~\n")) + "|https?:")
"""What makes more of a text wherever it stands. Single characters, not a class of them: Python then looks for the first
of any in a fifth of the time."""
OPENING = re.compile(r"\s*(?:[-+]|\d+[.)])\s| {4}|[=-]")
"""What does so at the beginning."""
NAMES = {"img": "图片", "code": "代码", "pre": "代码", "hr": "横线"}


def is_plain(text: str) -> bool:
    """Whether the text is one paragraph with nothing in it but words."""
    return not (MARKS.search(text) or OPENING.match(text))


def rendered(text: str) -> str:
    """``text`` as HTML, before anything is dropped. What looks like HTML or an entity in it is text."""
    from markdown import Markdown  # loaded only for prose with markup

    return Markdown(output_format="html").convert(text.replace("&", "&amp;").replace("<", "&lt;"))


def dropped(text: str) -> Iterator[str]:
    """What of ``text`` would not be shown as it was meant, in Chinese: 图片, 一级标题, 链接“…”."""
    if not is_plain(text):
        finder = _Finder()
        finder.feed(rendered(text))
        finder.close()
        yield from dict.fromkeys(finder.found)


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            address = dict(attrs).get("href") or ""
            if not WEB_ADDRESS.fullmatch(address):
                self.found.append(f"链接“{address}”")
        elif tag not in TAGS:
            is_heading = re.fullmatch(r"h[1-6]", tag)
            self.found.append(f"{'一二三四五六'[int(tag[1]) - 1]}级标题" if is_heading else NAMES.get(tag, tag))
