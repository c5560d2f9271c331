"""Short digests of values, equal exactly where the values are: what a cache compares instead of the values."""

from __future__ import annotations

import datetime
import hashlib
import marshal
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path, PurePath
from types import FunctionType, MethodType
from typing import Any

from showcase.catalog.totals import LeftOut, Part
from showcase.model import Achievement, Branch, Project

PLAIN = (str, int, float, bool, bytes, type(None))
LONG = 60
"""Items of a list that is worth remembering: more than a page shows."""
FORMAT = 2
"""Of marshal: the last that writes equal values as equal bytes, however often an object is referred to."""


class Digests:
    """Digests below ``root``. Objects of the ``ambient`` types are the same throughout a build and count as nothing.

    A record stands for its file: it is told apart by its key, the digest of that file, and its last change, which
    ``changes`` has by the file's path.
    """

    def __init__(self, root: Path, changes: Mapping[str, datetime.datetime], ambient: tuple[type, ...] = ()) -> None:
        self._root = root
        self._changes = changes
        self._ambient = ambient
        self._files: dict[str, bytes] = {}
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, value: object) -> str:
        """The digest; raises TypeError at a value that cannot be told apart from others."""
        return _digest(self._plain(value)).hex()

    def file(self, path: str) -> bytes:
        """The digest of a file and its last change; of no bytes where there is none."""
        if path not in self._files:
            place = self._root / path
            content = place.read_bytes() if place.is_file() else b""
            changed = repr(self._changes.get(path)).encode()
            self._files[path] = hashlib.blake2b(changed + content, digest_size=10).digest()
        return self._files[path]

    def _plain(self, value: Any) -> Any:
        """The value as nested tuples of plain values."""
        if isinstance(value, PLAIN):
            return value if type(value) in PLAIN else (type(value).__name__, str(value))
        if isinstance(value, tuple | list):
            return self._part(value) if len(value) > LONG else self._items(value)
        if isinstance(value, Branch | Project | Achievement):
            return type(value).__name__, value.key, self.file(value.path)
        if isinstance(value, Mapping):
            return tuple((self._plain(key), self._plain(item)) for key, item in value.items())
        if isinstance(value, self._ambient):
            return type(value).__name__
        return self._told(value)

    def _told(self, value: Any) -> Any:
        if isinstance(value, Decimal | datetime.date | range | type | PurePath):
            return type(value).__name__, repr(value)
        if isinstance(value, FunctionType):
            return self._function(value)
        if isinstance(value, MethodType):
            return self._function(value.__func__), self._plain(value.__self__)  # type: ignore[arg-type]
        if isinstance(value, partial):
            return self._plain((value.func, value.args, value.keywords))
        if isinstance(value, Part | LeftOut):
            return self._figure(value)
        if is_dataclass(value) and type(value).__module__.startswith("showcase.catalog."):
            return self._part(value)
        if is_dataclass(value):
            return self._parts(value)
        raise TypeError(f"no digest of {type(value)}")

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
        return tuple(self._plain(item) for item in value)

    def _parts(self, value: Any) -> Any:
        return type(value).__name__, *(self._plain(getattr(value, field.name)) for field in fields(value))

    def _function(self, function: FunctionType) -> Any:
        """A function by where it is written and what it has taken along."""
        code = function.__code__
        closed = tuple(cell.cell_contents for cell in function.__closure__ or ())
        return (
            code.co_filename,
            code.co_firstlineno,
            self._plain((function.__defaults__, function.__kwdefaults__, closed)),
        )


def _digest(plain: Any) -> bytes:
    return hashlib.blake2b(marshal.dumps(plain, FORMAT), digest_size=10).digest()
