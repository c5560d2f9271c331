"""Records as the rows of a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from showcase.editor import fields
from showcase.editor.layout import Value
from showcase.editor.sheets.book import EXPORTED
from showcase.editor.sheets.columns import FILES, LISTS, Sheet, sheet_of, sheets
from showcase.editor.sheets.finding import stem
from showcase.editor.sheets.plan import digest_of
from showcase.editor.sheets.values import Values
from showcase.editor.sheets.writing import workbook

if TYPE_CHECKING:
    from openpyxl import Workbook


def export(values: Values, branches: Sequence[str] = (), order: Iterable[str] = ()) -> Workbook:
    """A workbook with the records of these organisations, or with all records; the organisations in ``order`` first."""
    records = values.records
    paths = [path for path in records.values if not branches or path.split("/")[1] in branches]
    rows: dict[str, list[list[str]]] = {sheet.title: [] for sheet in sheets()}
    rank = {slug: number for number, slug in enumerate(order)}

    def place(path: str) -> tuple[int, int]:
        return list(FILES).index(fields.noun_of(path)), rank.get(path.split("/")[1], len(rank))

    for path in sorted(paths, key=place):
        for sheet, row in _Rows(values, path).rows():
            rows[sheet.title].append(row)
    made = workbook(sheets(), values, rows)
    state = made.create_sheet(EXPORTED)
    state.sheet_state = "hidden"
    for path in paths:
        state.append([path, digest_of(records.texts[path])])
    return made


class _Rows:
    """The rows of one file."""

    def __init__(self, values: Values, path: str) -> None:
        self.values, self.path, self.noun = values, path, fields.noun_of(path)
        self.branch = path.split("/")[1]
        self.stem = stem(path)

    def rows(self) -> Iterator[tuple[Sheet, list[str]]]:
        """Each record and each of its parts, with their sheets."""
        value = self.values.records.values[self.path]
        for record in value if isinstance(value, list) else [value]:
            if isinstance(record, dict):
                sheet = sheet_of(self.noun)
                slug = self.branch if self.noun == "branch" else self.stem
                yield sheet, self._row(sheet, record, {"slug": slug, "year": self.stem, "branch": self._branch()})
                yield from self._parts(record, self._owners(record))

    def _parts(self, record: Mapping[str, Value], owners: dict[str, str], outer: str = "") -> Iterator[Any]:
        for sheet in sheets():
            key = dict(sheet.homes).get(outer or self.noun, "")
            items = record.get(key, [])
            for number, item in enumerate(items if isinstance(items, list) else [], 1):
                if isinstance(item, dict):
                    yield sheet, self._row(sheet, item, {**owners, "number": str(number)})
                    if not outer:
                        yield from self._parts(item, {**owners, key: str(item.get("name", ""))}, key)

    def _row(self, sheet: Sheet, value: Value, named: Mapping[str, str]) -> list[str]:
        return [
            named.get(column.way[0], "") if column.key is None else self.values.of(sheet, column, value, self.branch)
            for column in sheet.columns
        ]

    def _branch(self) -> str:
        return self.values.records.branch_name(self.branch)

    def _owners(self, record: Mapping[str, Value]) -> dict[str, str]:
        """What the rows of parts call their record: by its name, or by its identity where the name is another's too."""
        if self.noun == "branch":
            return {"branch": self._branch()}
        records = self.values.records
        if self.noun in LISTS:
            folder = self.path.split("/")[2]
            titles = [each.get("title") for _, _, each in records.items(self.branch, folder)]
            name = record.get("title") if titles.count(record.get("title")) == 1 else record.get("id")
        elif self.noun == "point":
            points = [each for path, each in records.values.items() if fields.noun_of(path) == "point"]
            called = [each.get("name") for each in points if isinstance(each, dict)]
            name = record.get("name") if called.count(record.get("name")) == 1 else self.stem
            return {"point": str(name)}
        else:
            name = records.project_name(self.stem, self.branch)
        return {"branch": self._branch(), self.noun: str(name or "")}
