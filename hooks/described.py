"""What machines are told of the site, with the answers that MkDocs' settings and pages give."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from showcase import duties
from showcase.desk.schema import schemas
from showcase.reading.changes import last_changes
from showcase.writing import redirects, site_map
from showcase.writing.imprint import Imprint
from showcase.writing.page import Page
from showcase.writing.press import HOME, Press
from showcase.writing.views import LinkView

if TYPE_CHECKING:
    from handover import Build

log = logging.getLogger("mkdocs.hooks.showcase")
PUBLISHING = "SHOWCASE_PUBLISHING"
"""Set in the environment of a build that is to be published."""


def is_published() -> bool:
    """Whether this build is to be published: it is made of the records alone, of nothing that another build kept."""
    return bool(os.environ.get(PUBLISHING))


def imprint(config: MkDocsConfig) -> Imprint:
    """Who publishes, as the settings name it; when each record changed, as git knows it."""
    url = config.site_url or ""
    settings = config.extra.get("public_body") or {}
    return Imprint(
        name=config.site_name,
        url=f"{url.rstrip('/')}/" if url else "",
        description=config.site_description or "",
        organiser=duties.stated(settings, "organiser"),
        code=duties.stated(settings, "code"),
        changes=last_changes(Path(config.config_file_path).parent),
    )


def dutiful(config: MkDocsConfig) -> None:
    """Show the public body's duties at the foot of every page. What is unset stops a publication."""
    settings = config.extra.get("public_body") or {}
    found = duties.problems(settings, is_published(), config.site_url or "")
    told = "\n".join(str(shortcoming) for shortcoming in found)
    if found and is_published():
        raise PluginError(f"网站的设置不全，没有发布。\n{told}")
    if found:
        log.info("发布之前要填的设置：\n%s", told)
    config.extra["duties"] = duties.footer(settings)


def files(press: Press, pages: Sequence[Page], others: Files) -> Iterator[tuple[str, Callable[[], str]]]:
    """The map of the site with ``others``, the pages written by hand; the schema of the records."""
    by_hand = [*_by_hand(press, others)]
    urls = [*(url for url, _ in by_hand), *(page.url for page in pages if page.listed)]
    for fault in redirects.astray(press.catalog.redirects, urls):
        log.warning("brands/redirects.yml：%s", fault)
    sitemaps = cache(lambda: dict(site_map.sitemaps(press.imprint, [*by_hand, *site_map.addresses(pages)])))
    for name in site_map.names(press.imprint, len(urls)):
        yield name, lambda name=name: sitemaps()[name]  # type: ignore[misc]
    for name, schema in schemas(press.catalog.vocabulary).items():
        yield f"data/schema/{name}", lambda schema=schema: schema  # type: ignore[misc]


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
