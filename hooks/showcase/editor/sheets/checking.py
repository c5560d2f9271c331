"""The check of what a workbook would make of the records, each problem at its cell."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from showcase.editor import faults, fields, layout, names
from showcase.editor.sheets.cells import Cell
from showcase.editor.sheets.columns import sheet_of, sheets
from showcase.editor.sheets.outcome import Origin, Plan
from showcase.editor.sheets.values import Values, at
from showcase.model import Node
from showcase.problems import Problem
from showcase.reading.keys import Flag, Slug
from showcase.survey import ParseCache, Survey, survey

KEY_MISSING, MISSING = "key-missing", "-missing"
PROPOSED = re.compile(r"(?:这一行|第 [\d 至]+ 行)改成|加一行　|写成\n")
"""Where a hint goes over to lines of the file; what it says before is a condition, or a question."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem at a cell, in the words of the check; one that lies in no cell has its place in a file instead."""

    place: str
    message: str
    hint: str = ""
    rule: str = ""
    is_error: bool = True
    cell: Cell | None = None


def check(root: Path, plan: Plan, values: Values) -> list[Fault]:
    """What is wrong with the workbook: what could not be read, and what the check finds that it did not find before."""
    found = [Fault(cell.place, message, cell=cell) for cell, message in plan.faults]
    if plan.texts:
        cache = ParseCache()
        before = survey(root, cache=cache)
        known = {(problem.path, problem.rule, problem.message, problem.excerpt) for problem in before.problems}
        after = _survey(root, plan, cache)
        rows = {(cell.sheet, cell.row): cell for cell, _ in plan.faults}
        for problem in after.problems:
            if (problem.path, problem.rule, problem.message, problem.excerpt) not in known:
                fault = _located(problem, plan, values, after)
                unread = fault.cell and rows.get((fault.cell.sheet, fault.cell.row))
                if not unread or (unread != fault.cell and not fault.rule.endswith("-missing")):
                    found.append(fault)  # what follows from a cell that cannot be read is not told
    return sorted(found, key=_order)


def _survey(root: Path, plan: Plan, cache: ParseCache) -> Survey:
    """The survey of the records as they would be: of a copy, of links where they can be made."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        shutil.copytree(root / "brands", copy / "brands", copy_function=_link)
        for path, text in plan.texts.items():
            target = copy / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)  # it may be a link to the record
            target.write_bytes(text.encode("utf-8", "replace"))
        return survey(copy, cache=cache)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _located(problem: Problem, plan: Plan, values: Values, found: Survey) -> Fault:
    """The problem at its cell, its mend as what to write there."""
    called = names.called(found.records, values.records.named)
    text = plan.texts.get(problem.path, "")
    root, kind = layout.root(text), fields.kind_at(problem.path)
    shown = faults.shown(problem, 0, text, root, kind, called)
    keys = tuple(shown["keys"]) if root else ()
    told = shown["message"], shown["hint"], problem.rule, problem.is_error
    ways = [(problem.path, keys[:end]) for end in reversed(range(len(keys) + 1))]
    if problem.rule.endswith(MISSING):  # what is not there has no place in the file, and a cell in the row
        ways.insert(0, (problem.path, (*keys[:-1], problem.rule.removesuffix(MISSING))))
    origin = next((plan.origins[way] for way in ways if way in plan.origins), None)
    if origin is None:
        return Fault(f"{problem.path}:{problem.line}", *told)
    mended = layout.root(faults.mended(problem, text, root, kind) or "")
    hint = _mend(origin, root, mended, problem.path, values) if root and mended else ""
    if hint and isinstance(origin.column and origin.column.kind, Slug) and problem.rule == "reference-missing":
        hint = f"照“{sheet_of('branch').title}”表里的名称写；那个组织没有录入本站的，{hint}"
    elif hint:
        hint = faults.readable(PROPOSED.split(problem.hint)[0], called) + hint
    elif origin.column and isinstance(origin.column.kind, Flag):
        hint = "从下拉列表里选“是”或“否”"
    if problem.rule == KEY_MISSING:
        hint = _lacking(origin, str(keys[-1]), values)
    return Fault(origin.cell.place, told[0], hint or told[1], *told[2:], origin.cell)


def _mend(origin: Origin, root: Node, mended: Node, path: str, values: Values) -> str:
    """What to write into the cells of the row, where the hint proposes other values for it."""
    branch = path.split("/")[1]
    old, new = (at(layout.plain(node), origin.base) for node in (root, mended))
    asked = []
    for column in origin.sheet.columns:
        before, after = (values.of(origin.sheet, replace(column, part=0), value, branch) for value in (old, new))
        if column.key and column.part < 2 and before != after:
            shown = after.replace("\n", "、") if column.part else after
            asked.append(f"“{column.head}”写成“{shown}”" if shown else f"“{column.head}”写上“删去”")
    return "；".join(asked)


def _lacking(origin: Origin, name: str, values: Values) -> str:
    """Where to write what a record lacks."""
    for sheet in sheets():
        if name in dict(sheet.homes).values() and origin.sheet.shape.key(name):
            return f"在“{sheet.title}”表里给它加一行"
    key = origin.column and origin.column.key
    return f"填上{origin.column.head}：{fields.meaning(key, values.words)}" if origin.column and key else ""


def _order(fault: Fault) -> tuple[int, str, int, int, str]:
    titles = [sheet.title for sheet in sheets()]
    if fault.cell is None:
        return len(titles), fault.place, 0, 0, ""
    number = titles.index(fault.cell.sheet) if fault.cell.sheet in titles else len(titles)
    return number, fault.cell.sheet, fault.cell.row, len(fault.cell.column), fault.cell.column
