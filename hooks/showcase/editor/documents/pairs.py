"""The paragraphs and tables of a form → pairs of a label and its content, in their order; nothing is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from showcase.editor.documents import labels
from showcase.editor.documents.blocks import Cell, Table

INLINE = re.compile(r"([^：:，。；]{2,20})[：:]\s*(.+)", re.DOTALL)
SEVERAL = re.compile(r"(?:\s{2,}|\u3000+|\t)(?=[^\s：:，。；]{2,10}[：:])")
"""Between label：content and the next such on one line."""
SHORT = 30
"""A content of so many characters behind its label does not go on in the next paragraph."""
BLANK = re.compile(r"[\s_＿年月日（）()盖公章签字名：:.。、/／-]*")
"""What is left of a field for a date, a seal or a signature that nobody has filled."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the lines of its content; a text that has no label has an empty one.

    ``columns`` are the parts of a row of a table that has its labels in the first row.
    """

    label: str
    lines: tuple[str, ...]
    columns: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """Its content in one text."""
        return "\n".join(self.lines)


@dataclass(slots=True)
class _Reader:
    found: list[Pair] = field(default_factory=list)
    is_open: bool = False
    """Whether the last label still waits for its content, which may go on over several paragraphs."""

    def add(self, label: str, lines: Sequence[str], is_open: bool = False) -> None:
        self.found.append(Pair(labels.plain(label), tuple(lines)))
        self.is_open = is_open

    def blocks(self, blocks: Sequence[str | Table]) -> None:
        for block in blocks:
            if isinstance(block, str):
                for part in SEVERAL.split(block):
                    self.line(part)
            else:
                self.table(block)

    def line(self, line: str) -> None:
        """A line outside of tables: label：content, a label as a heading, or more of what stands under one."""
        match = INLINE.fullmatch(line)
        if match and (labels.is_known(match[1]) or (not self.is_open and labels.is_label_like(match[1]))):
            self.add(match[1], [match[2]], is_open=labels.is_known(match[1]) and len(match[2]) > SHORT)
        elif labels.is_known(line):
            self.add(line, [], is_open=True)
        elif self.is_open:
            last = self.found[-1]
            self.found[-1] = replace(last, lines=(*last.lines, line))
        else:
            self.add("", [line])

    def table(self, table: Table) -> None:
        self.is_open = False
        heads: list[str] = []
        tall = ""
        for number, row in enumerate(table.rows):
            cells = [cell for cell in row if not cell.is_continued]
            following = table.rows[number + 1] if number + 1 < len(table.rows) else ()
            if _is_head(cells, following):
                heads = [cell.text for cell in cells]
            elif heads and len(cells) == len(heads) and not labels.is_known(cells[0].text):
                self._columns(heads, cells)
            else:
                heads = []
                is_more = bool(tall) and len(cells) == 1 and len(row) > 1 and not labels.is_known(cells[0].text)
                if is_more and self.found and self.found[-1].label == tall:
                    last = self.found[-1]
                    self.found[-1] = replace(last, lines=(*last.lines, *cells[0].lines))
                    continue
                tall = labels.plain(cells[0].text) if cells and cells[0].is_tall and len(cells) == 2 else ""
                self._row(cells[1:] if cells and cells[0].is_tall and len(cells) > 2 else cells)
        self.is_open = False

    def _columns(self, heads: Sequence[str], cells: Sequence[Cell]) -> None:
        """A row below a row of labels."""
        pairs = [(labels.plain(head), " ".join(cell.lines)) for head, cell in zip(heads, cells, strict=True)]
        given = tuple((head, text) for head, text in pairs if text and head not in labels.ORDINAL)
        if given:
            self.found.append(Pair("", (" ".join(f"{head}：{text}；" for head, text in given).rstrip("；"),), given))

    def _row(self, cells: Sequence[Cell]) -> None:
        position = 0
        while position < len(cells):
            cell = cells[position]
            after = cells[position + 1] if position + 1 < len(cells) else None
            is_known = labels.is_known(cell.text)
            is_followed = after is not None and not labels.is_known(after.text)
            if after is not None and is_followed and (is_known or labels.is_label_like(cell.text)):
                self.add(cell.text, after.lines)
                self._nested(after)
                position += 1
            elif is_known:
                self.add(cell.text, [], is_open=after is None)
            else:
                self._alone(cell)
            position += 1

    def _alone(self, cell: Cell) -> None:
        """A cell with no label before it: it holds its own, or belongs to the label above, or stands by itself."""
        first, *rest = cell.lines or ("",)
        if self.is_open and cell.lines and not labels.is_known(first):
            last = self.found[-1]
            self.found[-1] = replace(last, lines=(*last.lines, *cell.lines))
        elif rest and labels.is_known(first) and not any(INLINE.match(line) for line in rest):
            self.add(first, rest)
        else:
            is_open, self.is_open = self.is_open, False
            for line in cell.lines:
                for part in SEVERAL.split(line):
                    self.line(part)
            self.is_open = is_open and not cell.lines
        self._nested(cell)

    def _nested(self, cell: Cell) -> None:
        for table in cell.tables:
            self.table(table)


def pairs(blocks: Sequence[str | Table]) -> Iterator[Pair]:
    """The pairs of a form, those without content left out; what stands in a form twice stands here twice."""
    reader = _Reader()
    reader.blocks(blocks)
    yield from (pair for pair in reader.found if not BLANK.fullmatch(pair.text))


def _is_head(cells: Sequence[Cell], following: Sequence[Cell]) -> bool:
    """Whether a row holds nothing but labels, most of them known, and the row below it as many contents."""
    below = [cell for cell in following if not cell.is_continued]
    known = sum(labels.is_head(cell.text) for cell in cells)
    return (
        1 < len(cells) == len(below)
        and known > len(cells) // 2
        and all(labels.is_label_like(cell.text) for cell in cells)
        and not any(labels.is_head(cell.text) for cell in below if cell.text)
    )
