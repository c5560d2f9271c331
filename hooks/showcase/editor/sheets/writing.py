"""Workbooks for staff: empty ones, and ones with the records as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from showcase.editor import fields
from showcase.editor.sheets.book import GUIDE, WORDS
from showcase.editor.sheets.columns import FILES, Column, Sheet, sheet_of, sheets
from showcase.editor.sheets.instructions import INSTRUCTIONS
from showcase.editor.sheets.values import Values
from showcase.reading import NUMBER
from showcase.reading.keys import Choice, Day, Fixed, Flag, Kind, Listed, Number, Slug, Span, Text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

AUTHOR = "填写说明"
SPAN = "2021 至 2023"
LAST = 2_000
"""Drop-downs reach down to this row."""
FORMULA = tuple("=+-@＝＋－＠\t")
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
ACCENT, SOFT = "FF7A1F1F", "FFF3EDE4"


def template(values: Values, noun: str = "") -> Workbook:
    """A workbook without records, for all nouns or for one, with the parts that it has."""
    chosen = [sheet for sheet in sheets() if not noun or sheet.noun == noun or noun in dict(sheet.homes)]
    return workbook(chosen, values, {})


def workbook(chosen: Sequence[Sheet], values: Values, rows: Mapping[str, list[list[str]]]) -> Workbook:
    """A workbook of these sheets with these rows, by the titles of the sheets."""
    from openpyxl import Workbook

    made = Workbook()
    _write_instructions(made.worksheets[0])
    words = made.create_sheet(WORDS)
    lists = _Lists(words, values)
    for sheet in chosen:
        _write(made.create_sheet(sheet.title), sheet, values, rows.get(sheet.title, []), lists, chosen)
    words.sheet_state = "hidden"
    made.move_sheet(words, len(chosen))
    return made


class _Lists:
    """The words of drop-downs, a column each on a sheet of their own."""

    def __init__(self, sheet: Worksheet, values: Values) -> None:
        self.sheet, self.values, self.known = sheet, values, dict[tuple[str, ...], str]()

    def formula(self, kind: Kind) -> str:
        """Where the words of a kind of value stand."""
        from openpyxl.utils import get_column_letter

        names = tuple(self.values.shown_words(kind))
        if names not in self.known:
            column = len(self.known) + 1
            for row, name in enumerate(names, 1):
                _put(self.sheet.cell(row, column), name)
            letter = get_column_letter(column)
            self.known[names] = f"'{WORDS}'!${letter}$1:${letter}${max(1, len(names))}"
        return self.known[names]


def _write(
    page: Worksheet, sheet: Sheet, values: Values, rows: list[list[str]], lists: _Lists, chosen: Sequence[Sheet]
) -> None:
    """Write one sheet: heads with comments, rows, drop-downs."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for number, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(number)
        head = page.cell(1, number, column.title)
        head.font, head.fill = Font(bold=True, color=ACCENT), PatternFill("solid", fgColor=SOFT)
        head.alignment = Alignment(wrap_text=True, vertical="center")
        head.comment = Comment(_explained(sheet, column, values), AUTHOR, height=120, width=300)
        page.column_dimensions[letter].width = _width(column)
        if not isinstance(column.kind, Number):
            page.column_dimensions[letter].number_format = "@"  # what is typed stays what it is: 2013-07, 3-5
        formula = _choices(column, lists, chosen)
        if formula:
            is_strict = isinstance(column.kind, Choice | Fixed | Flag)
            rule = DataValidation("list", formula1=formula, allow_blank=True, showErrorMessage=is_strict)
            rule.error, rule.errorTitle = "从下拉列表里选一个；没有合适的就留空。", column.head
            rule.add(f"{letter}2:{letter}{LAST}")
            page.add_data_validation(rule)
    for at, row in enumerate(rows, 2):
        for number, (column, text) in enumerate(zip(sheet.columns, row, strict=True), 1):
            if text:
                _put(page.cell(at, number), text, isinstance(column.kind, Number))
    page.freeze_panes = "C2"
    page.row_dimensions[1].height = 32


def _put(cell: Cell, text: str, is_number: bool = False) -> None:
    """A text in a cell, never as a formula; a number as one where it is shown as it is written."""
    from openpyxl.styles import Alignment

    if is_number and NUMBER.fullmatch(text) and f"{Decimal(text).normalize():f}" == text and len(text) < 15:
        cell.value = Decimal(text)
        return
    cell.value = UNWRITABLE.sub("", text)
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text.startswith(FORMULA):
        cell.quotePrefix = True


def _choices(column: Column, lists: _Lists, chosen: Sequence[Sheet]) -> str:
    """The words of a column's drop-down: of the vocabulary, or the names on another sheet."""
    from openpyxl.utils import get_column_letter

    kind = column.kind
    if isinstance(kind, Choice | Fixed | Flag):
        return lists.formula(kind)
    noun = column.way[0] if column.key is None else ""
    if isinstance(kind, Slug) and kind.refers and column.way[-1] not in fields.TYPED:
        noun = "project" if column.way[-1] in fields.PROJECTS else "branch"
    if noun not in FILES or sheet_of(noun) not in chosen:
        return ""
    sheet = sheet_of(noun)
    letter = get_column_letter(sheet.columns.index(sheet.name) + 1)
    return f"'{sheet.title}'!${letter}$2:${letter}${LAST}"


def _explained(sheet: Sheet, column: Column, values: Values) -> str:
    """What the comment on a head says."""
    key = column.key
    if key is None:
        return column.meaning
    lines = [fields.meaning(key, values.words)]
    if isinstance(column.kind, Slug) and column.kind.refers and column.way[-1] not in fields.TYPED:
        lines = ["写名称，与那张表里的一样"]
    if isinstance(key.kind, Listed) and not column.part:
        lines.append("几项的，一项一行，按 Alt+Enter 换行")
    if column.way == ("id",):
        lines.append("新的一行可以留空，导入时按标题拼出来")
    if key.example:
        shown = SPAN if isinstance(key.kind, Span) else values.text(sheet, replace(column, part=0), key.example, "")
        lines.append(f"例：{shown or key.example}")
    if column.title.endswith("*"):
        lines.append("必填")
    return "\n".join(lines)


def _width(column: Column) -> int:
    kind = column.kind
    if isinstance(kind, Text) and kind.prose:
        return 50
    if isinstance(kind, Text) and kind.limit > 60:
        return 36
    if isinstance(kind, Day | Span | Flag | Number):
        return 12
    return 10 if column.way == ("number",) else 20


def _write_instructions(page: Worksheet) -> None:
    from openpyxl.styles import Alignment, Font

    page.title = GUIDE
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 30, 90
    for row, (head, text) in enumerate(INSTRUCTIONS, 1):
        page.cell(row, 1, head).font = Font(bold=True, color=ACCENT if row == 1 else None, size=14 if row == 1 else 11)
        page.cell(row, 2, text).alignment = Alignment(wrap_text=True, vertical="top")
        page.cell(row, 1).alignment = Alignment(vertical="top")
