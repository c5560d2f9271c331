"""Checks of numbers that must agree: records, pages, search index, open data, site map."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from showcase.release.verify.built_site import BuiltSite, Check, Finding

ORGANISATION = re.compile(r"branches/(?!page-\d+/)[^/]+/index\.html")
PROJECT = re.compile(r"branches/[^/]+/(?!page-\d+/)[^/]+/index\.html")
INDEX = "search/index.json"
DATA = "data/records.json"
FEEDS = re.compile(r"(.*/)?feed\.json")
KINDS = ("branches", "projects", "achievements")
SITEMAP = re.compile(r"sitemap[\w-]*\.xml")
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}url/{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def pages(site: BuiltSite) -> Iterator[Finding]:
    """The numbers of organisations and projects and of their pages, without redirects and tombstones."""
    shown = [path for path in site.pages if _is_listed(site, path)]
    for kind, name, pattern in (("branches", "党组织", ORGANISATION), ("projects", "品牌项目", PROJECT)):
        stated = site.info.counts.get(kind)
        found = sum(bool(pattern.fullmatch(path)) for path in shown)
        if stated is not None and stated != found:
            yield "branches/", f"记录里有 {stated} 个{name}，网页有 {found} 个"


def index(site: BuiltSite) -> Iterator[Finding]:
    """The numbers of records and of documents in the search index."""
    counts = site.info.counts
    if counts.keys() >= set(KINDS):
        stated = sum(counts[kind] for kind in KINDS)
        found = _json(site, INDEX).get("records")
        if found != stated:
            yield INDEX, f"记录有 {stated} 条，检索索引里有 {found or 0} 条"


def data(site: BuiltSite) -> Iterator[Finding]:
    """The numbers of records and in the open data; feeds may have fewer items but not more."""
    counts = site.info.counts
    if not counts.keys() >= set(KINDS):
        return
    for kind in KINDS:
        found = len(_json(site, DATA).get(kind, ()))
        if found != counts[kind]:
            yield DATA, f"记录里 {kind} 有 {counts[kind]} 条，开放数据里有 {found} 条"
    for path in filter(FEEDS.fullmatch, site.paths):
        if (items := len(_json(site, path).get("items", ()))) > sum(counts[kind] for kind in KINDS):
            yield path, f"订阅里有 {items} 条，比全部记录还多"


def sitemap(site: BuiltSite) -> Iterator[Finding]:
    """The canonical addresses of the pages and those in the site map."""
    listed: list[str] = []
    for path in filter(SITEMAP.fullmatch, site.paths):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        tree = etree.parse(site.folder / path, parser)
        listed += [str(place.text).strip() for place in tree.iterfind(LOCATION)]
    canonical = {page.canonical for path, page in site.pages.items() if _is_listed(site, path)} - {""}
    for address in sorted(set(listed) - canonical):
        yield "sitemap.xml", f"列着没有的网页：{address}"
    for address in sorted(canonical - set(listed)):
        yield "sitemap.xml", f"没有列出网页：{address}"
    for address in sorted({address for address in listed if listed.count(address) > 1}):
        yield "sitemap.xml", f"重复列出：{address}"


def _json(site: BuiltSite, path: str) -> dict[str, Any]:
    """A JSON object of the site; an empty one where it is missing or malformed, which other checks report."""
    try:
        found = json.loads((site.folder / path).read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_listed(site: BuiltSite, path: str) -> bool:
    """Whether the site map must list a page: no redirect, not ``noindex``, and not canonical elsewhere."""
    page = site.pages[path]
    own = not page.canonical or page.canonical == site.absolute(path, "")
    return own and not page.is_redirect and not page.is_hidden


CHECKS: Mapping[str, Check] = {
    "pages-differ": pages,
    "index-differs": index,
    "data-differs": data,
    "sitemap-differs": sitemap,
}
