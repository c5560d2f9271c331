"""Feeds: the newest achievements of the site, and of each initiative, field and organisation, as Atom and as JSON.

An organisation has Atom alone: there are many, programs that read feeds read either, and those that want JSON have
``index.json`` beside each page.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
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
ATOM = "http://www.w3.org/2005/Atom"
ORGANISATIONS = "branches/"


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
    """``feed.xml``, and ``feed.json`` where there is one, beside each of the pages, each with what makes it."""
    for page in pages(site):
        yield f"{page}feed.xml", partial(_atom, site, page)
        if has_json(page):
            yield f"{page}feed.json", partial(_json, site, page)


def has_json(page: str) -> bool:
    """Whether the feed of a page is there as JSON, too."""
    return not page.startswith(ORGANISATIONS)


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
    yield from (
        f"{ORGANISATIONS}{slug}/" for slug in catalog.branch if len(catalog.achievements_of.get(slug, ())) >= ENOUGH
    )


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
    imprint = site.imprint
    items = [_item(site, achievement) for achievement in _newest(site, page)]
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xml:lang="zh-CN" xmlns="{ATOM}">'
        f"<title>{_text(_title(site, page))}</title>"
        f'<link href="{escape(imprint.absolute(page))}" rel="alternate"/>'
        f'<link href="{escape(imprint.absolute(page))}feed.xml" rel="self"/>'
        f"<id>{_text(imprint.absolute(page))}</id><updated>{max(item.updated for item in items).isoformat()}</updated>"
        f"<author><name>{_text(imprint.author)}</name></author>{''.join(map(_atom_entry, items))}</feed>"
    )


def _atom_entry(item: _Item) -> str:
    """An entry (RFC 4287)."""
    url = escape(item.url)
    published = f"<published>{item.published.isoformat()}</published>" if item.published else ""
    summary = f'<summary type="html">{_text(item.html)}</summary>' if item.html else ""
    tags = "".join([f'<category term="{escape(tag)}"/>' for tag in item.tags])
    return (
        f'<entry><title>{_text(item.title)}</title><link href="{url}" rel="alternate"/>{published}'
        f"<updated>{item.updated.isoformat()}</updated><author><name>{_text(item.author)}</name></author>"
        f"<id>{url}</id>{summary}{tags}</entry>"
    )


def _text(text: str) -> str:
    """A text as the content of an XML element."""
    return escape(text, quote=False)


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
