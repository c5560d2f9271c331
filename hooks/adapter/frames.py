"""The theme's frames around generated pages, as MkDocs' own templates and navigation make them."""

from types import SimpleNamespace
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.nav import Navigation

from showcase.site import Page
from showcase.site.rendering import Frame, inline, slot

from .settings import compiled_templates, is_serving


class Frames:
    """The frames of one build, rendered with the theme's environment and the navigation."""

    def __init__(self, config: MkDocsConfig, nav: Navigation) -> None:
        self._config, self._nav = config, nav
        self._env = config.theme.get_env()
        keep_compiled(self._env, config)
        self._rendered: dict[tuple[str, str], Frame] = {}

    def around(self, page: Page) -> Frame:
        """The frame of pages of this depth and section, rendered once."""
        key = page.root, page.section
        if key not in self._rendered:
            context: Any = get_context(self._nav, [], self._config, _placeholder(page))  # type: ignore[arg-type]
            html = self._env.get_template("main.html").render(context)
            refuse_inline(html, page.url, self._config)
            self._rendered[key] = Frame(html)
        return self._rendered[key]


def keep_compiled(env: Environment, config: MkDocsConfig) -> None:
    """Let the next build take over what this one compiles."""
    env.bytecode_cache = compiled_templates(config, "frames")


def refuse_inline(html: str, path: str, config: MkDocsConfig) -> None:
    """Stop the build at code or style inside a page: where there is a security policy, that would not work."""
    if not is_serving(config) and (found := inline(html)):
        raise PluginError(f"{path} 里有内联的脚本或样式，网站的安全策略不允许：{found[0]}")


def _placeholder(page: Page) -> SimpleNamespace:
    """What the theme's frame reads of a page, with slots where pages differ."""
    return SimpleNamespace(
        url="-/" * page.url.count("/"),  # of no page: every page of this depth gets the same links
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
