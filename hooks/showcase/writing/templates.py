"""The templates of record pages, rendered; and what several pages show, rendered once."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from jinja2.runtime import Macro

from showcase.writing.environment import RecordEnvironment

ROOT = "\x02"
"""Stands for the way to the site's root until a page is framed; the gate lets no record hold this character."""


class Templates:
    """Renders the templates under ``theme/pages``."""

    def __init__(self, theme: Path) -> None:
        self.environment = RecordEnvironment(theme)
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
