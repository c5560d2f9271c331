"""Workbooks for tests: the sheets of a template, filled by the heads of their columns."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from showcase.editor import sheets
from showcase.editor.sheets import Records, Values
from showcase.reading import record_reader

Cells = dict[str, Any]


def values(root: Path) -> Values:
    return Values(record_reader(root, datetime.date(2026, 6, 1)).words, Records(root))


def filled(workbook: Workbook, title: str, *rows: Cells) -> list[int]:
    """Add rows to a sheet, each cell under its head; returns their numbers."""
    page = workbook[title]
    columns = {str(cell.value).rstrip("*"): cell.column for cell in page[1]}
    numbers = []
    for row in rows:
        number = max(at for at, _ in page._cells) + 1
        numbers.append(number)
        for head, content in row.items():
            page.cell(number, columns[head], content)
    return numbers


def content(workbook: Workbook) -> bytes:
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def planned(root: Path, workbook: Workbook | bytes) -> sheets.Plan:
    given = workbook if isinstance(workbook, bytes) else content(workbook)
    return sheets.plan(sheets.read("a.xlsx", given), values(root))


def opened(given: bytes) -> Workbook:
    return load_workbook(io.BytesIO(given))
