"""The small Markdown of ``story`` and ``summary``: paragraphs, bold, lists, links, quotes and ``###`` headings."""

import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser

from showcase.model.constants import WEB_ADDRESS
from showcase.model.patterns import lazy
from showcase.model.web_addresses import address_fault

TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "h3", "h4"}
"""The elements that prose may become; all others are dropped."""
MARKS = re.compile("|".join(map(re.escape, "*_`[]<>#\\&!|~\n")) + "|https?:")
"""What makes more of a text wherever it stands. Single characters, not a class of them: Python then looks for the first
of any in a fifth of the time."""
OPENING = re.compile(r"\s*(?:[-+]|\d+[.)])\s| {4}|[=-]")
"""What does so at the beginning."""
LIST = re.compile(r" {0,3}(?:[-*+]|\d{1,3}[.)]) +\S")
BLOCK = re.compile(r" {0,3}(?:#{1,6} |>|[=-]+\s*$)| {4}|\t")
ITEM = lazy(
    r"\s*(?:\d{1,2}[.．、)）](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]"
    r"|(?P<word>[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])))"
)
"""How a numbered item begins. 第 / 一、二季度 is none."""
HEADING = lazy(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^，。、；：！？,.;:]{1,16}")
WIDE = lazy(r"[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’…—·]")
NO_HEADING = lazy(r"^#(?=(?:REF|N/A|VALUE|DIV/0|NAME|NULL|NUM)\b|[^#\s][^#\n]{0,20}#)", re.MULTILINE)
"""A topic (#普法#), or an error of a spreadsheet."""
HARD_BREAK = "  "
NAMES = {"img": "图片", "code": "代码", "pre": "代码", "hr": "横线"}


BRACKETS = 100
"""Square brackets that a text may have. The library takes the third power of their number: 4 000 took a minute."""
NESTED = re.compile(r"^(?>[ \t]*+(?:[-+*>]|\d{1,9}+[.)])){7}|^[ \t]{25}", re.MULTILINE)
"""A list or quotation more than six levels deep. The library calls itself for each, up to Python's own limit."""


def excess(text: str) -> str:
    """What of ``text`` is too much to be rendered, in Chinese; ``""`` where nothing is."""
    if (brackets := text.count("[")) > BRACKETS:
        return f"{brackets} 个方括号（最多 {BRACKETS} 个）"
    return "七层以上的列表或引用" if NESTED.search(text) else ""


def is_plain(text: str) -> bool:
    """Whether the text is one paragraph with nothing in it but words."""
    return not (MARKS.search(text) or OPENING.match(text))


def rendered(text: str) -> str:
    """``text`` as HTML, before anything is dropped. What looks like HTML or an entity in it is text."""
    if excess(text):  # the check refuses it
        return f"<p>{escape(text)}</p>"
    from markdown import Markdown  # loaded only for prose with markup

    text = NO_HEADING.sub(r"\\#", flowing(text))
    return Markdown(output_format="html").convert(text.replace("&", "&amp;").replace("<", "&lt;"))


def flowing(text: str) -> str:
    """``text`` with the line breaks that its writer means: a sentence that goes on in the next line is joined without a
    space between Chinese characters, and each numbered item (一、, （一）, 1.) keeps its line.
    """
    if "\n" not in text.strip():
        return text
    lines: list[str] = []
    for line in text.split("\n"):
        before = lines[-1] if lines else ""
        if before.startswith(">") and line.startswith(">") and not BLOCK.match(rest := line.lstrip("> ")) and rest:
            line = rest  # more of the same quotation
        if not before.strip() or not line.strip() or _is_block(line, before):
            lines += [""] * (LIST.match(line) is not None and _is_paragraph(before))
            lines.append(line)
        elif _begins_line(line, before):
            lines[-1] = before.rstrip() + HARD_BREAK
            lines.append(line)
        elif WIDE.search(before.rstrip()[-1] + line.lstrip()[0]) and not before.endswith(HARD_BREAK):
            lines[-1] = before.rstrip() + line.lstrip()
        else:
            lines.append(line)
    return "\n".join(lines)


def _is_block(line: str, before: str) -> bool:
    """Whether a line begins a block of Markdown by itself, or the line before it is one that ends with its line."""
    return BLOCK.match(line) is not None or before.startswith("#") or LIST.match(line) is not None


def _is_paragraph(line: str) -> bool:
    """Whether a list that follows would be taken for more of the paragraph."""
    return bool(line.strip()) and not (LIST.match(line) or line.startswith((" ", "#", ">")))


def _begins_line(line: str, before: str) -> bool:
    """Whether a line has a line to itself: a numbered item, or the first line below a heading such as 一、做法."""
    item = ITEM.match(line)
    if item and not (item["word"] and before.rstrip().endswith(("第", "、", "，", "十"))):
        return True
    last = before.removesuffix(HARD_BREAK).rsplit("\n", 1)[-1].strip()
    return HEADING.fullmatch(last) is not None


def dropped(text: str) -> Iterator[str]:
    """What of ``text`` would not be shown as it was meant, in Chinese: 图片, 一级标题, 链接“…”."""
    if too_much := excess(text):
        yield too_much
    elif not is_plain(text):
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
            if fault := address_fault(address):
                why = f"{fault.message}，" if WEB_ADDRESS.fullmatch(address) else ""
                self.found.append(f"链接“{address}”{why}")
        elif tag not in TAGS:
            is_heading = re.fullmatch(r"h[1-6]", tag)
            self.found.append(f"{'一二三四五六'[int(tag[1]) - 1]}级标题" if is_heading else NAMES.get(tag, tag))
