"""One file → one value: through the gate, to a tree, to the parser, with every problem it gave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from showcase.limits import LIMITS
from showcase.problems import Problem
from showcase.reading import gate
from showcase.reading.parsing import Parser
from showcase.reading.understanding import understand
from showcase.records import Node, Place

Words = Mapping[str, Mapping[str, str]]
Value = TypeVar("Value")
INDEPENDENT = frozenset({"key-missing", "key-unknown"})
"""Rules told even of a line whose form is at fault: mending its form does not mend these."""


class Documents:
    """Reads the files under ``root`` one by one, as of ``today``, and keeps the problems of all."""

    def __init__(self, root: Path, today: date, problems: Iterable[Problem] = ()) -> None:
        self.root = root
        self.today = today
        self.problems = list(problems)
        self.count = 0

    def read(
        self,
        path: str,
        words: Words,
        parse: Callable[[Parser, Node], Value],
        may_be_empty: bool = False,
        keys: int = LIMITS.keys,
    ) -> Value | None:
        """What ``parse`` makes of the file's root node; None for a file that cannot be read, or is empty."""
        self.count += 1
        try:
            text = gate.decode(path, (self.root / path).read_bytes())
        except gate.Refused as refused:
            self.problems.append(refused.problem)
            return None
        except OSError as error:
            hint = "检查文件是否损坏、有没有读取权限"
            self._note(path, "file-unreadable", f"文件打不开：{error.strerror}", hint)
            return None
        tree = understand(path, text, keys)
        self.problems += tree.problems
        if tree.root is None:
            if not tree.problems and not may_be_empty:
                self._note(path, "file-empty", "文件是空的", "照模板填写，或删掉这个文件")
            return None
        faulty = {problem.line for problem in tree.problems}
        lines = ["" if number in faulty else line for number, line in enumerate(text.split("\n"), 1)]
        parser = Parser(path, words, self.today, lines)
        value = parse(parser, tree.root)
        self.problems += [p for p in parser.problems if p.line not in faulty or p.rule in INDEPENDENT]
        return value

    def _note(self, path: str, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem.at(path, Place(), rule, message, hint))
