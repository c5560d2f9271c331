"""How names sound, kept from one build to the next: to load the dictionary and to read a name takes 0.3 s.

The file has the edition of the code that wrote it, then a line of JSON from each process that read names, with all it
read. What was torn off is not read, nor anything of another edition.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from showcase import editions
from showcase.catalog import pinyin


class KeptSounds:
    """The readings in ``file``."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._stored: set[tuple[str, bool]] = set()

    def recall(self) -> None:
        """Know again what was read before. A file of another edition is begun anew."""
        try:
            wanted, *lines = self._file.read_text(encoding="utf-8").split("\n")
        except (OSError, ValueError):
            wanted, lines = "", []
        if wanted != editions.code():
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(editions.code(), encoding="utf-8")
            return
        for line in lines:
            with suppress(ValueError, TypeError):
                known = {(name, toned): tuple(syllables) for name, toned, syllables in json.loads(line)}
                self._stored |= known.keys()
                pinyin.HEARD.update(known)

    def keep(self) -> None:
        """Add what was read since."""
        new = [key for key in pinyin.HEARD if key not in self._stored]
        if not new:
            return
        told = json.dumps([(*key, pinyin.HEARD[key]) for key in new], ensure_ascii=False, separators=(",", ":"))
        with suppress(OSError), self._file.open("a", encoding="utf-8") as file:
            file.write(f"\n{told}")
        self._stored.update(new)
