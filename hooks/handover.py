"""The generator's pages and files, as MkDocs is told of them: what events need of MkDocs' own classes."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

import described
import hosted
from described import is_published
from framing import Frames
from reuse import BEGUN, CatalogSources, cache_folder, kept
from served import is_serving, kept_sheets, session
from showcase import site, writing
from showcase.catalog import Catalog
from showcase.catalog.watched import watched
from showcase.delivery import Content, Delivery, Entry, OnDemand, Volume
from showcase.digests import Digests
from showcase.kept_sounds import KeptSounds
from showcase.problems import report
from showcase.writing import problem_page, templates
from showcase.writing.assets import Asset
from showcase.writing.head import Head
from showcase.writing.page import Page
from showcase.writing.press import Press

log = logging.getLogger("mkdocs.hooks.showcase")
UNUSED = (
    "sitemap.xml",
    "assets/javascripts/*",
    "assets/images/favicon.png",
    "assets/stylesheets/palette*",
    "*.map",
    "css/*",
    "js/*",
)
"""Files of the theme that no page loads: Material's scripts and palette, and our own parts before they are joined."""


def without_unused(files: Files) -> Files:
    """The files less those of the theme that nothing loads."""
    for file in list(files):
        if any(fnmatch(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)
    return files


def surveyed(config: MkDocsConfig) -> site.Survey:
    """The records, read and checked. Raises PluginError at an error, but for a server, which goes on without it."""
    keep = session(config).sheets if is_serving(config) else None if is_published() else kept_sheets(config)
    found = site.survey(Path(config.config_file_path).parent, keep=keep)
    if not found.is_sound and not is_serving(config):
        raise PluginError(f"数据有错误，没有生成网站。\n{report(found.problems)}")
    if found.problems:
        log.info("数据检查：\n%s", report(found.problems))
    return found


class Delivered(File):
    """A file that the delivery writes. MkDocs only knows of it, so that hand-written pages can link to it."""

    inclusion = InclusionLevel.NOT_IN_NAV
    generated_by = "showcase"
    src_dir = None

    def __init__(self, uri: str, folder: str, use_directory_urls: bool) -> None:
        # Not the constructor of File, which takes a path apart and puts it together again: 0.1 s of 17 000 files.
        self.src_uri = f"{uri.removesuffix('.html')}.md" if uri.endswith("/index.html") else uri
        self.dest_uri = uri
        self.dest_dir = folder
        self.use_directory_urls = use_directory_urls

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing: the delivery writes it."""


class Build:
    """One build: what its events share. Lives in the MkDocs config, so that the next build begins anew."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        root, theme = Path(config.config_file_path).parent, Path(config.theme.custom_dir or "")
        edit = urljoin(config.edit_uri or "", "..") if config.edit_uri else ""
        self._cache, left = cache_folder(config), None
        if not is_serving(config):
            left = kept(config, self._cache)  # before anything of this edition is read
            templates.begin(theme)  # while this process reads and arranges the records
        found = surveyed(config)
        self.problems = found.problems if is_serving(config) else ()
        self._sounds = KeptSounds(self._cache / "sounds")
        imprint, catalog = described.imprint(config), site.catalog(found)
        made_with = partial(writing.press, theme=theme, edit=edit, root=root, imprint=imprint, cache=self._cache)
        self.press = self._unwatched = made_with(catalog)
        self._delivery: Delivery | None = None
        self._volumes = [Volume("search/", self._search)]
        if left:
            seen = watched(catalog)
            self.press = made_with(seen)
            ambient = (Build, Press, Head, Catalog, Asset)
            digests = Digests(root, imprint.changes, ambient, found.digests, config.extra[BEGUN])
            self._delivery = Delivery(Path(config.site_dir), left, CatalogSources(seen, catalog, digests))
            self._delivery.start(self._volumes)
        self.head = Head(self.press)
        self.frames = Frames(config)

    def add_to(self, files: Files) -> Files:
        """``files`` with every generated page and file."""
        pages = list(writing.pages(self.press))
        if self.problems:
            pages.append(problem_page.page(self.press, self.problems))
        entries = [Entry(f"{page.url}index.html", partial(self._html, page), lasting=True) for page in pages]
        found = writing.entries(self.press, self.config.extra["bundle"].style)
        entries += [Entry(uri, make, lasting=True) for uri, make in found]
        # To note what these ask takes as long as to make them after every edit.
        entries += [Entry(uri, make) for uri, make in writing.of_all_records(self._unwatched)]
        entries += [Entry(uri, make) for uri, make in described.files(self.press, pages, files)]
        entries += _given(self.config.extra["bundle"].files)
        entries += _given(hosted.files(self.config, files, pages))
        folder, use_directory_urls = self.config.site_dir, self.config.use_directory_urls
        for entry in entries:
            files.append(Delivered(entry.uri, folder, use_directory_urls))
        self._entries, self._files, self._first = entries, files, pages[0]
        self.press.templates.compile()
        return files

    def deliver(self, env: Environment) -> None:
        """Go on writing, beside MkDocs' own work, once the frames can be rendered with the theme's environment."""
        self.frames.env = env
        if self._delivery:
            self.frames.around(self._first)  # so that its templates are compiled once, and not by each process
            self._delivery.begin(self._entries, self.press.catalog.branch)
        else:
            served = session(self.config)
            served.edition = OnDemand(Path(self.config.site_dir), self._entries, self._volumes)
            env.bytecode_cache = served.frames

    def finish(self) -> None:
        """Wait until everything is written."""
        self._sounds.keep()
        if self._delivery:
            self._delivery.finish()
        else:
            # What leads round in a ring stays in memory until somebody looks for it: 30 MB at 1 000 branches.
            del self.config.extra["build"], self._entries, self._volumes
            for file in [file for file in self._files if isinstance(file, Delivered)]:
                self._files.remove(file)
            session(self.config).built()

    def _search(self) -> Iterator[Entry]:
        """The files of the search; to be asked for to the last, as what was made of them is kept then."""
        # The process that makes them reads names that no other reads.
        sounds = KeptSounds(self._cache / "search-sounds")
        if self._delivery:
            pieces = self._delivery.pieces("search")
            yield from _given(writing.search.files(self.press, pieces.of))
            pieces.keep()
        else:
            yield from _given(writing.search.files(self.press))
        sounds.keep()

    def _html(self, page: Page) -> str:
        """The whole page."""
        imprint = self.press.imprint
        canonical = imprint.absolute(page.url) if imprint.url else ""
        return self.frames.around(page).fill(page, canonical, self.head.html(page))


def _given(files: Iterable[tuple[str, Content]]) -> Iterator[Entry]:
    """Files whose content is there already, as entries."""
    for uri, content in files:
        yield Entry(uri, lambda content=content: content)  # type: ignore[misc]
