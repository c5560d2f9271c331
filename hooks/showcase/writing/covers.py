"""Drawn covers (题签) and spines, laid out from a project's name: no picture, no photograph, no two alike."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from showcase.model import Project
from showcase.writing import text
from showcase.writing.views import CoverView, Glyph, InitiativeView

VERTICAL = str.maketrans("“”‘’，、。：；！？（）《》〈〉【】…—", "﹃﹄﹁﹂︐︑︒︓︔︕︖︵︶︽︾︿﹀︻︼︙︱")
OPENING, CLOSING = "﹃﹁︵︽︿︻", "﹄﹂︐︑︒︓︔︕︖︶︾﹀︼"
LEFT, TOP, PADDING = 32.0, 32.0, 18.0
LEADING = 1.12
"""Height of a cell over the size of its character."""
SPINE_UNITS = 12
SPINE_LETTER = 0.65
"""Height of a Latin letter on a spine over that of a Han character."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """One Han character, or a run of Latin letters or digits that lies on its side."""

    text: str
    scale: float = 1.0
    rows: float = 1.0

    @property
    def is_run(self) -> bool:
        return self.scale != 1.0


def cover(project: Project, initiative: InitiativeView) -> CoverView:
    """The cover of a project: its name in one to three columns, right to left, the year and the seal."""
    cells = _cells(project.name)
    columns = _columns(cells)
    rows = max(sum(cell.rows for cell in column) for column in columns)
    size = min((44.0, 38.0, 31.0)[len(columns) - 1], 316 / (rows * LEADING))
    width = max(64.0, len(columns) * size * 1.3 + 2 * PADDING - size * 0.3)
    height = max(176.0, rows * size * LEADING + 2 * PADDING)
    year = tuple(text.chinese_year(project.since.year)) if project.since else ()
    glyphs = _placed(columns, size, width, height)
    return CoverView(initiative.mark, tuple(initiative.short), round(width, 1), round(height, 1), glyphs, year)


def spine(name: str) -> tuple[str, int]:
    """The name as it stands on a spine, with vertical punctuation, cut to twelve units; and its height in units."""
    cells = _cells(name)
    height = 0.0
    kept: list[str] = []
    for cell in cells:
        height += len(cell.text) * SPINE_LETTER if cell.is_run else 1.0
        if height > SPINE_UNITS and len(kept) < len(cells):
            return "".join(kept) + "…", SPINE_UNITS + 1
        kept.append(cell.text)
    return "".join(kept), max(1, math.ceil(height))


def _cells(name: str) -> list[_Cell]:
    """The units of a name, without its outer quotation marks and its spaces."""
    if len(name) > 2 and name[0] == "“" and name.find("”") == len(name) - 1:
        name = name[1:-1]
    cells = []
    for part in re.findall(r"[A-Za-z0-9+&.\-]+|\S", name):
        if re.match(r"[A-Za-z0-9]", part):
            scale = 0.62 if len(part) <= 3 else 0.46
            cells.append(_Cell(part, scale, max(0.8, len(part) * 0.58 * scale)))
        else:
            cells.append(_Cell(part.translate(VERTICAL)))
    return cells or [_Cell("·")]


def _columns(cells: list[_Cell]) -> list[list[_Cell]]:
    """The cells in columns of about equal length; none opens with a closing mark or ends with an opening one."""
    rows = sum(cell.rows for cell in cells)
    count = 1 if len(cells) <= 9 else 2 if len(cells) <= 18 else 3
    columns: list[list[_Cell]] = [[]]
    filled = 0.0
    for index, cell in enumerate(cells):
        full = filled >= rows / count * len(columns) - 0.25
        if full and len(columns) < count and _may_break(cells, index):
            columns.append([])
        columns[-1].append(cell)
        filled += cell.rows
    return columns


def _may_break(cells: list[_Cell], index: int) -> bool:
    return cells[index].text not in CLOSING and cells[index - 1].text not in OPENING


def _placed(columns: list[list[_Cell]], size: float, width: float, height: float) -> tuple[Glyph, ...]:
    """Each cell at its centre; the block of columns is centred on the slip, each column begins at its top."""
    step = size * 1.3
    right = LEFT + width / 2 + step * (len(columns) - 1) / 2
    tallest = max(sum(cell.rows for cell in column) for column in columns) * size * LEADING
    glyphs = []
    for number, column in enumerate(columns):
        y = TOP + (height - tallest) / 2
        for cell in column:
            tall = cell.rows * size * LEADING
            x = right - number * step
            glyphs.append(
                Glyph(cell.text, round(x, 1), round(y + tall / 2, 1), round(size * cell.scale, 1), cell.is_run)
            )
            y += tall
    return tuple(glyphs)
