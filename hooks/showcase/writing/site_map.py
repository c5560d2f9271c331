"""The map of the site: a page for people, ``sitemap.xml`` for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

from showcase.writing import browse
from showcase.writing.imprint import Imprint
from showcase.writing.page import Page
from showcase.writing.press import Press
from showcase.writing.views import CountView

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
URLS_A_FILE = 50_000
"""Limit of the protocol (sitemaps.org)."""
Address = tuple[str, datetime | None]
"""A page's address below the root, and its last change where it is known."""
PLACES = (
    ("品牌项目", "projects/"),
    ("党组织", "branches/"),
    ("检索", "search/"),
    ("关于本站", "about/"),
    ("术语", "glossary/"),
    ("更新记录", "changelog/"),
    ("编写指南", "guide/"),
    ("开放数据", "data/"),
    ("隐私说明", "privacy/"),
    ("无障碍说明", "accessibility/"),
)
"""Pages that belong to no group."""


def page(press: Press) -> Page:
    """``site-map/``: every way into the records, and every page beside them."""
    lead = "全站的栏目和目录。每个品牌和党组织的页面，从这里的目录进入。"

    def context() -> dict[str, object]:
        return {"lead": lead, "places": PLACES, "groups": _groups(press)}

    return press.page("site-map/", "网站地图", "site-map", context, description=lead)


def _groups(press: Press) -> tuple[tuple[str, tuple[CountView, ...]], ...]:
    """Each way with its entries; those without any are left out."""
    initiatives = tuple(CountView(view.name, view.url, view.count) for view in browse.initiatives(press))
    ways = (
        ("四大工程", initiatives),
        ("服务领域", browse.fields(press)),
        ("地区", browse.regions(press)),
        ("年份", browse.years(press)),
        ("专项行动", browse.programmes(press)),
    )
    return tuple((name, views) for name, views in ways if views)


def addresses(pages: Iterable[Page]) -> Iterator[Address]:
    """The pages that search engines may list."""
    return ((page.url, page.changed()) for page in pages if page.listed)


def names(imprint: Imprint, count: int, size: int = URLS_A_FILE) -> list[str]:
    """The files of :func:`sitemaps` for so many addresses."""
    numbers = range(1, -(-count // size) + 1) if count > size else ()
    return [*(f"sitemap-{number}.xml" for number in numbers), "sitemap.xml"] if imprint.url else []


def sitemaps(imprint: Imprint, found: Sequence[Address], size: int = URLS_A_FILE) -> Iterator[tuple[str, str]]:
    """``sitemap.xml``; with more addresses than one file may hold, an index of ``sitemap-1.xml`` and so on."""
    several = names(imprint, len(found), size)
    parts: list[Address] = []
    for name, first in zip(several, range(0, len(found) or 1, size), strict=False):
        shown = found[first : first + size]
        yield name, _document("urlset", "url", ((imprint.absolute(url), changed) for url, changed in shown))
        parts.append((imprint.absolute(name), max((changed for _, changed in shown if changed), default=None)))
    if len(several) > 1:
        yield several[-1], _document("sitemapindex", "sitemap", parts)


def _document(root: str, element: str, entries: Iterable[Address]) -> str:
    lines = (f"<{element}><loc>{escape(url)}</loc>{_lastmod(changed)}</{element}>\n" for url, changed in entries)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n{"".join(lines)}</{root}>\n'


def _lastmod(changed: datetime | None) -> str:
    return f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
