"""A workbook that is dropped on the editor: what it holds goes into the draft, which the editor itself checks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from showcase.editor.sheets.book import Book, read
from showcase.editor.sheets.cells import CellError
from showcase.editor.sheets.columns import sheet_of
from showcase.editor.sheets.outcome import short
from showcase.editor.sheets.plan import plan
from showcase.editor.sheets.records import Records
from showcase.editor.sheets.values import Values, Words

MOST = 8
"""So many cells that cannot be read are named; the command names all."""


def owners(name: str, content: bytes, named: Mapping[str, str]) -> list[str]:
    """The organisations of the site that a workbook has rows about; their files must be at hand to read it."""
    records = Records(Path("/nothing"), named)
    return sorted({slug for text in _called(_read(name, content)) if (slug := records.branch(text))})


def dropped(
    name: str, content: bytes, root: Path, named: Mapping[str, str], words: Words
) -> tuple[dict[str, str], str]:
    """The files that are new or changed, and what is told about the others. Raises UsageError."""
    book = _read(name, content)
    found = plan(book, Values(words, Records(root, named)))
    told = [f"{cell.place}：{message}" for cell, message in found.faults]
    more = f"另有 {len(told) - MOST} 格读不了" if len(told) > MOST else ""
    left = f"留空的 {len(found.left)} 格没有动" if found.left else ""
    same = f"{found.unchanged} 行和原来一样" if found.unchanged else ""
    lines = [*map(short, told[:MOST]), more, *found.told, left, same]
    return found.texts, "；".join(filter(None, lines))


def _read(name: str, content: bytes) -> Book:
    """The workbook without service points, whose files the editor does not have."""
    book = read(name, content)
    if book.rows.pop(sheet_of("point").title, []):
        book.told.append("公共法律服务点的行没有读，它们用命令 showcase sheet import 导入")
    return book


def _called(book: Book) -> set[str]:
    """What the rows call their organisations."""
    found = set()
    for rows in book.rows.values():
        for row in rows:
            for way in ("branch", "slug", "name") if row.sheet.noun == "branch" else ("branch",):
                try:
                    found.add(row.text(way))
                except CellError:
                    continue  # told where the row is taken over
    return found - {""}
