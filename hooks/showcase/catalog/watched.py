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


def mark(item: object) -> Question | None:
    """What is asked when ``item`` is read out of a group; None where the group must be asked as a whole."""
    if isinstance(item, Branch | Project | Achievement):
        return Question(type(item).__name__, item.key, "record")
    if isinstance(item, Region):
        return Question("region", item.path, "shape")
    return Question("programme", item.name, "shape") if isinstance(item, Programme) else None


class WatchedTuple(tuple[Item, ...]):
    """A group whose readers are noted: their counting it, their going through it, each record they are given."""

    _watch: Watch
    _field: str
    _label: Hashable
    _span: tuple[int | None, int | None]
    _marks: tuple[int | None, ...]
    """The number of what is asked when a member is read; None where the group must be asked as a whole."""

    @classmethod
    def of(
        cls,
        items: Iterable[Item],
        watch: Watch,
        field: str,
        label: Hashable = None,
        span: tuple[int | None, int | None] = (None, None),
    ) -> WatchedTuple[Item]:
        """The items as the group ``label`` of ``field``, or the part ``span`` of it."""
        group = cls(items)
        group._watch, group._field, group._label, group._span = watch, field, label, span
        questions = map(mark, tuple.__iter__(group))
        group._marks = tuple(None if question is None else watch.number(question) for question in questions)
        return group

    def _ask(self, aspect: str) -> None:
        self._watch.ask(self._field, self._label, aspect, *self._span)

    def __iter__(self) -> Iterator[Item]:
        self._ask("order")
        for item, number in zip(tuple.__iter__(self), self._marks, strict=True):
            if number is None:
                self._ask("whole")
            else:
                self._watch.note(number)
            yield item

    def __len__(self) -> int:
        self._ask("count")
        return tuple.__len__(self)

    @overload
    def __getitem__(self, index: SupportsIndex) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> Item | tuple[Item, ...]:
        if isinstance(index, slice) and index.step is None and self._span == (None, None):
            part = tuple.__getitem__(self, index)
            return WatchedTuple.of(part, self._watch, self._field, self._label, (index.start, index.stop))
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
        self._watch.note(self._marks[label])
        return self._items[label]

    @overload
    def get(self, label: Label, default: None = None) -> Item | None: ...
    @overload
    def get(self, label: Label, default: Item | Other) -> Item | Other: ...
    def get(self, label: Label, default: Any = None) -> Any:
        """As of any mapping; said anew, as the one that is inherited raises and catches where nothing is found."""
        if label in self._items:
            return self[label]
        self._watch.ask(self._field, label, "has")
        return default

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
