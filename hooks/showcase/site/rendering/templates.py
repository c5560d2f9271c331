"""The templates of record pages, rendered; and what several pages show, rendered once."""

from collections.abc import Callable, Hashable
from functools import lru_cache
from pathlib import Path

from jinja2 import BytecodeCache
from markupsafe import Markup

from showcase.site.memo import ROOM
from showcase.site.rendering.breaks import parted
from showcase.site.rendering.environment import ROOT, RecordEnvironment

FOLDERS = ("components/", "pages/")
"""The templates of record pages; those of the frame are rendered by MkDocs."""


class Templates:
    """Renders the templates under ``theme/pages``."""

    def __init__(self, theme: Path, cache: BytecodeCache | None = None) -> None:
        self.environment = RecordEnvironment(theme)
        self.environment.bytecode_cache = cache
        self._once = lru_cache(ROOM)(_rendered)
        self.environment.globals.update(root=ROOT, once=self._once)
        self.environment.filters["parted"] = parted

    def load(self) -> None:
        """Compile every template, so that no process forked after this compiles it again."""
        for name in self.environment.list_templates(filter_func=lambda name: name.startswith(FOLDERS)):
            self.environment.get_template(name)

    def forget(self) -> None:
        """Let go of the markup that is kept for further pages."""
        self._once.cache_clear()

    def render(self, name: str, **context: object) -> str:
        """The body of one page. Raises UndefinedError or AttributeError where its template lacks a value."""
        return self.environment.get_template(f"pages/{name}.html").render(context)


def _rendered(macro: Callable[..., Markup], *arguments: Hashable) -> Markup:
    """The markup that ``macro`` makes of ``arguments``; kept, since a record's card stands in a dozen lists."""
    return macro(*arguments)
