"""The sheets of a workbook and their columns, from the table of keys: a sheet a noun, a sheet a part of records."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from showcase.editor import fields
from showcase.reading.keys import Choice, Fixed, Key, Kind, Listed, Shape

WORDS = 4
"""So many columns has a list of words: a drop-down takes one word a cell."""
FILES = {
    "branch": "brands/{branch}/branch.yml",
    "project": "brands/{branch}/projects/{slug}.yml",
    "achievement": "brands/{branch}/achievements/{slug}.yml",
    "task": "brands/{branch}/tasks/{slug}.yml",
    "point": "brands/service-points/{slug}.yml",
}
"""The nouns that have a sheet, with their files; of a list, ``slug`` is the year."""
LISTS = ("achievement", "task")
"""The nouns whose files are lists; an item is found by its ``id``."""
IGNORED = re.compile(r"[\s*＊]|\(.*?\)")
NUMBERED = re.compile(r"(.+?)([1-9][0-9]?)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and the way to its value inside the row's record or part.

    ``key`` is None where it names the record that a row belongs to: its ``way`` is then the noun, ``slug`` for the
    record's own file, ``year`` for that of its list, ``number`` for the place in a list, or the key of an outer part.
    ``part`` counts the columns of one list of words.
    """

    head: str
    way: tuple[str, ...]
    key: Key | None = None
    part: int = 0
    meaning: str = ""

    @property
    def kind(self) -> Kind | None:
        """The kind of value, of a list that of its items."""
        kind = self.key.kind if self.key else None
        return kind.of if isinstance(kind, Listed) else kind

    @property
    def title(self) -> str:
        """What stands in the head's cell."""
        is_asked = self.key and self.key.required and len(self.way) == 1 and self.way != ("id",)
        is_owner = self.key is None and self.way == ("branch",)
        return f"{self.head}{self.part or ''}{'*' * bool(is_asked or is_owner)}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of records of one ``noun``, or of parts, which ``homes`` finds: noun, or key of a part → key there."""

    title: str
    shape: Shape
    columns: tuple[Column, ...]
    noun: str = ""
    homes: tuple[tuple[str, str], ...] = ()

    def column(self, head: str) -> Column | None:
        """The column that a head names: in full, or by its last word where that is no other's."""
        text = plain(head)
        found = _heads(self).get(text)
        numbered = NUMBERED.fullmatch(text)
        if found is None and numbered:
            of = _heads(self).get(numbered[1])
            found = replace(of, part=int(numbered[2])) if of and of.part else None
        return found

    @property
    def name(self) -> Column:
        """The column by which a person finds a row."""
        return next(column for column in self.columns if column.key and column.key.required and column.key.name != "id")


def plain(head: str) -> str:
    """A head or a title without what is added to it for show."""
    return IGNORED.sub("", unicodedata.normalize("NFKC", head))


@cache
def sheets() -> tuple[Sheet, ...]:
    """Every sheet: the nouns, then the parts in the order in which the nouns have them."""
    nouns = tuple(_noun(noun) for noun in FILES)
    return nouns + tuple(_part(shape, homes) for shape, homes in _parts())


def sheet_of(noun: str) -> Sheet:
    """The sheet of a noun."""
    return next(sheet for sheet in sheets() if sheet.noun == noun)


@cache
def _heads(sheet: Sheet) -> dict[str, Column]:
    known: dict[str, Column] = {}
    for column in sheet.columns:
        known.setdefault(plain(column.head), column)
        known[plain(column.title)] = column
    for column in sheet.columns:
        last = plain(column.head.split("·")[-1])
        same = [other for other in sheet.columns if plain(other.head.split("·")[-1]) == last]
        if len(same) == 1:
            known.setdefault(last, column)
    return known


def _noun(noun: str) -> Sheet:
    shape = fields.PARTS[noun]
    own = () if noun in LISTS else (Column("文件名" if noun != "branch" else "文件夹名", ("slug",), meaning=SLUG),)
    own = (Column("年份", ("year",), meaning=YEAR),) if noun == "task" else own
    owner = (_owner("branch"),) if "{branch}" in FILES[noun] and noun != "branch" else ()
    return Sheet(shape.label, shape, (*owner, *own, *_columns(shape)), noun)


def _part(shape: Shape, homes: tuple[tuple[str, str], ...]) -> Sheet:
    owners = [noun for noun, _ in homes if noun in FILES]
    outer = [Column(part.label, (name,), meaning=OUTER.format(part.label)) for name, part in _outer(homes)]
    if any("{branch}" in FILES[noun] for noun in owners) and "branch" not in owners:
        owners.insert(0, "branch")
    number = Column("序号", ("number",), meaning=NUMBER)
    heads = [_owner(noun) for noun in owners]
    if "point" in owners:
        heads[0] = replace(heads[0], meaning=f"{heads[0].meaning}；属于公共法律服务点的不填")
    return Sheet(shape.label, shape, (*heads, *outer, number, *_columns(shape)), "", homes)


def _owner(noun: str) -> Column:
    label = fields.PARTS[noun].label
    return Column(label, (noun,), meaning=f"这一行属于哪个{label}，写它的名称，与“{label}”表里的一样")


def _columns(shape: Shape, way: tuple[str, ...] = (), outer: str = "") -> Iterator[Column]:
    for key in shape.keys:
        kind = key.kind
        head = outer + key.label
        if isinstance(kind, Shape):
            yield from _columns(kind, (*way, key.name), f"{head}·")
        elif isinstance(kind, Listed) and isinstance(kind.of, Choice | Fixed):
            yield from (Column(head, (*way, key.name), key, number) for number in range(1, WORDS + 1))
        elif not (isinstance(kind, Listed) and isinstance(kind.of, Shape)):
            yield Column(head, (*way, key.name), key)


def _parts() -> Iterator[tuple[Shape, tuple[tuple[str, str], ...]]]:
    """Every shape that stands in lists of records, and where: outer parts before those inside them."""
    homes: dict[str, tuple[Shape, dict[str, str]]] = {}

    def find(home: str, shape: Shape) -> None:
        for key in shape.keys:
            if isinstance(key.kind, Listed) and isinstance(key.kind.of, Shape):
                of = key.kind.of
                homes.setdefault(of.label, (of, {}))[1].setdefault(home, key.name)
                find(key.name, of)

    for noun in FILES:
        find(noun, fields.PARTS[noun])
    for shape, found in sorted(homes.values(), key=lambda each: any(home not in FILES for home in each[1])):
        yield shape, tuple(found.items())


def _outer(homes: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, Shape]]:
    """The keys of parts that have this part inside them, with their shapes."""
    for name, _ in homes:
        for noun in FILES if name not in FILES else ():
            key = fields.PARTS[noun].key(name)
            if key and isinstance(key.kind, Listed) and isinstance(key.kind.of, Shape):
                yield name, key.kind.of
                break


SLUG = "会成为网址的一部分，定了就不要改；新的一行可以留空，导入时按名称拼出来"
YEAR = "哪一年的任务；已有的不要改"
NUMBER = "在这条记录里是第几条；新的一行留空"
OUTER = "属于某一项{0}时，写那项{0}的名称；属于整条记录就留空"
