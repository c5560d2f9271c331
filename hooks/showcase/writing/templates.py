"""The templates of record pages: our own environment, where every text of a record is escaped."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

ROOT = "\x02"
"""Stands for the way to the site's root until a page is framed; the gate lets no record hold this character."""


class Templates:
    """Renders the templates under ``theme/pages``."""

    def __init__(self, theme: Path) -> None:
        self.environment = Environment(
            loader=FileSystemLoader(theme),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.environment.globals["root"] = ROOT

    def render(self, name: str, **context: object) -> str:
        """The body of one page; raises UndefinedError where a template asks for what it was not given."""
        return self.environment.get_template(f"pages/{name}.html").render(context)
