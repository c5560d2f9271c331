"""The site map for search engines: ``sitemap.xml``."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from html import escape

from showcase.site.imprint import Imprint
from showcase.site.page import Page

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
URLS_A_FILE = 50_000
"""Limit of the protocol (sitemaps.org)."""
Address = tuple[str, datetime | None]
"""A page's URL, and its last change where it is known."""


def addresses(pages: Iterable[Page]) -> Iterator[Address]:
    """The pages that search engines may list."""
    listed = [(page.url, page.changed) for page in pages if page.listed]  # not the pages: they are let go once written
    return ((url, changed()) for url, changed in listed)


def names(imprint: Imprint, count: int, size: int = URLS_A_FILE) -> list[str]:
    """The files of :func:`sitemaps` for so many addresses."""
    numbers = range(1, -(-count // size) + 1) if count > size else ()
    return [*(f"sitemap-{number}.xml" for number in numbers), "sitemap.xml"] if imprint.url else []


def sitemaps(imprint: Imprint, entries: Sequence[Address], size: int = URLS_A_FILE) -> Iterator[tuple[str, str]]:
    """``sitemap.xml``; with more addresses than one file may hold, an index of ``sitemap-1.xml`` and so on."""
    several = names(imprint, len(entries), size)
    parts: list[Address] = []
    for name, first in zip(several, range(0, len(entries) or 1, size), strict=False):
        shown = entries[first : first + size]
        yield name, _document("urlset", "url", ((imprint.absolute(url), changed) for url, changed in shown))
        parts.append((imprint.absolute(name), max((changed for _, changed in shown if changed), default=None)))
    if len(several) > 1:
        yield several[-1], _document("sitemapindex", "sitemap", parts)


def _document(root: str, element: str, entries: Iterable[Address]) -> str:
    lines = (
        f"<{element}><loc>{escape(url, quote=False)}</loc>{_lastmod(changed)}</{element}>\n" for url, changed in entries
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n{"".join(lines)}</{root}>\n'


def _lastmod(changed: datetime | None) -> str:
    return f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
