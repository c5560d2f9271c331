"""Numbers that must agree: records, their pages, the search index, the list of pages (H8)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import etree

from showcase.release.verify.built import Built
from showcase.release.verify.rule import Finding, Rule

ORGANISATION = re.compile(r"branches/(?!page-\d+/)[^/]+/index\.html")
PROJECT = re.compile(r"branches/[^/]+/(?!page-\d+/)[^/]+/index\.html")
INDEX = "pagefind/pagefind-entry.json"
SITEMAP = re.compile(r"sitemap[\w-]*\.xml")
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}url/{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def pages(site: Built) -> Iterator[Finding]:
    """Organisations and projects against their pages; redirects and notices of withdrawal do not count."""
    shown = [path for path in site.pages if _is_listed(site, path)]
    for kind, name, pattern in (("branches", "党组织", ORGANISATION), ("projects", "品牌项目", PROJECT)):
        stated = site.info.counts.get(kind)
        found = sum(bool(pattern.fullmatch(path)) for path in shown)
        if stated is not None and stated != found:
            yield "branches/", f"记录里有 {stated} 个{name}，网页有 {found} 个"


def index(site: Built) -> Iterator[Finding]:
    """Records against documents of the search index."""
    counts = site.info.counts
    if not {"branches", "projects", "achievements"} <= counts.keys():
        return
    stated = counts["branches"] + counts["projects"] + counts["achievements"]
    if INDEX not in site.files:
        yield INDEX, "没有检索索引"
        return
    found = sum(language["page_count"] for language in json.loads(site.text(INDEX))["languages"].values())
    if found != stated:
        yield INDEX, f"记录有 {stated} 条，检索索引里有 {found} 条"


def sitemap(site: Built) -> Iterator[Finding]:
    """Pages against the list that search engines read."""
    listed: list[str] = []
    for path in filter(SITEMAP.fullmatch, site.paths):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        tree = etree.parse(site.folder / path, parser)
        listed += [str(place.text).strip() for place in tree.iterfind(LOCATION)]
    meant = {page.canonical for path, page in site.pages.items() if _is_listed(site, path)} - {""}
    for address in sorted(set(listed) - meant):
        yield "sitemap.xml", f"列着没有的网页：{address}"
    for address in sorted(meant - set(listed)):
        yield "sitemap.xml", f"没有列出网页：{address}"
    for address in sorted({address for address in listed if listed.count(address) > 1}):
        yield "sitemap.xml", f"重复列出：{address}"


def _is_listed(site: Built, path: str) -> bool:
    """Whether a page stands for itself: it neither leads on, nor hides, nor calls another page the true one."""
    page = site.pages[path]
    own = not page.canonical or page.canonical == site.absolute(path, "")
    return own and not page.refresh and not page.is_hidden


RULES = (
    Rule("pages-differ", "记录数与网页数不同", pages),
    Rule("index-differs", "记录数与检索索引不同", index),
    Rule("sitemap-differs", "网站地图与网页不符", sitemap),
)
