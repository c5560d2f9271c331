"""What was made, kept for when it is wanted again; the oldest is forgotten, so that it does not grow with the site."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")
ROOM = 131_072
"""Of one kind: all of fourteen thousand organisations' records, in some 150 MB. Lists show the same records over and
over, and with too little room each drives out what the next one needs: with a sixteenth of it they took twice as long.
"""
NEAR = 512
"""Of what only the pages of one organisation share, which are made one after the other."""


class Memo(OrderedDict[Key, Value]):
    """A dictionary of at most ``room`` entries; a new one drives out the oldest."""

    def __init__(self, room: int = ROOM) -> None:
        super().__init__()
        self.room = room

    def __setitem__(self, key: Key, value: Value) -> None:
        if len(self) >= self.room and key not in self:
            self.popitem(last=False)
        super().__setitem__(key, value)
