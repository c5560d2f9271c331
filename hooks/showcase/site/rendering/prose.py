"""The Markdown of ``story`` and ``summary`` → HTML with the allowed elements only, and plain text."""

import re

from markupsafe import Markup, escape

from showcase.model import TAGS, address_fault, is_plain, rendered

OUTWARD = re.compile(r'(<a href="https?:[^>]*>.*?)</a>', re.DOTALL)
BLOCK_END = re.compile(r"</(?:p|li|h3|h4)>|<br ?/?>")
OUTSIDE = '<span class="bs-hidden">（外部链接）</span>'
"""Appended to a link that leaves the site."""


def html(text: str) -> Markup:
    """``text`` as sanitised HTML; elements that are not allowed are dropped."""
    if not text:
        return Markup()
    if is_plain(text):
        return Markup(f"<p>{escape(text)}</p>")  # noqa: S704 - the text is escaped
    import nh3  # compiled code, which the plain text of most records does not need

    clean = nh3.clean(
        rendered(text),
        tags=TAGS,
        attributes={"a": {"href"}},
        attribute_filter=lambda _, name, value: value if name == "rel" or not address_fault(value) else None,
        url_schemes={"https", "http"},
        link_rel="noopener noreferrer nofollow",
    )
    return Markup(OUTWARD.sub(rf"\1{OUTSIDE}</a>", clean))  # noqa: S704 - nh3 has just cleaned it


def plain(text: str) -> str:
    """``text`` without its Markdown, on one line, for cards, descriptions and search."""
    if is_plain(text):
        return text
    return re.sub(r"\s+", " ", html(text).replace(OUTSIDE, "").striptags()).strip()


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs, headings and items of ``text`` without its Markdown, for documents."""
    parts = (Markup(part).striptags() for part in BLOCK_END.split(html(text).replace(OUTSIDE, "")))  # noqa: S704
    return tuple(part for part in parts if part)
