"""How names sound, kept from one build to the next: to load the dictionary and to read a name takes 0.3 s."""

from __future__ import annotations

from pathlib import Path

from showcase import editions, keeping
from showcase.catalog import pinyin


class KeptSounds:
    """The readings in ``file``. Of two processes that add to it at a time the last one's are kept."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[tuple[str, bool], tuple[str, ...]] = keeping.read(file, editions.code()) or {}
        pinyin.HEARD.update(self._kept)
        self._known = frozenset(pinyin.HEARD)

    def keep(self) -> None:
        """Add what was read since."""
        if new := {key: sound for key, sound in list(pinyin.HEARD.items()) if key not in self._known}:
            keeping.write(self._file, editions.code(), self._kept | new)
            self._kept |= new
            self._known |= new.keys()
