"""Atom and JSON feeds: the newest achievements of the site, and of each initiative, field and organisation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from feedgenerator import Atom1Feed

from showcase.model import Achievement, Branch
from showcase.writing import prose
from showcase.writing.imprint import UNKNOWN, moment
from showcase.writing.press import Press

ENTRIES = 30
JSON_FEED = "https://jsonfeed.org/version/1.1"
Groups = Mapping[str, Sequence[Achievement]]


def groups(press: Press) -> Groups:
    """The newest achievements by the address of the page that they belong to, ``""`` being the home page."""
    catalog = press.catalog
    found: dict[str, list[Achievement]] = {}
    for deed in catalog.achievements:
        pages = [""]
        pages += [f"initiatives/{slug}/" for slug in catalog.initiatives_of(deed) if slug in catalog.by_initiative]
        pages += [f"fields/{slug}/" for slug in catalog.fields_of(deed) if slug in catalog.by_field]
        pages += [f"branches/{slug}/" for slug in (deed.branch, *deed.joint_with) if slug in catalog.branch]
        for page in dict.fromkeys(pages):
            newest = found.setdefault(page, [])
            if len(newest) < ENTRIES:
                newest.append(deed)
    return found


def files(press: Press) -> Iterator[tuple[str, str]]:
    """``feed.xml`` and ``feed.json`` beside each page that has achievements; none where the site has no address."""
    if not press.imprint.url:
        return
    made: dict[str, dict[str, Any]] = {}
    for page, deeds in groups(press).items():
        title = _title(press, page)
        items = [made.setdefault(deed.key, _item(press, deed)) for deed in deeds]
        yield f"{page}feed.xml", _atom(press, page, title, items)
        yield f"{page}feed.json", _json(press, page, title, items)


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


def _item(press: Press, deed: Achievement) -> dict[str, Any]:
    """What both feeds say of an achievement."""
    branch: Branch = press.catalog.branch[deed.branch]
    begun = moment(deed.date) if deed.date and deed.date.day else None
    updated = press.imprint.changed(deed) or (moment(deed.date) if deed.date else UNKNOWN)
    return {
        "url": press.imprint.absolute(press.cards.addresses.of(deed)),
        "title": deed.title,
        "html": str(prose.html(deed.summary)),
        "author": branch.name,
        "tags": press.cards.field_names(press.catalog.fields_of(deed)),
        "published": begun if begun and begun <= updated else None,
        "updated": updated,
    }


def _atom(press: Press, page: str, title: str, items: Sequence[dict[str, Any]]) -> str:
    imprint = press.imprint
    feed = Atom1Feed(
        title=title,
        link=imprint.absolute(page),
        description=None,
        language="zh-CN",
        author_name=imprint.author,
        feed_url=imprint.absolute(f"{page}feed.xml"),
    )
    for item in items:
        feed.add_item(
            title=item["title"],
            link=item["url"],
            description=item["html"] or None,
            unique_id=item["url"],
            author_name=item["author"],
            categories=item["tags"],
            pubdate=item["published"],
            updateddate=item["updated"],
        )
    written: str = feed.writeString("utf-8")
    return written


def _json(press: Press, page: str, title: str, items: Sequence[dict[str, Any]]) -> str:
    imprint = press.imprint
    feed = {
        "version": JSON_FEED,
        "title": title,
        "home_page_url": imprint.absolute(page),
        "feed_url": imprint.absolute(f"{page}feed.json"),
        "language": "zh-CN",
        "authors": [{"name": imprint.author}],
        "items": [_json_item(item) for item in items],
    }
    return json.dumps(feed, ensure_ascii=False, separators=(",", ":"))


def _json_item(item: dict[str, Any]) -> dict[str, Any]:
    published: datetime | None = item["published"]
    return {
        "id": item["url"],
        "url": item["url"],
        "title": item["title"],
        "content_html": item["html"],
        "authors": [{"name": item["author"]}],
        "tags": list(item["tags"]),
        "date_modified": item["updated"].isoformat(),
        **({"date_published": published.isoformat()} if published else {}),
    }
