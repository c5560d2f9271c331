"""Which record a row is about: one that there is, or a new one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from showcase.editor.edits import Keys
from showcase.editor.layout import Value
from showcase.editor.sheets.book import Row
from showcase.editor.sheets.cells import CellError
from showcase.editor.sheets.columns import FILES, LISTS, sheet_of
from showcase.editor.sheets.records import Records, same
from showcase.editor.sheets.values import at
from showcase.model import UNDATED
from showcase.reading import dates, is_record_slug

YEAR = re.compile(r"[12]\d{3}")


@dataclass(frozen=True, slots=True)
class Target:
    """A record or a part of one: its file, the way to it, the organisation it belongs to, what a person calls it."""

    path: str
    way: tuple[str | int, ...]
    branch: str
    label: str
    is_new: bool = False
    given: dict[str, Value] = field(default_factory=dict)
    """What a new record has without a cell: the id that was spelt for it."""


class Finder:
    """Finds the records of rows; those of nouns first, which the rows of parts refer to by name."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._made: dict[str, Target] = {}
        """The new records by file."""
        self._items: dict[tuple[str, str], list[tuple[str, Target]]] = {}
        """The items of each organisation's lists, by what they are called: the id, the title, the former title."""
        self._sizes: dict[tuple[str, Keys], int] = {}
        self._failed: set[tuple[str, str]] = set()

    def record(self, row: Row) -> Target:
        """The record of a noun's row. Raises CellError."""
        noun, name = row.sheet.noun, row.text(*row.sheet.name.way)
        try:
            branch = self._branch(row) if "branch" in {column.way[0] for column in row.cells if not column.key} else ""
            return self._item(row, noun, branch, name) if noun in LISTS else self._file(row, noun, branch, name)
        except CellError:
            self._failed.add((noun, same(name)))
            raise

    def owner(self, row: Row) -> tuple[Target, str]:
        """The record that a part's row belongs to, and its noun. Raises CellError."""
        texts = {column.way[0]: row.text(*column.way) for column in row.cells if column.key is None}
        named = [noun for noun in FILES if texts.get(noun) and noun != "branch"]
        if len(named) > 1:
            labels = "和".join(sheet_of(noun).title for noun in named)
            raise CellError(row.cell(named[1]) or row.place, f"{labels}只填一个：这一行属于哪条记录")
        if named == ["point"]:
            return self._named(row, "point", ""), "point"
        branch = self._branch(row)
        if not named:
            return self._known(f"brands/{branch}/branch.yml", branch, texts["branch"]), "branch"
        return self._named(row, named[0], branch), named[0]

    def next_number(self, path: str, way: Keys) -> int:
        """The number of one more item of a list."""
        number = self._sizes.get((path, way), self.size(path, way))
        self._sizes[path, way] = number + 1
        return number

    def size(self, path: str, way: Keys) -> int:
        """How many items a list of a record has so far."""
        found = at(self._records.values.get(path, ""), way)
        return len(found) if isinstance(found, list) else 0

    def _branch(self, row: Row) -> str:
        cell, text = row.cell("branch") or row.place, row.text("branch")
        if not text:
            raise CellError(cell, "没有写党组织：这一行属于哪个党组织，写它的名称")
        if found := self._records.branch(text):
            return found
        if ("branch", same(text)) in self._failed:
            raise CellError(cell)
        near = get_close_matches(text, [name for key, name in self._records.named.items() if "/" not in key], 1, 0.7)
        hint = f"是不是“{near[0]}”？" if near else ""
        raise CellError(cell, f"没有叫“{text}”的党组织。{hint}照“党组织”表里的名称写；还没有的，先在那张表里加一行")

    def _file(self, row: Row, noun: str, branch: str, name: str) -> Target:
        slug, cell = row.text("slug"), row.cell("slug") or row.place
        if slug and not is_record_slug(slug):
            raise CellError(cell, f"“{slug}”会成为网址的一部分，只能用小写字母、数字和连字符，例如 minshi-fayuan")
        if not slug and not name:
            raise CellError(row.cell("name") or row.place, "这一行没有名称，不知道是哪一条")
        slug = slug or self._slug(noun, branch, name)
        path = FILES[noun].format(branch=branch or slug, slug=slug)
        if path in self._records.unread:
            raise CellError(cell, f"{path} 有错误，读不出来，没有动它。先运行 showcase check，改好了再导入")
        if noun != "point":
            self._records.name(f"{branch}/{slug}" if branch else slug, name)
        target = Target(path, (), branch or slug, name or slug, path not in self._records.values)
        if target.is_new:
            self._made[path] = target
        return target

    def _slug(self, noun: str, branch: str, name: str) -> str:
        """The file of the record of that name, or a new one's, spelt as the name."""
        if noun == "point":
            known = {stem(path): str(value.get("name")) for path, value in self._points()}
            found = [each for each, called in known.items() if same(called) == same(name)]
            return found[0] if found else self._records.free_slug(name, {*known})
        found_slug = self._records.project(name, branch) if branch else self._records.branch(name)
        if found_slug and "/" not in found_slug:
            return found_slug
        return self._records.free_slug(name, {key.removeprefix(f"{branch}/") for key in self._records.named if branch})

    def _points(self) -> Iterator[tuple[str, dict[str, Any]]]:
        made: dict[str, Value] = {path: {"name": target.label} for path, target in self._made.items()}
        for path, value in {**self._records.values, **made}.items():
            if path.startswith(FILES["point"].split("{")[0]) and isinstance(value, dict):
                yield path, value

    def _item(self, row: Row, noun: str, branch: str, title: str) -> Target:
        id_, day = row.text("id"), row.text("date")
        if not id_ and not title:
            raise CellError(row.cell("title") or row.place, "这一行没有标题，不知道是哪一条")
        known = self._listed(noun, branch)
        found = {target.way: target for name, target in known if name == id_} if id_ else {}
        if not id_:
            found = {(*target.way, target.path): target for name, target in known if same(name) == same(title)}
        if len(found) > 1:
            raise CellError(row.cell("id") or row.place, f"有 {len(found)} 条“{title}”，在“编号”里写明是哪一条")
        if found:
            [target] = found.values()
            known.append((title, target))
            return target
        meant = day if dates.ISO.fullmatch(day) else dates.meant(day)
        path = FILES[noun].format(branch=branch, slug=meant[:4] if YEAR.match(meant) else UNDATED)
        given: dict[str, Value] = {} if id_ else {"id": self._records.free_slug(title, {name for name, _ in known})}
        way = (self.next_number(path, ()),)
        target = Target(path, way, branch, title or id_, True, given)
        known += [(id_ or str(given["id"]), target), (title, target)]
        return target

    def _listed(self, noun: str, branch: str) -> list[tuple[str, Target]]:
        if (noun, branch) not in self._items:
            folder = FILES[noun].split("/")[2]
            self._items[noun, branch] = [
                (str(name), Target(path, (number,), branch, str(value.get("title", ""))))
                for path, number, value in self._records.items(branch, folder)
                for name in (value.get("id"), value.get("title"))
                if name
            ]
        return self._items[noun, branch]

    def _named(self, row: Row, noun: str, branch: str) -> Target:
        """The record that a part's row names."""
        cell, text = row.cell(noun) or row.place, row.text(noun)
        found: dict[Any, Target] = {}
        if noun in LISTS:
            listed = self._listed(noun, branch)
            found = {(each.path, each.way): each for name, each in listed if same(name) == same(text)}
        elif noun == "point":
            called = ((path, {stem(path), same(str(value.get("name")))}) for path, value in self._points())
            paths = [path for path, names in called if {text, same(text)} & names]
            found = {path: self._known(path, "service-points", text) for path in paths}
        elif slug := self._records.project(text, branch):
            path = FILES[noun].format(branch=branch, slug=slug)
            found = {path: self._known(path, branch, text)} if "/" not in slug else {}
        if len(found) == 1:
            return next(iter(found.values()))
        label = sheet_of(noun).title
        if found:
            raise CellError(cell, f"有 {len(found)} 条“{text}”，写它的编号")
        if (noun, same(text)) in self._failed:
            raise CellError(cell)
        raise CellError(cell, f"没有叫“{text}”的{label}。照“{label}”表里的写；还没有的，先在那张表里加一行")

    def _known(self, path: str, branch: str, label: str) -> Target:
        return self._made.get(path) or Target(path, (), branch, label)


def stem(path: str) -> str:
    """The name of a file without its ending."""
    return path.rsplit("/", 1)[-1].removesuffix(".yml")
