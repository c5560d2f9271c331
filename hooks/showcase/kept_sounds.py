"""How names sound, kept from one build to the next: to load the dictionary and to read a name takes 0.3 s.

The file has the edition of the code that wrote it, then a line for each reading. Processes that build together add
lines to it; one that was torn off is not read, nor any of another edition.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from showcase import editions
from showcase.catalog import pinyin

BETWEEN, END = "\t", "\t;"


class KeptSounds:
    """The readings in ``file``. Where it is None, nothing is kept."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._stored: set[tuple[str, bool]] = set()

    def recall(self) -> None:
        """Know again what was read before. A file of another edition is begun anew."""
        if not self._file:
            return
        try:
            wanted, *lines = self._file.read_text(encoding="utf-8").split("\n")
        except (OSError, ValueError):
            wanted, lines = "", []
        if wanted != editions.code():
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(editions.code(), encoding="utf-8")
            return
        for name, toned, *syllables in (line.removesuffix(END).split(BETWEEN) for line in lines if line.endswith(END)):
            self._stored.add(key := (name, toned == "1"))
            pinyin.HEARD[key] = tuple(syllables)

    def keep(self) -> None:
        """Add what was read since."""
        new = [key for key in pinyin.HEARD if key not in self._stored and BETWEEN not in key[0]]
        if not self._file or not new:
            return
        told = "".join(f"\n{BETWEEN.join((name, f'{toned:d}', *pinyin.HEARD[name, toned]))}{END}" for name, toned in new)
        with suppress(OSError), self._file.open("a", encoding="utf-8") as file:
            file.write(told)
        self._stored.update(new)
