"""The generator's pages as MkDocs pages: what events need of MkDocs' own classes."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

import described
import hosted
from showcase import site, writing
from showcase.writing import problem_page
from showcase.writing.frame import Frame, slot
from showcase.writing.head import Head
from showcase.writing.page import Page

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


def is_serving(config: MkDocsConfig) -> bool:
    """Whether this is ``mkdocs serve``, which sets the site's address to its own."""
    return (config.site_url or "").startswith(f"http://{config.dev_addr}/")


def without_unused(files: Files) -> Files:
    """The files less those of the theme that nothing loads."""
    for file in list(files):
        if any(fnmatch(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)
    return files


class RecordPage(MkDocsPage):
    """A generated page: brings its own HTML, made when it is written, and skips Markdown."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, build: Build) -> None:
        super().__init__(page.title, file, config)
        self._page, self._build = page, build

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {"template": "record.html", "record": True}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""
        self.present_anchor_ids = set()

    @property
    def html(self) -> str:
        """The whole page."""
        page = self._page
        return self._build.frame(page).fill(page, self.canonical_url or "", self._build.head.html(page))


class Build:
    """One build: what its events share. Lives in the MkDocs config, so that the next build begins anew."""

    nav: Navigation
    env: Environment

    def __init__(self, config: MkDocsConfig, found: site.Survey) -> None:
        self.config = config
        self.problems = found.problems if is_serving(config) else ()
        edit = urljoin(config.edit_uri or "", "..") if config.edit_uri else ""
        root, theme = Path(config.config_file_path).parent, Path(config.theme.custom_dir or "")
        self.press = writing.press(site.catalog(found), theme, edit, root, described.imprint(config))
        self.head = Head(self.press)
        self._frames: dict[tuple[str, str], Frame] = {}

    def add_to(self, files: Files) -> Files:
        """``files`` with every generated page and file."""
        pages = list(writing.pages(self.press))
        if self.problems:
            pages.append(problem_page.page(self.press, self.problems))
        for page in pages:
            file = File.generated(self.config, f"{page.url}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
            file.edit_uri = f"../{page.source}" if page.source else None
            RecordPage(page, file, self.config, self)
            files.append(file)
        told = described.files(self.config, self.press, pages, files)
        bundle = self.config.extra["bundle"].files
        for uri, content in (*writing.files(self.press), *told, *bundle, *hosted.files(self.config, files)):
            files.append(self._file(uri, content))
        return files

    def _file(self, uri: str, content: str | bytes | Path) -> File:
        """A generated file, from what it holds or from where it lies."""
        if isinstance(content, Path):
            return File.generated(self.config, uri, abs_src_path=str(content), inclusion=InclusionLevel.NOT_IN_NAV)
        return File.generated(self.config, uri, content=content, inclusion=InclusionLevel.NOT_IN_NAV)

    def frame(self, page: Page) -> Frame:
        """The theme's frame for pages of this depth and section, rendered once."""
        key = page.root, page.section
        if key not in self._frames:
            context: Any = get_context(self.nav, [], self.config, _stand_in(page))  # type: ignore[arg-type]
            html = self.env.get_template("main.html").render(context)
            if not is_serving(self.config):
                hosted.refuse_inline(html, page.url)
            self._frames[key] = Frame(html)
        return self._frames[key]


def _stand_in(page: Page) -> SimpleNamespace:
    """What the theme's frame reads of a page, with slots where pages differ."""
    return SimpleNamespace(
        url=page.url,
        title=slot("title"),
        canonical_url=slot("canonical"),
        content=slot("content"),
        meta={"record": True, "section": page.section, "description": slot("description"), "head": slot("head")},
        edit_url=None,
        is_homepage=False,
        previous_page=None,
        next_page=None,
        toc=[],
    )
