"""MkDocs events, and nothing else: each hands one thing of the generator to MkDocs."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from described import describe, dutiful
from framing import dress, refuse_inline
from handover import Build, without_unused
from reuse import begin
from served import on_serve as on_serve
from showcase import collecting
from showcase.desk import guide
from showcase.writing import home
from showcase.writing.inline import aligned
from showcase.writing.scrolling import reachable


def on_config(config: MkDocsConfig) -> None:
    """Put our style sheet, scripts and security policy on every page."""
    begin(config)
    dutiful(config)
    config.theme.static_templates.discard("sitemap.xml")  # ours knows each record's last change
    dress(config)


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check the records. A build stops at an error, before MkDocs empties the site; serving goes on."""
    collecting.pause()
    config.extra["build"] = Build(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files."""
    build: Build = config.extra["build"]
    return build.add_to(without_unused(files))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep the navigation for the frames."""
    config.extra["build"].frames.nav = nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Keep the theme's environment for the frames, and start writing."""
    config.extra["build"].deliver(env)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what the staff guide takes from the code."""
    return guide.expanded(markdown, config.extra["build"].press.catalog.vocabulary)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make the home page of its hand-written opening; tables without inline style, what scrolls reachable."""
    build: Build = config.extra["build"]
    describe(page, build)
    return home.body(build.press, html) if page.is_homepage else reachable(aligned(html))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Refuse what the security policy forbids; a generated page's frame and templates are looked at when loaded."""
    refuse_inline(output, page.file.dest_uri, config)


def on_post_build(config: MkDocsConfig) -> None:
    """Wait until everything is written."""
    config.extra["build"].finish()
    collecting.resume()


def on_build_error(error: Exception) -> None:
    """A server goes on after a build that failed."""
    collecting.resume()
