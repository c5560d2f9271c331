"""The check of what a workbook would make of the records, each problem at its cell."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from showcase.editor import faults, fields, layout, names
from showcase.editor.sheets.cells import Cell
from showcase.editor.sheets.columns import sheets
from showcase.editor.sheets.outcome import Origin, Plan
from showcase.editor.sheets.values import Values, at
from showcase.model import LIMITS, Node
from showcase.problems import Problem
from showcase.reading.yaml import Refused, compose
from showcase.survey import ParseCache, Survey, survey

KEY_MISSING = "key-missing"


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
        for problem in after.problems:
            if (problem.path, problem.rule, problem.message, problem.excerpt) not in known:
                found.append(_located(problem, plan, values, after))
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
    root, kind = _root(text), fields.kind_at(problem.path)
    shown = faults.shown(problem, 0, text, root, kind, called)
    keys = tuple(shown["keys"]) if root else ()
    told = shown["message"], shown["hint"], problem.rule, problem.is_error
    ways = ((problem.path, keys[:end]) for end in reversed(range(len(keys) + 1)))
    origin = next((plan.origins[way] for way in ways if way in plan.origins), None)
    if origin is None:
        return Fault(f"{problem.path}:{problem.line}", *told)
    mended = _root(faults.mended(problem, text, root, kind) or "")
    hint = _mend(origin, root, mended, problem.path, values) if root and mended else ""
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


def _root(text: str) -> Node | None:
    try:
        return compose("", text, keys=LIMITS.nodes).root
    except Refused:
        return None


def _order(fault: Fault) -> tuple[int, str, int, int, str]:
    titles = [sheet.title for sheet in sheets()]
    if fault.cell is None:
        return len(titles), fault.place, 0, 0, ""
    number = titles.index(fault.cell.sheet) if fault.cell.sheet in titles else len(titles)
    return number, fault.cell.sheet, fault.cell.row, len(fault.cell.column), fault.cell.column
