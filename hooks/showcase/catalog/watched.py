"""A catalog that notes what is read of it, so that a file can be kept while nothing it was made of has changed.

What is noted is a question put to the catalog, not its answer: «which projects has this field, in which order», «how
many», «what does this record say». :mod:`showcase.catalog.questions` answers them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, SupportsIndex, TypeVar, overload

from showcase.catalog.catalog import Catalog, Programme, Region
from showcase.catalog.watch import Question, Watch
from showcase.model import Achievement, Branch, Project

Item = TypeVar("Item")
Other = TypeVar("Other")
Label = TypeVar("Label", bound=Hashable)
SHORT = 24
"""Members of a group that are noted all at once, even if a reader stops before the end: that is three times as fast."""


def mark(item: object) -> Question | None:
    """What is asked when ``item`` is read out of a group; None where the group must be asked as a whole."""
    if isinstance(item, Branch | Project | Achievement):
        return Question(type(item).__name__, item.key, "record")
    if isinstance(item, Region):
        return Question("region", item.path, "shape")
    return Question("programme", item.name, "shape") if isinstance(item, Programme) else None


def _marked(item: object, watch: Watch) -> int | None:
    """The number of what is asked when ``item`` is read. A record, which is in a dozen groups, is known by identity."""
    number = watch.records.get(id(item))
    if number is None and (question := mark(item)):
        number = watch.number(question)
        if isinstance(item, Branch | Project | Achievement):
            watch.records[id(item)] = number
    return number


class WatchedTuple(tuple[Item, ...]):
    """A group whose readers are noted: their counting it, their going through it, each record they are given."""

    _watch: Watch
    _name: tuple[str, Hashable]
    """The group's field and label."""
    _span: tuple[int | None, int | None]
    _marks: tuple[int | None, ...]
    """The number of what is asked when a member is read; None where the group must be asked as a whole."""
    _numbers: dict[str, int]
    """Of what was asked of the group before, by aspect."""

    @classmethod
    def of(cls, items: Iterable[Item], watch: Watch, field: str, label: Hashable = None) -> WatchedTuple[Item]:
        """The items as the group ``label`` of ``field``."""
        group = cls(items)
        marks = tuple([_marked(item, watch) for item in tuple.__iter__(group)])
        return group._watched(watch, (field, label), (None, None), marks)

    def _watched(
        self,
        watch: Watch,
        name: tuple[str, Hashable],
        span: tuple[int | None, int | None],
        marks: tuple[int | None, ...],
    ) -> WatchedTuple[Item]:
        self._watch, self._name, self._span, self._marks = watch, name, span, marks
        self._numbers = {}
        return self

    def _number(self, aspect: str) -> int:
        if aspect not in self._numbers:
            self._numbers[aspect] = self._watch.number(Question(*self._name, aspect, *self._span))
        return self._numbers[aspect]

    def __iter__(self) -> Iterator[Item]:
        if tuple.__len__(self) > SHORT:
            return self._one_by_one()
        asked = self._watch.asked
        asked.add(self._number("order"))
        asked.update(self._number("whole") if number is None else number for number in self._marks)
        return tuple.__iter__(self)

    def _one_by_one(self) -> Iterator[Item]:
        """The members, each noted when it is reached: of a long group a reader may want the first few."""
        self._watch.asked.add(self._number("order"))
        for item, number in zip(tuple.__iter__(self), self._marks, strict=True):
            self._watch.asked.add(self._number("whole") if number is None else number)
            yield item

    def __len__(self) -> int:
        self._watch.asked.add(self._number("count"))
        return tuple.__len__(self)

    @overload
    def __getitem__(self, index: SupportsIndex) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> Item | tuple[Item, ...]:
        if isinstance(index, slice) and index.step is None and self._span == (None, None):
            part: WatchedTuple[Item] = WatchedTuple(tuple.__getitem__(self, index))
            return part._watched(self._watch, self._name, (index.start, index.stop), self._marks[index])
        return tuple(self)[index]

    def __contains__(self, item: object) -> bool:
        return item in tuple(self)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == other

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __add__(self, other: tuple[Any, ...]) -> tuple[Any, ...]:
        return (*self, *other)

    def __radd__(self, other: tuple[Any, ...]) -> tuple[Any, ...]:
        return (*other, *self)

    def __reversed__(self) -> Iterator[Item]:
        return reversed(tuple(self))

    def index(self, item: Any, *span: SupportsIndex) -> int:
        return tuple(self).index(item, *span)

    def count(self, item: Any) -> int:
        return tuple(self).count(item)


class WatchedMapping(Mapping[Label, Item]):
    """A mapping whose readers are noted. Its groups are watched by themselves."""

    def __init__(self, items: Mapping[Label, Item], watch: Watch, field: str) -> None:
        self._items, self._watch, self._field = items, watch, field
        self._marks = {label: watch.number(self._mark(label, item)) for label, item in items.items()}

    def _mark(self, label: Label, item: Item) -> Question:
        """What is asked when the item is read: of a group, for the time being, only whether there is one."""
        if isinstance(item, WatchedTuple):
            return Question(self._field, label, "has")
        return mark(item) or Question(self._field, label, "whole")

    def __getitem__(self, label: Label) -> Item:
        if label not in self._items:
            self._watch.ask(self._field, label, "has")
            raise KeyError(label)
        self._watch.asked.add(self._marks[label])
        return self._items[label]

    @overload
    def get(self, label: Label, default: None = None) -> Item | None: ...
    @overload
    def get(self, label: Label, default: Item | Other) -> Item | Other: ...
    def get(self, label: Label, default: Any = None) -> Any:
        """As of any mapping; said anew, as the one that is inherited raises and catches where nothing is found."""
        number = self._marks.get(label)
        if number is None:
            self._watch.ask(self._field, label, "has")
            return default
        self._watch.asked.add(number)
        return self._items[label]

    def __contains__(self, label: object) -> bool:
        self._watch.ask(self._field, label, "has")
        return label in self._items

    def __iter__(self) -> Iterator[Label]:
        self._watch.ask(self._field, None, "labels")
        return iter(self._items)

    def __len__(self) -> int:
        self._watch.ask(self._field, None, "labels")
        return len(self._items)


def watched(catalog: Catalog) -> Catalog:
    """The catalog, noting in its ``watch`` what is read of it."""
    watch = Watch()
    parts: dict[str, Any] = {"watch": watch}
    for field in fields(catalog):
        value = getattr(catalog, field.name)
        if isinstance(value, tuple):
            parts[field.name] = WatchedTuple.of(_members(value, watch), watch, field.name)
        elif isinstance(value, Mapping):
            parts[field.name] = WatchedMapping(_groups(value, watch, field.name), watch, field.name)
    return replace(catalog, **parts)


def _groups(groups: Mapping[Label, Any], watch: Watch, field: str) -> dict[Label, Any]:
    return {label: _group(value, watch, field, label) for label, value in groups.items()}


def _group(value: object, watch: Watch, field: str, label: Hashable) -> object:
    if isinstance(value, tuple):
        return WatchedTuple.of(value, watch, field, label)
    return _member(value, watch)


def _members(items: Iterable[Item], watch: Watch) -> tuple[Item, ...]:
    return tuple(_member(item, watch) for item in items)


def _member(item: Any, watch: Watch) -> Any:
    """A place or a programme with its groups watched; anything else as it is."""
    if isinstance(item, Region):
        return replace(
            item,
            branches=WatchedTuple.of(item.branches, watch, "branches of region", item.path),
            projects=WatchedTuple.of(item.projects, watch, "projects of region", item.path),
            children=_members(item.children, watch),
        )
    if isinstance(item, Programme):
        deeds = WatchedTuple.of(item.achievements, watch, "achievements of programme", item.name)
        return replace(item, achievements=deeds)
    return item
