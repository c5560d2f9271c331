"""Inline scripts and styles, which the security policy forbids: detection, and table alignment by class."""

import re
from html.parser import HTMLParser

SUSPECT = re.compile(
    r"""<style|<script(?![^>]*\ssrc=|[ ]type="application/ld\+json">)|[\s/"'](?:style|on[a-z]+)\s*=|javascript:""",
    re.IGNORECASE,
)
"""A quick test: only a page that matches can have inline code, and is parsed."""
DATA = ("application/ld+json", "application/json")
"""Types of script elements that hold data: a browser never runs them."""
ALIGNED = re.compile(r' style="text-align: (left|center|right);"')


def aligned(html: str) -> str:
    """Columns of Markdown tables aligned by class instead of by style."""
    return ALIGNED.sub(r' class="bs-align-\1"', html)


def inline(html: str) -> list[str]:
    """The tags of all inline scripts, styles and handlers of a page."""
    if not SUSPECT.search(html):
        return []
    finder = _InlineCode()
    finder.feed(html)
    finder.close()
    return finder.found


class _InlineCode(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name: (value or "").strip().lower() for name, value in attrs}
        code = tag == "script" and "src" not in names and names.get("type") not in DATA
        handler = any(name == "style" or name.startswith("on") for name in names)
        address = any(value.startswith("javascript:") for value in names.values())
        if tag == "style" or code or handler or address:
            self.found.append(self.get_starttag_text() or tag)
