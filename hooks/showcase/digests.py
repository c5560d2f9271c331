"""Short digests of values, equal exactly where the values are: what a cache compares instead of the values."""

from __future__ import annotations

import datetime
import hashlib
import marshal
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache, partial
from operator import attrgetter
from pathlib import Path, PurePath
from types import FunctionType, MethodType
from typing import Any

from showcase.catalog.totals import LeftOut, Part
from showcase.keeping import SETTLED
from showcase.model import Achievement, Branch, Project

Teller = Callable[[Any], Any]
PLAIN = frozenset((str, int, float, bool, bytes, type(None)))
LONG = 60
"""Items of a list that is worth remembering: more than a page shows."""
FORMAT = 2
"""Of marshal: the last that writes equal values as equal bytes, however often an object is referred to."""


class Digests:
    """Digests below ``root``. Objects of the ``ambient`` types are the same throughout a build and count as nothing.

    A record stands for its file: it is told apart by its key, the digest of that file, and its last change, which
    ``changes`` has by the file's path. ``known`` has the SHA-256 of the bytes of the files that were read as records.
    Any other that changed since ``begun``, in nanoseconds, is like no other: it may have been read before it did.
    """

    def __init__(
        self,
        root: Path,
        changes: Mapping[str, datetime.datetime],
        ambient: tuple[type, ...] = (),
        known: Mapping[str, bytes] | None = None,
        begun: int = sys.maxsize,
    ) -> None:
        self._root, self._begun = root, begun
        self._contents = known or {}
        self._changes = changes
        self._ambient = ambient
        self._files: dict[str, bytes] = {}
        self._known: dict[int, tuple[object, bytes]] = {}
        self._records: dict[int, tuple[object, Any]] = {}
        self._teller: dict[type, Teller] = {}

    def of(self, value: object) -> str:
        """The digest; raises TypeError at a value that cannot be told apart from others."""
        return _digest(self._plain(value)).hex()

    def file(self, path: str) -> bytes:
        """The digest of a file and its last change; of no bytes where there is none."""
        if path not in self._files:
            changed = repr(self._changes.get(path)).encode()
            self._files[path] = hashlib.blake2b(changed + self._content(path), digest_size=10).digest()
        return self._files[path]

    def _content(self, path: str) -> bytes:
        """The digest of a file's bytes."""
        if path in self._contents:
            return self._contents[path]
        place = self._root / path
        if not place.is_file():
            return b""
        content, told = place.read_bytes(), place.stat()  # in this order: no change after the look is in the bytes
        if max(told.st_mtime_ns, told.st_ctime_ns) + SETTLED > self._begun:
            return os.urandom(16)
        return hashlib.sha256(content).digest()

    def _plain(self, value: Any) -> Any:
        """The value as nested tuples of plain values."""
        kind = type(value)
        if kind in PLAIN:
            return value
        teller = self._teller.get(kind)
        if teller is None:
            teller = self._teller[kind] = self._telling(value)
        return teller(value)

    def _telling(self, value: Any) -> Teller:
        """How values of this one's type are told."""
        kind = type(value)
        tellers: tuple[tuple[Any, Teller], ...] = (
            (str | int | float | bytes, lambda each: (kind.__name__, str(each))),
            (tuple | list, lambda each: self._part(each) if len(each) > LONG else self._items(each)),
            (Branch | Project | Achievement, self._record),
            (Mapping, lambda each: self._items(each.items())),
            (self._ambient, lambda _: kind.__name__),
            (Decimal | datetime.date | range | type | PurePath, lambda each: (kind.__name__, repr(each))),
            (FunctionType, self._function),
            (MethodType, lambda each: (self._function(each.__func__), self._plain(each.__self__))),
            (partial, lambda each: self._items((each.func, each.args, each.keywords))),
            (Part | LeftOut, self._figure),
        )
        for kinds, teller in tellers:
            if isinstance(value, kinds):
                return teller
        if not is_dataclass(value):
            raise TypeError(f"no digest of {kind}")
        return self._part if kind.__module__.startswith("showcase.catalog.") else self._parts

    def _record(self, value: Branch | Project | Achievement) -> Any:
        """A record by its key and its file. It is held, so that its identity is: it stands in many a list."""
        if id(value) not in self._records:
            self._records[id(value)] = value, (type(value).__name__, value.key, self.file(value.path))
        return self._records[id(value)][1]

    def _figure(self, value: Part | LeftOut) -> Any:
        """A figure of a total by its place in its record, which tells the rest: long lists are made of these."""
        place = value.deed.metrics.index(value.metric)
        return type(value).__name__, self._plain(value.deed), place, getattr(value, "reason", "")

    def _part(self, value: Any) -> bytes:
        """A part of the catalog (a place, a total, a long list), which many pages may have: looked into once.

        Without that, the pages of figures took 22 s of 1 000 organisations' 25. It is held, so that its identity is.
        """
        if id(value) not in self._known:
            plain = self._items(value) if isinstance(value, tuple | list) else self._parts(value)
            self._known[id(value)] = value, _digest(plain)
        return self._known[id(value)][1]

    def _items(self, value: Iterable[Any]) -> Any:
        # Two in three are plain: to see it here takes half the time of a call.
        return tuple([each if type(each) in PLAIN else self._plain(each) for each in value])

    def _parts(self, value: Any) -> Any:
        kind: Any = type(value)
        return kind.__name__, self._items(_getter(kind)(value))

    def _function(self, function: FunctionType) -> Any:
        """A function by where it is written and what it has taken along."""
        code = function.__code__
        closed = self._items([cell.cell_contents for cell in function.__closure__ or ()])
        given = self._plain(function.__defaults__), self._plain(function.__kwdefaults__)
        return code.co_filename, code.co_firstlineno, given, closed


def _digest(plain: Any) -> bytes:
    return hashlib.blake2b(marshal.dumps(plain, FORMAT), digest_size=10).digest()


@cache
def _getter(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of all fields of a dataclass's instance."""
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
