"""Jinja for record pages: every text of a record is escaped, and a value that was not given is an error."""

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError

from showcase.site.rendering.inline import inline

INDENT = re.compile(r"\n[ \t]+")


class _Loader(FileSystemLoader):
    """Loads templates without their indentation, and refuses one with code or style inside.

    The texts of records are escaped and their prose is sanitised, so what no template holds, no page of theirs holds.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, is_current = super().get_source(environment, template)
        if found := inline(source):
            raise TemplateSyntaxError(f"模板里有内联的脚本或样式，网站的安全策略不允许：{found[0]}", 1, template, path)
        return INDENT.sub("\n", source), path, is_current


def record_environment(theme: Path) -> Environment:
    """The environment of the templates below ``theme``."""
    return Environment(
        loader=_Loader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        auto_reload=False,
        cache_size=-1,  # no limit: a page imports a dozen components, and counting their use takes a tenth of its time
    )
