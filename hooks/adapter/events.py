"""MkDocs' events, and nothing else: each hands one thing of the generator to MkDocs.

What an event needs is imported in it, since it is loaded while other processes read the records.
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from showcase.delivery import put_aside

from .serve import on_serve as on_serve
from .survey import is_serving, survey

if TYPE_CHECKING:
    from .build import Build


def on_config(config: MkDocsConfig) -> None:
    """Read and check the records; meanwhile look at the settings, and load all that is needed later."""
    gc.disable()  # a build makes next to no reference cycles; looking for them took a fifth of it

    def prepare() -> None:
        from . import build

        build.prepare(config)

    config.extra["survey"] = survey(config, prepare)


def on_pre_build(config: MkDocsConfig) -> None:
    """Arrange the records. A build stops at an error in them, before MkDocs empties the site; serving goes on."""
    from .build import Build

    config.extra["build"] = Build(config)
    if not is_serving(config):
        put_aside(Path(config.site_dir))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files."""
    build: Build = config.extra["build"]
    return build.add_to(files)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Begin writing the generated pages, which show the navigation in their frames."""
    config.extra["build"].begin_delivery(nav)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Compile the templates of hand-written pages once while a site is served."""
    from .frames import keep_compiled

    keep_compiled(env, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what the staff guide takes from the code."""
    from showcase.desk import guide

    from .extra import refuse_unknown_template

    refuse_unknown_template(page, config)
    return guide.expanded(markdown, config.extra["build"].site.catalog.vocabulary)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make the home page of its hand-written opening; tables without inline style, what scrolls reachable."""
    from showcase.site.pages import home
    from showcase.site.rendering import aligned, reachable

    from .build import describe

    build: Build = config.extra["build"]
    describe(page, build)
    if page.is_homepage:
        return home.body(build.site, html, page.meta.get("headline") or ())
    return reachable(aligned(html))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Refuse what the security policy forbids; generated pages are checked where their templates are loaded."""
    from .frames import refuse_inline

    refuse_inline(output, page.file.dest_uri, config)


def on_post_build(config: MkDocsConfig) -> None:
    """Wait until everything is written."""
    config.extra["build"].finish()
    gc.freeze()  # the last collection, when Python ends, took 8 s through what 14 000 organisations leave
    gc.enable()


def on_build_error(error: Exception) -> None:
    """A server goes on after a build that failed."""
    gc.enable()
