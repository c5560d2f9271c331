"""One file → one value: through the gate, to a tree, to the parser, with every problem it gave."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Generic, TypeVar

from showcase.model import LIMITS, Node, Place, dataclass
from showcase.problems import Problem, Scope, system_reason
from showcase.reading.parsing import Parser
from showcase.reading.rules.files import FILE_EMPTY, FILE_UNREADABLE
from showcase.reading.yaml import gate, parse_yaml

Words = Mapping[str, Mapping[str, str]]
"""Each list of the vocabulary, slug → Chinese name."""
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Document(Generic[Value]):
    """What one file says; ``value`` is None for a file that cannot be read, or is empty."""

    value: Value | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one file after the other: all of them with the same words, as of the same day."""

    words: Words
    today: date

    def read(
        self,
        path: str,
        content: bytes | OSError,
        parse: Callable[[Parser, Node], Value],
        may_be_empty: bool = False,
        keys: int = LIMITS.keys,
    ) -> Document[Value]:
        """What ``parse`` makes of the root node of ``content``, which stands in the file ``path``."""
        try:
            text = gate.decode(path, _readable(path, content))
        except gate.Refused as refused:
            return Document(None, (refused.problem,))
        tree = parse_yaml(path, text, keys)
        if tree.root is None:
            is_lacking = not tree.problems and not may_be_empty
            empty = Problem.at(path, Place(), FILE_EMPTY, "文件是空的", "照模板填写，或删掉这个文件")
            return Document(None, (empty,) if is_lacking else tuple(tree.problems))
        faulty = {problem.line for problem in tree.problems}
        parser = Parser(path, self.words, self.today, lambda: _lines(text, faulty))
        value = parse(parser, tree.root)
        further = (p for p in parser.problems if p.line not in faulty or p.yields_to is Scope.NOTHING)
        return Document(value, (*tree.problems, *further))


def _readable(path: str, content: bytes | OSError) -> bytes:
    if isinstance(content, bytes):
        return content
    message, hint = f"文件打不开：{system_reason(content)}", "检查文件是否损坏、有没有读取权限"
    raise gate.Refused(Problem.at(path, Place(), FILE_UNREADABLE, message, hint))


def _lines(text: str, faulty: set[int]) -> list[str]:
    """The lines to quote as they should read; of a line whose form is at fault nothing is quoted."""
    return ["" if number in faulty else line for number, line in enumerate(text.split("\n"), 1)]
