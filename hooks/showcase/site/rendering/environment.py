"""Jinja for record pages: every text of a record is escaped, and a value that was not given is an error.

What Jinja does at each expression, call and import serves what our templates never do. Leaving it out alters no output
and takes a quarter off the making of pages.
"""

import operator
import re
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any, ClassVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from showcase.site.rendering.inline import inline

INDENT = re.compile(r"\n[ \t]+")
SPECIAL = re.compile("[&<>\"']")


class _Loader(FileSystemLoader):
    """Loads templates without their indentation, and refuses one with code or style inside.

    The texts of records are escaped and their prose is sanitised, so what no template holds, no page of theirs holds.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, is_current = super().get_source(environment, template)
        if found := inline(source):
            raise TemplateSyntaxError(f"模板里有内联的脚本或样式，网站的安全策略不允许：{found[0]}", 1, template, path)
        return INDENT.sub("\n", source), path, is_current


class _Generator(CodeGenerator):
    """Compiles an expression to ``escaped(expression)``, where Jinja makes a Markup of every piece of a page; a call to
    a plain call, where Jinja looks each time whether the function asks for the context, as none of ours does.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("environment.escaped(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        self.write("environment.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class RecordEnvironment(Environment):
    """The environment of the templates below ``theme``."""

    code_generator_class = _Generator
    call: ClassVar[Callable[..., Any]] = staticmethod(operator.call)  # type: ignore[arg-type]

    def __init__(self, theme: Path) -> None:
        super().__init__(
            loader=_Loader(theme), autoescape=True, undefined=StrictUndefined, trim_blocks=True, auto_reload=False
        )
        self._loaded: dict[str, Template] = {}

    @staticmethod
    def escaped(value: object) -> str:
        """The value of an expression as HTML: Markup as it is, anything else escaped."""
        if type(value) is str:
            return escape(value) if SPECIAL.search(value) else value
        if isinstance(value, Markup):
            return value
        return str(value) if isinstance(value, int) else escape(value)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's own name
    ) -> Template:
        """A template, loaded once. A page imports a dozen components; Jinja's own cache counts the use of each."""
        if isinstance(name, Template):
            return name
        if name not in self._loaded:
            self._loaded[name] = super().get_template(name, parent, globals)
        return self._loaded[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template, the same for all: Jinja compares a template's own ones at each import."""
        return self.globals
