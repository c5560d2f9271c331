"""A file's text with the errors of its form mended, so that reading can go on and find what else is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from showcase.model import Place, dataclass
from showcase.problems import Problem
from showcase.reading.lines import FormError
from showcase.reading.yaml.characters import quoted

MOST = 100
"""So many errors of one file are listed."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A text with each line's errors, in order and apart from each other, from the end of the line on."""

    lines: tuple[str, ...]
    errors: dict[int, list[FormError]]

    @classmethod
    def of(cls, text: str, errors: Iterable[FormError]) -> Repair:
        """The repair of ``text``; where two errors overlap the first stands for both."""
        by_line: dict[int, list[FormError]] = {}
        for error in sorted(errors, key=lambda error: (error.line, error.start, error.end))[:MOST]:
            own = by_line.setdefault(error.line, [])
            if not own or own[0].end <= error.start:
                own.insert(0, error)
        return cls(tuple(text.split("\n")), by_line)

    @property
    def text(self) -> str:
        """The mended text: the same lines, some of them changed."""
        return "\n".join(self.line(number) if number in self.errors else old for number, old in enumerate(self.lines))

    @property
    def is_whole(self) -> bool:
        """Whether it is known for every error what should stand there."""
        return all(error.right is not None for errors in self.errors.values() for error in errors)

    def line(self, number: int) -> str:
        """One line, mended."""
        line = self.lines[number]
        for error in self.errors[number]:
            line = line[: error.start] + (error.right or "") + line[error.end :]
        return line

    def original(self, place: Place) -> Place:
        """Where a place of the mended text stands in the file."""
        if place.line - 1 not in self.errors:
            return place
        return place._replace(column=self._column(place), end_column=self._column(place, place.end_column))

    def problems(self, path: str) -> Iterator[Problem]:
        """A problem for each error, with the line as it should read."""
        for number, errors in self.errors.items():
            for error in errors:
                place = Place(number + 1, error.start + 1, max(error.end, error.start + 1) + 1)
                yield Problem.at(path, place, error.rule, error.message, error.hint or self._hint(error))

    def _column(self, place: Place, column: int = 0) -> int:
        column = column or place.column
        for error in reversed(self.errors[place.line - 1]):
            grown = len(error.right or "") - (error.end - error.start)
            if column - 1 > error.start:
                column = max(column - grown, error.start + 1)
        return column

    def _hint(self, error: FormError) -> str:
        line = self.line(error.line)
        if not line.strip():
            return "删掉这一行"
        indent = len(line) - len(line.lstrip(" "))
        moved = f"（行首 {indent} 个空格）" if error.start == 0 and indent else ""
        return f"这一行改成{moved}　{line.strip() if len(line) < 200 else quoted(line.strip(), 100)}"
