"""What machines are told of the site, with the answers that MkDocs' settings and pages give."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from showcase.desk.schema import schemas
from showcase.reading.changes import last_changes
from showcase.writing import embeds, redirects, site_map
from showcase.writing.imprint import Imprint
from showcase.writing.page import Page
from showcase.writing.press import HOME, Press
from showcase.writing.views import LinkView

if TYPE_CHECKING:
    from handover import Build

log = logging.getLogger("mkdocs.hooks.showcase")


def imprint(config: MkDocsConfig) -> Imprint:
    """Who publishes, as the settings name it; when each record changed, as git knows it."""
    url = config.site_url or ""
    return Imprint(
        name=config.site_name,
        url=f"{url.rstrip('/')}/" if url else "",
        description=config.site_description or "",
        changes=last_changes(Path(config.config_file_path).parent),
    )


def files(config: MkDocsConfig, press: Press, pages: Iterable[Page], others: Files) -> Iterator[tuple[str, str]]:
    """The map of the site with ``others``, the pages written by hand; cards to embed; the schema of the records."""
    listed = [*_by_hand(press, others), *site_map.addresses(pages)]
    for fault in redirects.astray(press.catalog.redirects, (url for url, _ in listed)):
        log.warning("brands/redirects.yml：%s", fault)
    yield from site_map.sitemaps(press.imprint, listed)
    yield from embeds.files(press, config.extra["bundle"].style)
    yield from redirects.files(press, config.extra["bundle"].style)
    for name, schema in schemas(press.catalog.vocabulary).items():
        yield f"data/schema/{name}", schema


def _by_hand(press: Press, others: Files) -> Iterator[site_map.Address]:
    for file in others.documentation_pages():
        if file.generated_by is None:
            yield file.url.removeprefix("./"), press.imprint.changes.get(f"docs/{file.src_uri}")


def describe(page: MkDocsPage, build: Build) -> None:
    """Put into the head of a page written by hand what machines are told of it."""
    url = page.url.removeprefix("./")
    title = Markup(page.title or "").striptags()  # noqa: S704 - its tags are taken away
    description = page.meta.get("description") or build.config.site_description or ""
    crumbs = (HOME, LinkView(title, url, current=True)) if url else (HOME,)
    page.meta["head"] = build.head.html(Page(url, title, description, "", str, crumbs=crumbs))
