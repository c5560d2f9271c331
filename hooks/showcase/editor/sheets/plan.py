"""What a workbook changes: the texts of the files as they would be, each value's cell, and what is told about it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from showcase.editor import edits, fields
from showcase.editor.edits import Keys
from showcase.editor.layout import Value
from showcase.editor.sheets.book import Book, Row
from showcase.editor.sheets.cells import Cell, CellError, trimmed
from showcase.editor.sheets.columns import FILES, LISTS, Column, Sheet, sheet_of, sheets
from showcase.editor.sheets.finding import Finder, Target
from showcase.editor.sheets.outcome import Change, Origin, Plan, short
from showcase.editor.sheets.records import same
from showcase.editor.sheets.values import Values, at

DELETED = ("删去", "（删去）", "(删去)")
"""In a cell: the value goes. An empty cell leaves it as it is."""
SCHEMAS = {
    "branch": "branch",
    "project": "project",
    "achievement": "achievements",
    "task": "tasks",
    "point": "service-point",
}


def plan(book: Book, values: Values) -> Plan:
    """What the rows of ``book`` would change in the records of ``values``, to which the names of new ones are added."""
    planner = _Planner(book, values)
    targets = [(row, planner.attempted(row)) for noun in FILES for row in book.of(sheet_of(noun))]
    for row, target in targets:
        planner.fill(row, target)
    for sheet in sheets():
        for row in () if sheet.noun else book.of(sheet):
            planner.fill(row, planner.attempted(row))
    planner.finish()
    return planner.plan


def digest_of(text: str) -> str:
    """What tells one state of a file from another."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class _Planner:
    def __init__(self, book: Book, values: Values) -> None:
        self.plan = Plan(faults=list(book.faults), told=list(book.told))
        self.book, self.values, self.records = book, values, values.records
        self.finder = Finder(values.records)
        self.made: dict[str, dict[Keys, Value]] = {}
        """What is new in each file: the way to a new record or part → its value, with all new parts in it."""
        self.taken: dict[tuple[str, Keys], Cell] = {}
        self.names: dict[tuple[str, Keys], list[tuple[str, int]]] = {}
        """The names of the parts in a list, with their numbers."""

    def attempted(self, row: Row) -> Target | None:
        """The record or part of a row; None where that is unknown, after telling why."""
        try:
            target = self.finder.record(row) if row.sheet.noun else self._part(row)
        except CellError as error:
            self.plan.faults += [(error.cell, str(error))] if str(error) else []
            return None
        first = self.taken.setdefault((target.path, target.way), row.place)
        if first is not row.place:
            self.plan.faults.append((row.place, f"和 {first.place} 是同一条，只留一行"))
            return None
        return target

    def fill(self, row: Row, target: Target | None) -> None:
        """Take over what a row says."""
        if target is None:
            return
        self.plan.origins[target.path, target.way] = Origin(row.place, row.sheet, target.way)
        old = at(self.records.values.get(target.path, ""), target.way)
        given: list[tuple[tuple[str, ...], Value]] = []
        count = len(self.plan.changed)
        for columns in _by_way(row):
            self._note(row, columns[0], target, columns[0].way)
            texts = self._texts(row, columns)
            shown = self._shown(row.sheet, columns, old, target)
            if texts is None or texts == shown:
                continue
            value = self._value(row, columns, texts, target)
            if target.is_new:
                given.append((columns[0].way, value))
            elif not any(texts):
                told = f"“{columns[0].head}”留空，原来的“{short(_joined(shown))}”没有动"
                self.plan.left.append((row.cells[columns[0]], told))
            elif any(text in DELETED for text in texts) or value != at(old, columns[0].way):
                is_gone = any(text in DELETED for text in texts)
                self._change(row, columns[0], target, _joined(shown), "" if is_gone else value)
        if target.is_new:
            self._make(row, target, given)
        self.plan.unchanged += not target.is_new and count == len(self.plan.changed)

    def finish(self) -> None:
        """Write what is new, and refuse to touch files that others changed since they were exported."""
        for path, made in self.made.items():
            kind = fields.kind_at(path)
            if path not in self.records.texts:
                self.plan.texts[path] = edits.put(_head(path), kind, (), made.get((), list(made.values())))
                continue
            for way, value in made.items():
                self.plan.texts[path] = edits.put(self.plan.texts.get(path, self.records.texts[path]), kind, way, value)
        for path in self.plan.texts:
            digest = self.book.digests.get(path)
            if digest and path in self.records.texts and digest != digest_of(self.records.texts[path]):
                cell = next(origin.cell for (of, _), origin in self.plan.origins.items() if of == path)
                told = f"{path} 在导出以后被改过。为了不盖掉别人改的，没有动它：重新导出，在新的工作簿里再改一次"
                self.plan.faults.append((cell, told))
        self._tell_left()

    def _part(self, row: Row) -> Target:
        """The part that a row is about: by its number, the same as one that there is, or a new one."""
        owner, noun = self.finder.owner(row)
        homes = dict(row.sheet.homes)
        way: tuple[str | int, ...] = (*owner.way, homes.get(noun, ""))
        for column in row.cells:
            if column.key is None and column.way[0] in homes and column.way[0] not in FILES and row.text(*column.way):
                way = self._inside(row, owner, column)
        label = replace(owner, way=way, is_new=False, given={})
        known = at(self.records.values.get(owner.path, ""), way)
        items = known if isinstance(known, list) else []
        number = row.text("number")
        if number and not owner.is_new:
            if not number.isdecimal() or not 1 <= int(number) <= len(items):
                told = f"没有第 {number} 条：这条记录有 {len(items)} 条{row.sheet.title}。新的一条，“序号”留空"
                raise CellError(row.cell("number") or row.place, told)
            return self._named_part(row, replace(label, way=(*way, int(number) - 1)))
        for at_, item in enumerate(items):
            target = replace(label, way=(*way, at_))
            if (owner.path, target.way) not in self.taken and self._is_same(row, item, target):
                return self._named_part(row, target)
        way = (*way, self.finder.next_number(owner.path, way))
        return self._named_part(row, replace(label, way=way, is_new=True))

    def _named_part(self, row: Row, target: Target) -> Target:
        number = target.way[-1]
        name = row.text(*row.sheet.name.way)
        self.names.setdefault((target.path, target.way[:-1]), []).append((same(name), int(number)))
        return target

    def _inside(self, row: Row, owner: Target, column: Column) -> tuple[str | int, ...]:
        """The list of parts inside the part of the owner that a cell names."""
        text, way = row.text(*column.way), (*owner.way, column.way[0])
        known = at(self.records.values.get(owner.path, ""), way)
        items = enumerate(known if isinstance(known, list) else [])
        names = [(same(str(each.get("name", ""))), number) for number, each in items if isinstance(each, dict)]
        names += self.names.get((owner.path, way), [])
        found = {number for name, number in names if name == same(text)}
        if len(found) != 1:
            raise CellError(row.cells[column], f"这条记录里没有叫“{text}”的{column.head}，或不止一项")
        return (*way, found.pop(), dict(row.sheet.homes)[column.way[0]])

    def _is_same(self, row: Row, item: Value, target: Target) -> bool:
        try:
            return all(
                [self._meant(row, column, target) for column in columns]
                == self._shown(row.sheet, columns, item, target)
                for columns in _by_way(row)
            )
        except CellError:
            return False  # told where the row is taken over

    def _meant(self, row: Row, column: Column, target: Target) -> str:
        """The text of a cell as its value is shown: 2024-07-08 of 2024年7月8日, so that no row is taken twice."""
        text = row.cells[column].text(column.kind)
        if column.part:
            return text
        value = self.values.value(row.sheet, column, text, target.branch)
        return trimmed(self.values.text(row.sheet, column, value, target.branch))

    def _note(self, row: Row, column: Column, target: Target, way: Keys) -> None:
        origin = Origin(row.cells[column], row.sheet, target.way, column)
        self.plan.origins[target.path, (*target.way, *way)] = origin

    def _texts(self, row: Row, columns: list[Column]) -> list[str] | None:
        """The texts of the cells of one value; None, after telling, where one of them cannot be read."""
        texts = []
        for column in columns:
            try:
                texts.append(row.cells[column].text(column.kind))
            except CellError as error:
                self.plan.faults.append((error.cell, str(error)))
        return texts if len(texts) == len(columns) else None

    def _shown(self, sheet: Sheet, columns: list[Column], old: Value, target: Target) -> list[str]:
        value = at(old, columns[0].way)
        return [trimmed(self.values.text(sheet, column, value, target.branch)) for column in columns]

    def _value(self, row: Row, columns: list[Column], texts: list[str], target: Target) -> Value:
        """The value that the texts mean; where each part of it comes from, and what was read in another way."""
        first = columns[0]
        parts = [self.values.value(row.sheet, *each, target.branch) for each in zip(columns, texts, strict=True)]
        if not first.part:
            read = self.values.text(row.sheet, first, parts[0], target.branch)
            if isinstance(parts[0], str) and parts[0] not in (texts[0], "") and read != texts[0]:
                self.plan.read_as.append(Change(row.cells[first], first.head, texts[0], read))
            return parts[0]
        value: list[Value] = []
        for column, part in zip(columns, parts, strict=True):
            for item in part:
                if item not in value:
                    self._note(row, column, target, (*column.way, len(value)))
                    value.append(item)
        return value

    def _change(self, row: Row, column: Column, target: Target, shown: str, value: Value) -> None:
        """Write one value into the text of a file; of a list, only the items that are others."""
        path, way = target.path, (*target.way, *column.way)
        new = self.values.text(row.sheet, replace(column, part=0), value, target.branch)
        new = new.replace("\n", "、") if column.part else new
        self.plan.changed.append(Change(row.cells[column], column.head, shown, new))
        text, kind = self.plan.texts.get(path, self.records.texts[path]), fields.kind_at(path)
        old = at(self.records.values[path], way)
        if isinstance(value, list) and isinstance(old, list) and value:
            for number in reversed(range(len(value), len(old))):
                text = edits.put(text, kind, (*way, number), None)
            for number, item in enumerate(value):
                if number >= len(old) or item != old[number]:
                    text = edits.put(text, kind, (*way, number), item)
        else:
            text = edits.put(text, kind, way, value or None)
        self.plan.texts[path] = text

    def _make(self, row: Row, target: Target, given: list[tuple[tuple[str, ...], Value]]) -> None:
        """A new record or part with the values given, inside what is new around it."""
        value: Value = dict(target.given)
        for column_way, each in given:
            value = edits.changed(value, list(column_way), each)
        made = self.made.setdefault(target.path, {})
        base = next((way for way in made if target.way[: len(way)] == way), target.way)
        if base != target.way:
            self.plan.inside[row.sheet.title] += 1
        else:
            what = f"{row.sheet.title}“{target.label}”" if row.sheet.noun else f"“{target.label}”的{row.sheet.title}"
            self.plan.new.append((row.place, f"{what}　{target.path}" if row.sheet.noun else what))
        made[base] = edits.changed(made.get(base, ""), list(target.way[len(base) :]), value)

    def _tell_left(self) -> None:
        """Parts of the records in the workbook that have no row in it."""
        owners: dict[tuple[str, Keys], Cell] = {}
        for (path, way), cell in self.taken.items():
            owners.setdefault((path, way[: fields.noun_of(path) in LISTS]), cell)
        for sheet in (sheet for sheet in sheets() if self.book.of(sheet)):
            homes = dict(sheet.homes)
            for (path, base), cell in owners.items():
                way = (*base, homes.get(fields.noun_of(path), ""))
                size = self.finder.size(path, way)
                left = sum((path, (*way, number)) not in self.taken for number in range(size))
                if left:
                    self.plan.left.append((cell, f"这条记录另有 {left} 条{sheet.title}不在工作簿里，没有动"))


def _by_way(row: Row) -> list[list[Column]]:
    """The columns of each value of a row."""
    found: dict[tuple[str, ...], list[Column]] = {}
    for column in row.cells:
        if column.key is not None:
            found.setdefault(column.way, []).append(column)
    return [sorted(columns, key=lambda column: column.part) for columns in found.values()]


def _head(path: str) -> str:
    """How a new file begins: with the schema that text editors check it by."""
    folder = "../" * path.count("/")
    return f"# yaml-language-server: $schema={folder}.vscode/schema/{SCHEMAS[fields.noun_of(path)]}.json\n"


def _joined(texts: list[str]) -> str:
    return "、".join(filter(None, texts))
