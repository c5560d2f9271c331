"""Atom and JSON feeds: the newest achievements of the site, and of each initiative, field and organisation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from itertools import islice
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from feedgenerator import Atom1Feed

from showcase.model import Achievement
from showcase.writing import prose
from showcase.writing.imprint import UNKNOWN, moment
from showcase.writing.press import Press

ENTRIES = 30
quoted = lru_cache(maxsize=1024)(quoteattr)
"""Most attributes of a feed are a few words, again and again."""
JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True, slots=True)
class _Item:
    """What both feeds say of an achievement."""

    url: str
    title: str
    html: str
    author: str
    tags: tuple[str, ...]
    published: datetime | None
    updated: datetime


def entries(press: Press) -> Iterator[tuple[str, Callable[[], str]]]:
    """``feed.xml`` and ``feed.json`` beside each page that has achievements, and how each is made."""
    for page in pages(press):
        yield f"{page}feed.xml", partial(_atom, press, page)
        yield f"{page}feed.json", partial(_json, press, page)


def pages(press: Press) -> Iterator[str]:
    """The addresses of the pages that have feeds, ``""`` being the home page; none where the site has no address."""
    catalog = press.catalog
    if not press.imprint.url or not catalog.achievements:
        return
    yield ""
    yield from (f"initiatives/{slug}/" for slug in catalog.by_initiative if any(_of_initiative(press, slug)))
    yield from (f"fields/{slug}/" for slug in catalog.by_field if slug in catalog.achievements_by_field)
    yield from (f"branches/{slug}/" for slug in catalog.branch if slug in catalog.achievements_of)


def _of_initiative(press: Press, slug: str) -> Iterator[Achievement]:
    return (
        achievement for achievement in press.catalog.achievements if slug in press.catalog.initiatives_of(achievement)
    )


def _newest(press: Press, page: str) -> Iterable[Achievement]:
    """The newest achievements of a page; the catalog's groups are in that order."""
    kind, _, slug = page.rstrip("/").partition("/")
    if kind == "branches":
        return press.catalog.achievements_of[slug][:ENTRIES]
    if kind == "fields":
        return press.catalog.achievements_by_field[slug][:ENTRIES]
    return islice(_of_initiative(press, slug), ENTRIES) if kind else press.catalog.achievements[:ENTRIES]


def _title(press: Press, page: str) -> str:
    """The site's name, after that of the group."""
    kind, _, slug = page.rstrip("/").partition("/")
    vocabulary = press.catalog.vocabulary
    groups: dict[str, Mapping[str, Any]] = {
        "initiatives": vocabulary.initiatives,
        "fields": vocabulary.fields,
        "branches": press.catalog.branch,
    }
    named = groups.get(kind, {})
    return f"{named[slug].name} - {press.imprint.name}" if slug in named else press.imprint.name


def _item(press: Press, achievement: Achievement) -> _Item:
    """What is said of an achievement, the same in the feeds of all pages that have it."""
    return press.cards.once("feed", achievement.key, partial(_told, press, achievement))


def _told(press: Press, achievement: Achievement) -> _Item:
    begun = moment(achievement.date) if achievement.date else None
    updated = press.imprint.changed(achievement) or begun or UNKNOWN
    is_day = achievement.date is not None and achievement.date.day
    return _Item(
        url=press.imprint.absolute(press.cards.addresses.of(achievement)),
        title=achievement.title,
        html=str(prose.html(achievement.summary)),
        author=press.catalog.branch[achievement.branch].name,
        tags=press.cards.field_names(press.catalog.fields_of(achievement)),
        published=begun if begun and is_day and begun <= updated else None,
        updated=updated,
    )


def _atom(press: Press, page: str) -> str:
    imprint = press.imprint
    feed = Atom1Feed(
        title=_title(press, page),
        link=imprint.absolute(page),
        description=None,
        language="zh-CN",
        author_name=imprint.author,
        feed_url=imprint.absolute(f"{page}feed.xml"),
    )
    for achievement in _newest(press, page):
        item = _item(press, achievement)
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
    """The feed as its own ``write`` has it, but through :class:`_Xml`."""
    xml = _Xml()
    xml.startElement("feed", feed.root_attributes())
    feed.add_root_elements(xml)
    feed.write_items(xml)
    xml.endElement("feed")
    return "".join(xml.parts)


class _Xml:
    """What a feed writes its elements with. Python's SAX writer, for streams and namespaces, takes thrice the time."""

    def __init__(self) -> None:
        self.parts = ['<?xml version="1.0" encoding="utf-8"?>\n']

    def startElement(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: N802 - SAX names it so
        self.parts.append(f"<{name}{_attributes(attributes)}>")

    def endElement(self, name: str) -> None:  # noqa: N802
        self.parts.append(f"</{name}>")

    def addQuickElement(self, name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> None:  # noqa: N802
        ending = f">{escape(text)}</{name}>" if text else "/>"
        self.parts.append(f"<{name}{_attributes(attributes or {})}{ending}")


def _attributes(values: Mapping[str, str]) -> str:
    return "".join([f" {name}={quoted(value)}" for name, value in sorted(values.items())]) if values else ""


def _json(press: Press, page: str) -> str:
    imprint = press.imprint
    feed = {
        "version": JSON_FEED,
        "title": _title(press, page),
        "home_page_url": imprint.absolute(page),
        "feed_url": imprint.absolute(f"{page}feed.json"),
        "language": "zh-CN",
        "authors": [{"name": imprint.author}],
        "items": [_json_item(_item(press, achievement)) for achievement in _newest(press, page)],
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
