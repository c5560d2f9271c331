"""What the last delivery left in the site's folder, so that only what has changed is made anew.

MkDocs empties the folder before it builds. What is to be kept steps aside before, into a hidden folder within, and back
after. The account of the last delivery names, for each file, what it was made of; it counts only while the file is the
very one that was written, of the same size and time, and it is taken away while a delivery is under way: whatever
interrupts one, the next begins from nothing.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from showcase.delivery.account import SMALL, Noted, Part, Sources, together
from showcase.delivery.folders import remove, walk

ASIDE = ".kept"


class Kept:
    """The files of ``site`` that the delivery noted in ``account`` made. ``edition`` names all that concerns every
    file: code, templates, settings, versions; another edition's files are of no use.
    """

    def __init__(self, site: Path, account: Path, edition: str) -> None:
        self._site, self._account, self._edition = site, account, edition
        self._parts: list[Part] = []  # the newest last: what it has of a file is what counts
        self._noted: dict[str, Noted] = {}
        self._changed: set[str] = set()
        self.in_volumes: set[str] = set()
        """The files of the volumes, once they are brought back."""

    def set_aside(self) -> None:
        """Take what may be kept out of the way of MkDocs; a site of another edition is left to be emptied."""
        aside = self._site / ASIDE
        shutil.rmtree(aside, ignore_errors=True)
        self._read()
        self._account.unlink(missing_ok=True)
        if not self._site.is_dir():
            self._parts = []
        if self._parts:
            places = [place for place in self._site.iterdir() if not place.name.startswith(".")]
            aside.mkdir()
            for place in places:
                place.rename(aside / place.name)

    def bring_back(self) -> None:
        """Put back what stepped aside, once MkDocs has emptied the folder: the very files that were delivered."""
        if not self._parts:
            self.in_volumes = set()
            return
        aside = self._site / ASIDE
        present = dict(walk(str(aside)))
        noted = {uri: each for part in self._parts for uri, each in part.files.items()}
        self._noted = {uri: each for uri, each in noted.items() if present.get(uri) == (each.size, each.time)}
        self.in_volumes &= present.keys()
        for uri in present.keys() - self._noted.keys() - self.in_volumes:
            remove(aside, uri)
        for place in list(aside.iterdir()):
            place.rename(self._site / place.name)
        aside.rmdir()

    def sort_out(self, lasting: Collection[str], sources: Sources) -> None:
        """Of what was put back, keep the ``lasting`` files; find out which answers have changed.

        Those of the volumes stay until these are filled.
        """
        for uri in self._noted.keys() - lasting:
            del self._noted[uri]
            remove(self._site, uri)
        answer = cache(sources.answer)
        for part in self._parts:
            self._changed = self._changed - part.files.keys() | part.changed(answer)

    def holds(self, uri: str, given: str) -> bool:
        """Whether the file is there as it would be made now."""
        noted = self._noted.get(uri)
        return noted is not None and noted.given == given and uri not in self._changed

    def write(self, made: Iterable[str], volumes: Collection[str], sources: Sources) -> None:
        """Note this delivery: what was ``made``, what the ``volumes`` have, and what was kept of the last."""
        lines = [line for line in made if line]
        if self._parts:
            lines = self._with_the_last(lines, sources)
        head = json.dumps({"edition": self._edition, "volumes": list(volumes)})
        self._write("\n".join([head, *lines]))

    def _with_the_last(self, made: Iterable[str], sources: Sources) -> list[str]:
        """The lines of all parts, where small ones are put together."""
        parts = [*self._parts, *map(Part.read, made)]
        current = {uri: part for part in parts for uri in part.files}
        files = Counter(current.values())
        small = [part for part in parts if files[part] * SMALL < len(current)]
        lines = [part.line for part in parts if part not in small]
        return [line for line in (*lines, together(small, current, sources.answer)) if line]

    def _write(self, account: str) -> None:
        self._account.parent.mkdir(parents=True, exist_ok=True)
        draft = self._account.with_suffix(".part")
        draft.write_text(account, encoding="utf-8")
        draft.replace(self._account)

    def _read(self) -> None:
        """Read the account; one that is missing, torn or of another edition says nothing."""
        try:
            head, *lines = self._account.read_text(encoding="utf-8").split("\n")
            told = json.loads(head)
            if told["edition"] == self._edition:
                self.in_volumes = set(told["volumes"])
                self._parts = [Part.read(line) for line in lines]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self._parts = []
