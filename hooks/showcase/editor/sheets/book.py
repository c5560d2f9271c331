"""A workbook as it was handed in: its sheets and columns recognised, its rows with something in them."""

from __future__ import annotations

import io
import warnings
import zipfile
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from showcase.desk import UsageError
from showcase.editor.sheets.cells import CHINESE_DATES, Cell, trimmed
from showcase.editor.sheets.columns import Column, Sheet, plain, sheets

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

GUIDE, WORDS, EXPORTED = "填写说明", "词", "导出"
"""The sheets that hold no records: how to fill in, the words of drop-downs, the state of the files exported."""
BYTES = 20_000_000
"""What a workbook may hold when it is unpacked: some 5 000 organisations."""
PARTS = 2_000
ROWS = 20_000
HEAD_ROWS = 10
"""The heads may stand below a title."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE = "用 Excel 或 WPS 打开它，“另存为”Excel 工作簿（.xlsx），再导入。"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet: its number, and the cell in each column that is known, an empty one too."""

    sheet: Sheet
    place: Cell
    """The cell of its name, to point to the row."""
    cells: dict[Column, Cell]

    def cell(self, *way: str) -> Cell | None:
        """The cell of the column of that way."""
        return next((cell for column, cell in self.cells.items() if column.way == way and column.part < 2), None)

    def text(self, *way: str) -> str:
        """What stands there; empty where there is no such column. Raises :class:`CellError`."""
        column = next((column for column in self.cells if column.way == way), None)
        return self.cells[column].text(column.kind) if column else ""


@dataclass(slots=True)
class Book:
    """What a workbook holds. ``told`` says what was not read."""

    workbook: Workbook
    rows: dict[str, list[Row]] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    faults: list[tuple[Cell, str]] = field(default_factory=list)

    def of(self, sheet: Sheet) -> list[Row]:
        """The rows of a sheet."""
        return self.rows.get(sheet.title, [])


def read(name: str, content: bytes) -> Book:
    """The workbook in a file. Raises UsageError, a Chinese sentence, for what is none."""
    _admit(name, content)
    workbook = _loaded(name, content)
    shown = {sheet.title: sheet for sheet in workbook.worksheets}
    formulas = any(cell.data_type == "f" for sheet in workbook.worksheets for cell in sheet._cells.values())
    values = _loaded(name, content, data_only=True) if formulas else workbook
    book = Book(workbook, digests=_digests(shown.get(EXPORTED)))
    for title in (title for title in shown if title not in (GUIDE, WORDS, EXPORTED)):
        _Reading(book, shown[title], values[title]).read()
    if not any(book.rows.values()) and not book.faults:
        raise UsageError(f"{name} 里没有要导入的内容：没有认得的表，或表里没有填写。空白的表：showcase sheet template")
    return book


def _admit(name: str, content: bytes) -> None:
    """Refuse what is no workbook that can be read, before anything of it is unpacked."""
    if content.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise UsageError(f"{name} 设了密码，打不开。去掉密码，另存一份再导入。")
        raise UsageError(f"{name} 是旧格式的工作簿（.xls 或 .et）。{SAVE}")
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise UsageError(f"{name} 不是 Excel 工作簿（.xlsx）。CSV 和别的表格：{SAVE}")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if "xl/workbook.bin" in archive.namelist():
            raise UsageError(f"{name} 是二进制的工作簿（.xlsb）。{SAVE}")
        if "xl/workbook.xml" not in archive.namelist():
            raise UsageError(f"{name} 不是 Excel 工作簿（.xlsx），里面没有工作表。{SAVE}")
        if sum(each.file_size for each in parts) > BYTES or len(parts) > PARTS:
            limit = BYTES // 1_000_000
            raise UsageError(f"{name} 解开后超过 {limit} MB，没有打开。删去图片和用不着的表，或分成几个文件。")


def _loaded(name: str, content: bytes, data_only: bool = False) -> Workbook:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what only looks are lost in the copy
            return load_workbook(io.BytesIO(content), data_only=data_only, keep_links=False)
    except Exception:
        raise UsageError(f"{name} 打不开，可能坏了或没有传完。{SAVE}") from None


def _digests(sheet: Worksheet | None) -> dict[str, str]:
    """The digest of each file as it was exported."""
    rows = sheet.iter_rows(max_col=2, values_only=True) if sheet else ()
    return {str(row[0]): str(row[-1]) for row in rows if row[0]}


class _Reading:
    """Reads one sheet of a workbook into the book."""

    def __init__(self, book: Book, shown: Worksheet, values: Worksheet) -> None:
        self.book, self.shown, self.values = book, shown, values
        self.rows: dict[int, dict[int, Any]] = {}
        for (row, column), cell in shown._cells.items():
            if cell.value is not None:
                self.rows.setdefault(row, {})[column] = cell
        self.merged = self._merged()

    def read(self) -> None:
        """Read the rows below the heads."""
        sheet, head = self._recognised()
        if sheet is None:
            if self.rows:
                self.book.told.append(f"工作表“{self.shown.title}”里没有认得的表头，没有读（{len(self.rows)} 行）")
            return
        columns = self._columns(sheet, head)
        numbers = [number for number in sorted(self.rows) if number > head]
        if len(numbers) > ROWS:
            raise UsageError(f"工作表“{self.shown.title}”超过 {ROWS} 行，没有读。分成几个文件再导入。")
        found = (self._row(sheet, number, columns) for number in numbers)
        self.book.rows.setdefault(sheet.title, []).extend(row for row in found if row)

    def _recognised(self) -> tuple[Sheet | None, int]:
        """The sheet by its title, or by its heads where it was renamed; and the row of the heads."""
        by_title = [sheet for sheet in sheets() if plain(sheet.title) == plain(self.shown.title)]
        best: tuple[int, Sheet | None, int] = (1, None, 0)
        for number in sorted(self.rows)[:HEAD_ROWS]:
            heads = [str(cell.value) for cell in self.rows[number].values()]
            for sheet in by_title or sheets():
                known = len({column for head in heads if (column := sheet.column(head))})
                score = known * 100 - len(sheet.columns)
                if known > 1 and (by_title or known * 2 > len(heads)) and score > best[0]:
                    best = score, sheet, number
        if best[1] and not by_title:
            self.book.told.append(f"工作表“{self.shown.title}”按表头读作“{best[1].title}”")
        return best[1], best[2]

    def _columns(self, sheet: Sheet, head: int) -> dict[int, Column]:
        known: dict[int, Column] = {}
        for number, cell in sorted(self.rows[head].items()):
            column = sheet.column(str(cell.value))
            if column and column in known.values():
                self.book.faults.append((self._cell(head, number), f"有两列都叫“{column.head}”，删去一列"))
            elif column:
                known[number] = column
            elif trimmed(str(cell.value)):
                filled = sum(row > head and number in cells for row, cells in self.rows.items())
                said = f"，里面的 {filled} 格没有读" if filled else ""
                self.book.told.append(f"{self._cell(head, number).place}：没有“{cell.value}”这一项{said}")
        lacking = [column.head for column in sheet.columns if column not in known.values() and column.part < 2]
        if lacking:
            self.book.told.append(f"工作表“{self.shown.title}”里没有这些列，原有内容不动：{'、'.join(lacking)}")
        return known

    def _row(self, sheet: Sheet, number: int, columns: dict[int, Column]) -> Row | None:
        cells = {column: self._cell(number, at) for at, column in columns.items()}
        own = [column for at, column in columns.items() if at in self.rows[number]]
        if not any(cells[column].content not in (None, "") and trimmed(str(cells[column].content)) for column in own):
            return None
        return Row(sheet, cells.get(sheet.name) or next(iter(cells.values())), cells)

    def _cell(self, row: int, column: int) -> Cell:
        """The cell there, with what a merged one around it holds. A formula counts as what it gave."""
        from openpyxl.utils import get_column_letter

        place = Cell(self.shown.title, row, get_column_letter(column))
        holder = self.merged.get((row, column), (row, column))
        cell = self.rows.get(holder[0], {}).get(holder[1])
        if cell is None:
            return place
        content = self.values[cell.coordinate].value if cell.data_type == "f" else cell.value
        if cell.data_type == "f" and content is None:
            self.book.faults.append((place, "这一格是公式，文件里没有它的结果。用 Excel 或 WPS 打开，保存一次，再导入"))
        form = CHINESE_DATES.get(cell._style.numFmtId, cell.number_format)
        return replace(place, content=content, form=form, is_1904=self.shown.parent.epoch.year == 1904)

    def _merged(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Each cell of a merged area → the one that holds its content. Areas wider than the heads are titles."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for area in self.shown.merged_cells.ranges:
            if area.max_row - area.min_row < ROWS and area.min_col == area.max_col:
                first, rows = (area.min_row, area.min_col), range(area.min_row, area.max_row + 1)
                found |= {(row, area.min_col): first for row in rows}
        return found
