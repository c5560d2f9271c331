"""The outcome of an import: the files as they would be, and everything that is told about it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from showcase.editor.edits import Keys
from showcase.editor.sheets.cells import Cell
from showcase.editor.sheets.columns import Column, Sheet


@dataclass(frozen=True, slots=True)
class Change:
    """One text that becomes another, in the words of the workbook."""

    cell: Cell
    head: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from: a cell of a row about the record or part at ``base``; no column, the row itself."""

    cell: Cell
    sheet: Sheet
    base: Keys
    column: Column | None = None


Note = tuple[Cell, str]
"""Something told about a cell."""


@dataclass(slots=True)
class Plan:
    """The outcome: the files as they would be, and what is told. ``origins`` maps a file and the way to a value in it
    to the cell it comes from.
    """

    texts: dict[str, str] = field(default_factory=dict)
    origins: dict[tuple[str, Keys], Origin] = field(default_factory=dict)
    new: list[Note] = field(default_factory=list)
    """New records, and new parts of old ones; those of new ones are counted in ``inside``."""
    inside: Counter[str] = field(default_factory=Counter)
    changed: list[Change] = field(default_factory=list)
    read_as: list[Change] = field(default_factory=list)
    unchanged: int = 0
    """Rows."""
    left: list[Note] = field(default_factory=list)
    faults: list[Note] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def short(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = text.replace("\n", "／")
    return line if len(line) <= 40 else f"{line[:40]}…"
