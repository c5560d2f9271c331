"""One build: what its events share."""

import gc
import logging
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from showcase import pipeline
from showcase.catalog import pinyin
from showcase.delivery import Delivery, Entry, FileSet, OnDemand
from showcase.desk import guide_files, review
from showcase.editor import page as editor
from showcase.model import Date
from showcase.problems import report
from showcase.site import HOME, Head, Page, Templates, search, site_context
from showcase.site import files as all_files
from showcase.site import pages as all_pages
from showcase.site.components import LinkView
from showcase.site.pages import problem as problem_page
from showcase.site.pages import site_map
from showcase.site.rendering import Asset

from . import settings
from .extra import check_extra
from .files import Delivered, given, site_files, without_parts
from .frames import Frames
from .serve import session

log = logging.getLogger("mkdocs.hooks.showcase")


def prepare(config: MkDocsConfig) -> None:
    """What needs no records: the settings, and what is on every page. Raises PluginError where they stop the build.

    Also what every build needs next is loaded; a server loads it when it is asked for.
    """
    check_extra(config)
    settings.state_duties(config)
    settings.dress(config)
    if not settings.is_serving(config):
        pinyin.load()
        config.extra["templates"].load()


class Build:
    """Lives in the MkDocs config, so that the next build begins anew."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.is_serving = settings.is_serving(config)
        theme = settings.theme(config)
        cache = settings.cache_folder(config)
        templates: Templates = config.extra.pop("templates")
        found = _sound(config, config.extra.pop("survey"))
        self._found = found if self.is_serving else None
        if self.is_serving:
            config.extra["problems"] = len(found.problems)
        self.site = site_context(
            pipeline.catalog(found),
            theme,
            urljoin(config.edit_uri, "..") if config.edit_uri else "",
            settings.root(config),
            replace(settings.imprint(config), reviewed=_reviewed(config, found)),
            cache,
            templates,
            settings.has_share_pictures(config),
            editor.ADDRESS if settings.editor(config) else "",
            bool(config.extra.get("documents")),
        )
        if self.site.sharing and (lacking := self.site.sharing.lacking()):
            log.info("分享图的字体里没有这些字，画成〓：%s", "、".join(lacking))
        self.head = Head(self.site)
        self._delivery: Delivery | None = None

    def add_to(self, files: Files) -> Files:
        """``files`` with every generated page and file, without the parts of the theme that are published joined."""
        files = without_parts(files)
        pages = list(all_pages(self.site))
        if self._found:
            pages = list(problem_page.pages(self.site, self._found.problems, self._found.records, pages))
        self._pages = pages
        bundle = self.config.extra["bundle"]
        further = self._editor(pages, bundle.style)
        self.config.extra["lost"] = site_map.lost(self.site, urlsplit(self.config.site_url or "").path or "/")
        html = self._html
        self._entries = [
            *(Entry(f"{page.url}index.html", partial(html, page)) for page in pages),
            *(Entry(uri, make) for uri, make in all_files(self.site, bundle, {page.url for page in pages})),
            *given(bundle.files),
            *further,
            *site_files(self.config, self.site, pages, files),
        ]
        self._sets = [FileSet("search/", lambda: given(search.files(self.site)))]
        folder, use_directory_urls = self.config.site_dir, self.config.use_directory_urls
        for entry in self._entries:
            files.append(Delivered(entry.uri, folder, use_directory_urls))
        self._files = files
        return files

    def _editor(self, pages: list[Page], style: Asset) -> list[Entry]:
        """Add the page of the editor, where the site has one; its files."""
        engine, theme = settings.editor(self.config), settings.theme(self.config)
        if engine is None:
            return []
        pages.append(editor.page(self.site, engine.name, style, theme))
        return [Entry(uri, make) for uri, make in editor.files(self.site, engine, settings.root(self.config), theme)]

    def begin_delivery(self, nav: Navigation) -> None:
        """Begin writing, beside MkDocs' own work, once the frames can be rendered with the navigation.

        An entry of it that the settings give no title has that of its page.
        """
        untitled = {item.file.dest_uri.removesuffix("index.html"): item for item in nav.pages if not item.title}
        for page in self._pages:
            if page.url in untitled:
                untitled[page.url].title = page.title
        del self._pages
        self.frames = Frames(self.config, nav)
        site = Path(self.config.site_dir)
        if self.is_serving:
            session(self.config).edition = OnDemand(site, self._entries, self._sets)
        else:
            # Handed over, so that what was written is let go.
            entries, self._entries = self._entries, []
            self._delivery = Delivery(site, entries, self._sets, self.site.catalog.branch, self.site.forget)
            del entries
            self._delivery.begin()

    def finish(self) -> None:
        """Wait until everything is written. MkDocs asks no more for the files that are delivered."""
        for file in [file for file in self._files if isinstance(file, Delivered)]:
            self._files.remove(file)
        if self._delivery:
            self._delivery.finish()
        if self.is_serving:
            # Reference cycles stay in memory until the collector runs: 30 MB at 1 000 branches.
            del self.config.extra["build"], self._entries, self._sets
            gc.collect()

    def _html(self, page: Page) -> str:
        """The whole page."""
        imprint = self.site.imprint
        canonical = imprint.absolute(page.url) if imprint.url else ""
        frame, head = self.frames.around(page), self.head.html(page)
        return frame.fill(page.title, page.description, canonical, head, page.body(), page.root)


def describe(page: MkDocsPage, build: Build) -> None:
    """Put the metadata of a hand-written page into its head."""
    url = page.url.removeprefix("./")
    title = Markup(page.title or "").striptags()  # noqa: S704 - its tags are taken away
    description = page.meta.get("description") or build.config.site_description or ""
    above = [LinkView("编写指南", "guide/")] if url.startswith("guide/") and url != "guide/" else []
    page.meta["above"] = above
    crumbs = (HOME, *above, LinkView(title, url, current=True)) if url else (HOME,)
    page.meta["head"] = build.head.html(Page(url, title, description, "", str, crumbs=crumbs))


def _reviewed(config: MkDocsConfig, found: pipeline.Survey) -> Mapping[str, Date]:
    """When each record passed its last review, where the settings ask for reviews. Raises PluginError where a record
    that is to be published has not.
    """
    if config.extra.get("review") != review.REQUIRED:
        return {}
    states = review.states(settings.root(config), found.records)
    if settings.is_published() and (lacking := review.unsigned(states)):
        raise PluginError(review.refusal(lacking))
    return review.reviewed(states)


def _sound(config: MkDocsConfig, found: pipeline.Survey) -> pipeline.Survey:
    """The survey. Raises PluginError at an error in the records, but for a server, which goes on without them."""
    is_serving = settings.is_serving(config)
    if is_serving:
        guide_files.refresh_words(settings.root(config), found.records.vocabulary)
    if not found.is_sound and not is_serving:
        raise PluginError(f"数据有错误，没有生成网站。\n{report(found.problems)}")
    if found.problems:
        log.info("数据检查：\n%s", report(found.problems))
    return found
