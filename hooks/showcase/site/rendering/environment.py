"""Jinja for record pages: every text of a record is escaped, and a value that was not given is an error.

What Jinja does at each expression, attribute, call and import serves what our templates never do. Leaving it out alters
no output and takes more than half off the rendering of pages.
"""

import re
from collections.abc import Callable, MutableMapping
from functools import partial
from pathlib import Path
from typing import Any

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup, escape

from showcase.site.rendering.inline import inline

INDENT = re.compile(r"\n[ \t]+")
ROOT = "\x02"
"""Stands for the way to the site's root until a page is framed; no record can hold this character."""
_escaped_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
"""Escapes a plain text without making a Markup of it, which would be thrown away where the pieces are joined."""
_markup: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Markup of a plain text, twice as fast as the constructor of Markup, which takes other values, too."""


class _Loader(FileSystemLoader):
    """Loads templates without their indentation, and refuses one with code or style inside.

    The texts of records are escaped and their prose is sanitised, so what no template holds, no page of theirs holds.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, is_current = super().get_source(environment, template)
        if found := inline(source):
            raise TemplateSyntaxError(f"模板里有内联的脚本或样式，网站的安全策略不允许：{found[0]}", 1, template, path)
        return INDENT.sub("\n", source).replace("{{ root }}", ROOT), path, is_current


class _Generator(CodeGenerator):
    """Compiles an expression to ``escaped(expression)``, where Jinja makes a Markup of every piece of a page; an
    attribute to Python's own, where Jinja would take an item of that name, too; a macro to a plain function with
    positional arguments; and a call to a plain call, where Jinja looks each time whether the function asks for the
    context, as none of ours does.
    """

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("escaped, joined = environment.escaped, environment.joined")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("escaped(")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        self.writeline(f"return joined({frame.buffer})")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write(f"environment.function(macro, {len(macro_ref.node.defaults)})")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if node.kwargs or forward_caller:
            self.fail("calls take positional arguments only", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


class RecordEnvironment(Environment):
    """The environment of the templates below ``theme``."""

    code_generator_class = _Generator

    def __init__(self, theme: Path) -> None:
        super().__init__(
            loader=_Loader(theme), autoescape=True, undefined=StrictUndefined, trim_blocks=True, auto_reload=False
        )
        self._loaded: dict[str, Template] = {}

    @staticmethod
    def escaped(value: object) -> str:
        """The value of an expression as HTML: Markup as it is, anything else escaped."""
        if type(value) is str:
            return _escaped_text(value)
        if isinstance(value, Markup):
            return value
        return str(value) if isinstance(value, int) else escape(value)

    @staticmethod
    def joined(pieces: list[str]) -> Markup:
        """What a macro made, in one."""
        return _markup("".join(pieces))

    @staticmethod
    def function(macro: Callable[..., Markup], optional: int) -> Callable[..., Markup]:
        """The function of a macro whose last arguments may be left out: it fills them in itself."""
        macro.__defaults__ = (missing,) * optional
        return macro

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
