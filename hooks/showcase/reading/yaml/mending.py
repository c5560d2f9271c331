"""A file's text with the faults of its form mended, so that reading can go on and find what else is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from showcase.model import Place
from showcase.problems import Problem
from showcase.reading.yaml.characters import quoted
from showcase.reading.yaml.faults import Fault

MOST = 100
"""So many faults of one file are listed."""


@dataclass(frozen=True, slots=True)
class Mending:
    """A text with each line's faults, in order and apart from each other, from the end of the line on."""

    lines: tuple[str, ...]
    faults: dict[int, list[Fault]]

    @classmethod
    def of(cls, text: str, faults: Iterable[Fault]) -> Mending:
        """The mending of ``text``; where two faults overlap the first stands for both."""
        by_line: dict[int, list[Fault]] = {}
        for fault in sorted(faults, key=lambda fault: (fault.line, fault.start, fault.end))[:MOST]:
            own = by_line.setdefault(fault.line, [])
            if not own or own[0].end <= fault.start:
                own.insert(0, fault)
        return cls(tuple(text.split("\n")), by_line)

    @property
    def text(self) -> str:
        """The mended text: the same lines, some of them changed."""
        return "\n".join(self.line(number) if number in self.faults else old for number, old in enumerate(self.lines))

    @property
    def is_whole(self) -> bool:
        """Whether it is known for every fault what should stand there."""
        return all(fault.right is not None for faults in self.faults.values() for fault in faults)

    def line(self, number: int) -> str:
        """One line, mended."""
        line = self.lines[number]
        for fault in self.faults[number]:
            line = line[: fault.start] + (fault.right or "") + line[fault.end :]
        return line

    def original(self, place: Place) -> Place:
        """Where a place of the mended text stands in the file."""
        if place.line - 1 not in self.faults:
            return place
        return place._replace(column=self._column(place), end_column=self._column(place, place.end_column))

    def problems(self, path: str) -> Iterator[Problem]:
        """A problem for each fault, with the line as it should read."""
        for number, faults in self.faults.items():
            for fault in faults:
                place = Place(number + 1, fault.start + 1, max(fault.end, fault.start + 1) + 1)
                yield Problem.at(path, place, fault.rule, fault.message, fault.hint or self._hint(fault))

    def _column(self, place: Place, column: int = 0) -> int:
        column = column or place.column
        for fault in reversed(self.faults[place.line - 1]):
            grown = len(fault.right or "") - (fault.end - fault.start)
            if column - 1 > fault.start:
                column = max(column - grown, fault.start + 1)
        return column

    def _hint(self, fault: Fault) -> str:
        line = self.line(fault.line)
        if not line.strip():
            return "删掉这一行"
        indent = len(line) - len(line.lstrip(" "))
        moved = f"（行首 {indent} 个空格）" if fault.start == 0 and indent else ""
        return f"这一行改成{moved}　{line.strip() if len(line) < 200 else quoted(line.strip(), 100)}"
