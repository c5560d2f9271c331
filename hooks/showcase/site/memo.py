"""A cache of bounded size: the oldest entry is dropped for a new one."""

from collections import OrderedDict
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")
ROOM = 131_072
"""Entries: enough for the records of 14 000 organisations, some 150 MB. Lists show the same records over and
over, and a small cache thrashes: with a sixteenth of this size they took twice as long.
"""
NEAR = 512
"""Entries of what only the pages of one organisation share, which are made one after another."""


class Memo(OrderedDict[Key, Value]):
    """A dictionary of at most ``room`` entries; a new one replaces the oldest."""

    def __init__(self, room: int = ROOM) -> None:
        super().__init__()
        self.room = room

    def __setitem__(self, key: Key, value: Value) -> None:
        if len(self) >= self.room and key not in self:
            self.popitem(last=False)
        super().__setitem__(key, value)
