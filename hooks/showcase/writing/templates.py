"""The templates of record pages: our own environment, where every text of a record is escaped."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from jinja2.runtime import Macro

from showcase.writing.inline import inline

ROOT = "\x02"
"""Stands for the way to the site's root until a page is framed; the gate lets no record hold this character."""


class _Loader(FileSystemLoader):
    """Loads templates, and refuses one with code or style inside.

    The texts of records are escaped and their prose is cleaned, so what no template holds, no page of theirs holds.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, is_current = super().get_source(environment, template)
        if found := inline(source):
            raise TemplateSyntaxError(f"模板里有内联的脚本或样式，网站的安全策略不允许：{found[0]}", 1, template, path)
        return source, path, is_current


class Templates:
    """Renders the templates under ``theme/pages``."""

    def __init__(self, theme: Path) -> None:
        self.environment = Environment(
            loader=_Loader(theme),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.environment.globals.update(root=ROOT, once=self._once)
        self._made: dict[tuple[object, ...], str] = {}

    def render(self, name: str, **context: object) -> str:
        """The body of one page; raises UndefinedError where a template asks for what it was not given."""
        return self.environment.get_template(f"pages/{name}.html").render(context)

    def _once(self, macro: Macro, *arguments: Hashable) -> str:
        """The markup that ``macro`` makes of ``arguments``, made once: a record's card stands in a dozen lists."""
        key = macro, *arguments
        if key not in self._made:
            self._made[key] = macro(*arguments)
        return self._made[key]
