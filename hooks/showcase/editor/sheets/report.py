"""What an import would do, for a person at a terminal, and the copy of the workbook with its mistakes marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.editor.sheets.book import Book
from showcase.editor.sheets.checking import Fault
from showcase.editor.sheets.outcome import Plan, short

if TYPE_CHECKING:
    from openpyxl import Workbook

AUTHOR = "检查"
SUFFIX = "（检查结果）"
COLOURS = {True: "FFF8CBAD", False: "FFFFE699"}
"""Of the cells with an error, and of those with a reminder only."""
MOST = 40
"""So many lines of one kind are listed."""


def report(plan: Plan, faults: Sequence[Fault]) -> str:
    """Everything that is told, in order: what is new, what changes, what stays; at the end what is wrong."""
    inside = "，".join(f"{title} {count} 条" for title, count in plan.inside.items())
    parts = (
        ("没有读的", plan.told),
        ("新的", [*(f"{cell.place}　{what}" for cell, what in plan.new), *filter(None, [inside])]),
        ("改动", [f"{each.cell.place}　{each.head}：{_shown(each.old)} → {_shown(each.new)}" for each in plan.changed]),
        ("换了写法", [f"{each.cell.place}　“{short(each.old)}”读作“{short(each.new)}”" for each in plan.read_as]),
        ("没有动的", [f"{cell.place}　{what}" for cell, what in plan.left]),
    )
    blocks = ["\n".join([title, *_listed(lines)]) for title, lines in parts if lines]
    errors = sum(fault.is_error for fault in faults)
    if faults:
        listed = [line for fault in faults for line in _entry(fault)]
        blocks.append("\n".join([f"检查结果：{errors} 处错误，{len(faults) - errors} 处提醒", *listed]))
    blocks.append(f"照原样 {plan.unchanged} 行。")
    return "\n\n".join(blocks)


def marked(book: Book, faults: Iterable[Fault]) -> Workbook:
    """The workbook with its mistakes as comments on coloured cells, those of an earlier check taken away."""
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    for sheet in book.workbook.worksheets:
        for cell in list(sheet._cells.values()):
            if cell.comment and cell.comment.author == AUTHOR:
                cell.comment, cell.fill = None, PatternFill()
    by_place: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        if fault.cell:
            by_place.setdefault((fault.cell.sheet, f"{fault.cell.column}{fault.cell.row}"), []).append(fault)
    for (sheet_title, place), found in by_place.items():
        page = book.workbook[sheet_title]
        merged = next((area for area in page.merged_cells.ranges if place in area), None)
        cell = page.cell(merged.min_row, merged.min_col) if merged else page[place]
        said = "\n\n".join("\n".join(filter(None, (fault.message, fault.hint))) for fault in found)
        before = f"{cell.comment.text}\n\n" if cell.comment else ""
        cell.comment = Comment(before + said, AUTHOR, height=140, width=320)
        cell.fill = PatternFill("solid", fgColor=COLOURS[any(fault.is_error for fault in found)])
    return book.workbook


def free_path(path: Path) -> Path:
    """Where the marked copy goes: beside the workbook, over no other file."""
    stem = path.stem.split(SUFFIX)[0]
    number, free = 2, path.with_name(f"{stem}{SUFFIX}.xlsx")
    while free.exists():
        number, free = number + 1, path.with_name(f"{stem}{SUFFIX}{number}.xlsx")
    return free


def _entry(fault: Fault) -> Iterator[str]:
    yield f"  {fault.place}　{'错误' if fault.is_error else '提醒'} {fault.rule}".rstrip()
    yield f"    {fault.message}"
    if fault.hint:
        yield f"    怎么改：{fault.hint}".replace("\n", "\n    ")


def _listed(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:MOST])
    if len(lines) > MOST:
        yield f"  …… 另有 {len(lines) - MOST} 处"


def _shown(text: str) -> str:
    return f"“{short(text)}”" if text else "（空）"
