"""One file → one value: through the gate, the composer and the parser, with every problem it gave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from showcase.problems import Problem
from showcase.reading import gate
from showcase.reading.composing import compose
from showcase.reading.parsing import Parser
from showcase.records import Node, Place

Words = Mapping[str, Mapping[str, str]]
Value = TypeVar("Value")


class Documents:
    """Reads the files under ``root`` one by one and keeps the problems of all."""

    def __init__(self, root: Path, problems: Iterable[Problem] = ()) -> None:
        self.root = root
        self.problems = list(problems)
        self.count = 0

    def read(
        self, path: str, words: Words, parse: Callable[[Parser, Node], Value], may_be_empty: bool = False
    ) -> Value | None:
        """What ``parse`` makes of the file's root node; None for a file that cannot be read, or is empty."""
        self.count += 1
        found: list[Problem] = []
        try:
            text = gate.decode(path, (self.root / path).read_bytes())
            found += gate.invisible(path, text)
            return None if found else self._parse(path, text, Parser(path, words), parse, may_be_empty, found)
        except gate.Refused as refused:
            found.append(refused.problem)
        except OSError as error:
            hint = "检查文件是否损坏、有没有读取权限"
            found.append(Problem.at(path, Place(), "file-unreadable", f"文件打不开：{error.strerror}", hint))
        finally:
            self.problems += found
        return None

    def _parse(
        self,
        path: str,
        text: str,
        parser: Parser,
        parse: Callable[[Parser, Node], Value],
        may_be_empty: bool,
        found: list[Problem],
    ) -> Value | None:
        node, repeated = compose(path, text)
        found += repeated
        if node is None:
            if not may_be_empty:
                hint = "照模板填写，或删掉这个文件"
                found.append(Problem.at(path, Place(), "file-empty", "文件是空的", hint))
            return None
        value = parse(parser, node)
        found += parser.problems
        return value
