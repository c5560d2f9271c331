"""The layout of drawn covers (题签) and spines from a project's name."""

import math
import re
import string
from collections.abc import Sequence
from functools import lru_cache

from showcase.model import Project, dataclass
from showcase.site.components.views import InitiativeView
from showcase.site.rendering import text

VERTICAL = str.maketrans("“”‘’，、。：；！？（）《》〈〉【】…—", "﹃﹄﹁﹂︐︑︒︓︔︕︖︵︶︽︾︿﹀︻︼︙︱")
OPENING, CLOSING = "﹃﹁︵︽︿︻", "﹄﹂︐︑︒︓︔︕︖︶︾﹀︼"
LEFT, TOP, PADDING = 32.0, 32.0, 18.0
RIGHT = 241.5
"""The centre line of the seal and of the year above it."""
PARTS = re.compile(r"[A-Za-z0-9+&.\-]+|\S")
LATIN = frozenset(string.ascii_letters + string.digits)
LEADING = 1.12
"""Line height: a cell's height over the size of its character."""
SPINE_UNITS = 12
SPINE_LETTER = 0.65
"""Height of a Latin letter on a spine over that of a Han character."""


@dataclass(frozen=True, slots=True)
class LetteringView:
    """Characters of a cover. ``x`` and ``y`` are the centres of each in px, as SVG lists them; a ``turned`` run of
    Latin letters lies on its side and has one centre.
    """

    text: str
    x: str
    y: str
    size: str
    turned: bool = False


@dataclass(frozen=True, slots=True)
class CoverView:
    """The drawn cover (题签) of a project, 320 × 424, decorative."""

    mark: str
    slip_width: float
    slip_height: float
    outer: tuple[str, str]
    """Width and height of the outer of the slip's two frames."""
    inner: tuple[str, str]
    title: tuple[LetteringView, ...]
    seal: LetteringView
    year: LetteringView | None = None
    """二〇二三年, top to bottom; None where no year is stated or it is only inferred."""


@dataclass(frozen=True, slots=True)
class SpineView:
    """A project's spine. ``title`` has vertical punctuation; ``units`` (1–14) is its height class."""

    url: str
    name: str
    branch: str
    title: str
    units: int
    initiative: str


@dataclass(frozen=True, slots=True)
class _Cell:
    """A Han character, or a run of Latin letters or digits, which is set sideways."""

    text: str
    scale: float = 1.0
    rows: float = 1.0

    @property
    def is_run(self) -> bool:
        return self.scale != 1.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character of a title: its centre and size in px; a Latin run is ``turned`` sideways."""

    text: str
    x: float
    y: float
    size: float
    turned: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is one upright character of the basic plane, which SVG counts as one."""
        return len(self.text) == 1 and self.text <= "\uffff" and not self.turned


@dataclass(frozen=True, slots=True)
class Slip:
    """The title slip of a cover: its size in px, and the characters on it."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]


def cover(project: Project, initiative: InitiativeView) -> CoverView:
    """The cover of a project: its name, the year and the seal."""
    paper = slip(project.name)
    year = text.chinese_year(project.stated_since.year) if project.stated_since else ""
    seal = initiative.short
    return CoverView(
        mark=initiative.mark,
        slip_width=paper.width,
        slip_height=paper.height,
        outer=(f"{paper.width - 9.6:.1f}", f"{paper.height - 9.6:.1f}"),
        inner=(f"{paper.width - 18:.1f}", f"{paper.height - 18:.1f}"),
        title=_title(paper.glyphs),
        seal=_below_each_other(seal, 360, 23, 21) if len(seal) > 1 else _below_each_other(seal, 371, 0, 26),
        year=_below_each_other(year, 238.2, 16.2, 13.5),
    )


@lru_cache(maxsize=1024)
def _below_each_other(characters: str, top: float, step: float, size: float) -> LetteringView:
    """A year or a seal, top to bottom: the first character at ``top``, each next one ``step`` below."""
    rows = [round(top + step * row, 1) for row in range(len(characters))]
    return LetteringView(characters, _numbers([RIGHT] * len(rows)), _numbers(rows), f"{size:g}")


def _title(glyphs: Sequence[Glyph]) -> tuple[LetteringView, ...]:
    """The plain characters as one lettering; runs and characters beyond the basic plane each as their own."""
    together = [glyph for glyph in glyphs if glyph.is_plain]
    alone = [glyph for glyph in glyphs if not glyph.is_plain]
    return tuple(
        LetteringView(
            text="".join(glyph.text for glyph in group),
            x=_numbers([glyph.x for glyph in group]),
            y=_numbers([glyph.y for glyph in group]),
            size=f"{group[0].size:g}",
            turned=group[0].turned,
        )
        for group in (together, *([glyph] for glyph in alone))
        if group
    )


def _numbers(values: Sequence[float]) -> str:
    """Coordinates as SVG lists them."""
    return " ".join([f"{value:g}" for value in values])


def slip(name: str) -> Slip:
    """The title slip: the name in one to three columns, right to left."""
    cells = _cells(name)
    columns = _columns(cells)
    rows = max(sum(cell.rows for cell in column) for column in columns)
    size = min((44.0, 38.0, 31.0)[len(columns) - 1], 316 / (rows * LEADING))
    width = max(64.0, len(columns) * size * 1.3 + 2 * PADDING - size * 0.3)
    height = max(176.0, rows * size * LEADING + 2 * PADDING)
    return Slip(round(width, 1), round(height, 1), _placed(columns, size, width, height))


@lru_cache(maxsize=1024)
def spine(name: str) -> tuple[str, int]:
    """The name for a spine, with vertical punctuation and cut to twelve units; and its height in units."""
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
    return [_cell(part) for part in PARTS.findall(name)] or [_Cell("·")]


@lru_cache(maxsize=4096)
def _cell(part: str) -> _Cell:
    if part[0] not in LATIN:
        return _Cell(part.translate(VERTICAL))
    scale = 0.62 if len(part) <= 3 else 0.46
    return _Cell(part, scale, max(0.8, len(part) * 0.58 * scale))


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
