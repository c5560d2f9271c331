"""Atom and JSON feeds: the newest achievements of the site, and of each initiative, field and organisation."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache, partial
from html import escape  # not xml.sax.saxutils, which loads urllib and ssl: 25 ms of every build
from itertools import islice
from typing import Any

from showcase.model import Achievement, dataclass
from showcase.site import addresses
from showcase.site.addresses import ENOUGH
from showcase.site.context import SiteContext
from showcase.site.imprint import UNKNOWN, beginning
from showcase.site.rendering import prose

ENTRIES = 30
JSON_FEED = "https://jsonfeed.org/version/1.1"


@lru_cache(maxsize=1024)
def quoted(value: str) -> str:
    """The value of an XML attribute; cached, since a feed repeats a few."""
    return f'"{escape(value)}"'


@dataclass(frozen=True, slots=True)
class _Item:
    """An achievement as an entry of both feeds."""

    url: str
    title: str
    html: str
    author: str
    tags: tuple[str, ...]
    published: datetime | None
    updated: datetime


def entries(site: SiteContext) -> Iterator[tuple[str, Callable[[], str]]]:
    """``feed.xml`` and ``feed.json`` beside each page that has achievements, each with the function that makes it."""
    for page in pages(site):
        yield f"{page}feed.xml", partial(_atom, site, page)
        yield f"{page}feed.json", partial(_json, site, page)


def pages(site: SiteContext) -> Iterator[str]:
    """The URLs of the pages that have feeds, ``""`` for the home page; none if the site has no address.

    An organisation with one achievement gives nothing to follow.
    """
    catalog = site.catalog
    if not site.imprint.url or not catalog.achievements:
        return
    yield ""
    yield from (addresses.initiative(slug) for slug in catalog.by_initiative if any(_of_initiative(site, slug)))
    fields = (site.cards.addresses.field(slug) for slug in catalog.by_field if slug in catalog.achievements_by_field)
    yield from (url for url in fields if url.endswith("/"))
    yield from (f"branches/{slug}/" for slug in catalog.branch if len(catalog.achievements_of.get(slug, ())) >= ENOUGH)


def _of_initiative(site: SiteContext, slug: str) -> Iterator[Achievement]:
    return (item for item in site.catalog.achievements if slug in site.catalog.initiatives_of(item))


def _newest(site: SiteContext, page: str) -> Iterable[Achievement]:
    """The newest achievements of a page, as the catalog's groups are ordered."""
    kind, _, slug = page.rstrip("/").partition("/")
    if kind == "branches":
        return site.catalog.achievements_of[slug][:ENTRIES]
    if kind == "fields":
        return site.catalog.achievements_by_field[slug][:ENTRIES]
    return islice(_of_initiative(site, slug), ENTRIES) if kind else site.catalog.achievements[:ENTRIES]


def _title(site: SiteContext, page: str) -> str:
    """The name of the group and that of the site."""
    kind, _, slug = page.rstrip("/").partition("/")
    vocabulary = site.catalog.vocabulary
    groups: dict[str, Mapping[str, Any]] = {
        "initiatives": vocabulary.initiatives,
        "fields": vocabulary.fields,
        "branches": site.catalog.branch,
    }
    named = groups.get(kind, {})
    return f"{named[slug].name} - {site.imprint.name}" if slug in named else site.imprint.name


def _item(site: SiteContext, achievement: Achievement) -> _Item:
    """The entry of an achievement, cached for the feeds of all pages that have it."""
    return site.cards.once("feed", achievement.key, partial(_entry, site, achievement))


def _entry(site: SiteContext, achievement: Achievement) -> _Item:
    start = beginning(achievement.date) if achievement.date else None
    updated = site.imprint.changed(achievement) or start or UNKNOWN
    is_day = achievement.date is not None and achievement.date.day
    return _Item(
        url=site.imprint.absolute(site.cards.addresses.of(achievement)),
        title=achievement.title,
        html=str(prose.html(achievement.summary)),
        author=site.catalog.branch[achievement.branch].name,
        tags=site.cards.field_names(site.catalog.fields_of(achievement)),
        published=start if start and is_day and start <= updated else None,
        updated=updated,
    )


def _atom(site: SiteContext, page: str) -> str:
    from feedgenerator import Atom1Feed  # slow to load, and only a site with an address has feeds

    imprint = site.imprint
    feed = Atom1Feed(
        title=_title(site, page),
        link=imprint.absolute(page),
        description=None,
        language="zh-CN",
        author_name=imprint.author,
        feed_url=imprint.absolute(f"{page}feed.xml"),
    )
    for achievement in _newest(site, page):
        item = _item(site, achievement)
        feed.add_item(
            title=item.title,
            link=item.url,
            description=item.html or None,
            unique_id=item.url,
            author_name=item.author,
            categories=item.tags,
            pubdate=item.published,
            updateddate=item.updated,
        )
    return _written(feed)


def _written(feed: Any) -> str:
    """The feed as feedgenerator's ``write`` makes it, but written by :class:`_Xml`."""
    xml = _Xml()
    xml.startElement("feed", feed.root_attributes())
    feed.add_root_elements(xml)
    feed.write_items(xml)
    xml.endElement("feed")
    return "".join(xml.parts)


class _Xml:
    """A minimal SAX handler for feedgenerator; Python's, with streams and namespaces, takes three times as long."""

    def __init__(self) -> None:
        self.parts = ['<?xml version="1.0" encoding="utf-8"?>\n']

    def startElement(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: N802 - SAX names it so
        self.parts.append(f"<{name}{_attributes(attributes)}>")

    def endElement(self, name: str) -> None:  # noqa: N802
        self.parts.append(f"</{name}>")

    def addQuickElement(self, name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> None:  # noqa: N802
        ending = f">{escape(text, quote=False)}</{name}>" if text else "/>"
        self.parts.append(f"<{name}{_attributes(attributes or {})}{ending}")


def _attributes(values: Mapping[str, str]) -> str:
    return "".join([f" {name}={quoted(value)}" for name, value in sorted(values.items())]) if values else ""


def _json(site: SiteContext, page: str) -> str:
    imprint = site.imprint
    feed = {
        "version": JSON_FEED,
        "title": _title(site, page),
        "home_page_url": imprint.absolute(page),
        "feed_url": imprint.absolute(f"{page}feed.json"),
        "language": "zh-CN",
        "authors": [{"name": imprint.author}],
        "items": [_json_item(_item(site, achievement)) for achievement in _newest(site, page)],
    }
    return json.dumps(feed, ensure_ascii=False, separators=(",", ":"))


def _json_item(item: _Item) -> dict[str, Any]:
    return {
        "id": item.url,
        "url": item.url,
        "title": item.title,
        "content_html": item.html,
        "authors": [{"name": item.author}],
        "tags": list(item.tags),
        "date_modified": item.updated.isoformat(),
        **({"date_published": item.published.isoformat()} if item.published else {}),
    }
