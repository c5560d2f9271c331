"""What the last delivery left in the site's folder, so that only what has changed is made anew.

MkDocs empties the folder before it builds. What is to be kept steps aside before, into a hidden folder within, and back
after. The account of the last delivery names, for each file, what it was made of; it counts only while the file is the
very one that was written, of the same size and time, and it is taken away while a delivery is under way: whatever
interrupts one, the next begins from nothing.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from showcase.delivery.account import SEVERAL, Part, Sources, Told, together
from showcase.delivery.folders import remove, walk

ASIDE = ".kept"


class Kept:
    """The files of ``site`` that the delivery noted in ``account`` made. ``edition`` names all that concerns every
    file: code, templates, settings, versions; another edition's files are of no use.
    """

    def __init__(self, site: Path, account: Path, edition: str) -> None:
        self._site, self._account, self._edition = site, account, edition
        self._parts: list[Part] = []
        self._part_of: dict[str, Part] = {}
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
        for part in self._parts:
            part.files = {uri: each for uri, each in part.files.items() if present.get(uri) == (each.size, each.time)}
        self.in_volumes &= present.keys()
        for uri in present.keys() - self.in_volumes.union(*(part.files for part in self._parts)):
            remove(aside, uri)
        for place in list(aside.iterdir()):
            place.rename(self._site / place.name)
        aside.rmdir()

    def sort_out(self, lasting: Collection[str], sources: Sources) -> None:
        """Of what was put back, keep the ``lasting`` files; find out which answers have changed.

        Those of the volumes stay until these are filled.
        """
        answer = cache(sources.answer)
        for part in self._parts:
            for uri in part.files.keys() - lasting:
                del part.files[uri]
                remove(self._site, uri)
            part.compare(answer)
            self._part_of.update(dict.fromkeys(part.files, part))

    def holds(self, uri: str, given: str) -> bool:
        """Whether the file is there as it would be made now."""
        part = self._part_of.get(uri)
        if part is None:
            return False
        noted = part.files[uri]
        return noted.given == given and part.changed.isdisjoint(noted.questions)

    def write(self, made: Iterable[Told], volumes: Collection[str], sources: Sources) -> None:
        """Note this delivery: what was ``made``, what the ``volumes`` have, and what was kept of the last."""
        made = [told for told in made if told.uris]
        anew = {uri for told in made for uri in told.uris}
        for part in self._parts:
            part.files = {uri: each for uri, each in part.files.items() if uri not in anew}
        parts = [*(part.text() for part in self._parts if part.files), *(told.text for told in made)]
        if len(parts) > SEVERAL:
            parts = [together([Part.read(json.loads(part)) for part in parts], sources.answer).text]
        head = json.dumps({"edition": self._edition, "volumes": list(volumes)})
        self._write(f'{head[:-1]},"parts":[{",".join(parts)}]}}')

    def _write(self, account: str) -> None:
        self._account.parent.mkdir(parents=True, exist_ok=True)
        draft = self._account.with_suffix(".part")
        draft.write_text(account, encoding="utf-8")
        draft.replace(self._account)

    def _read(self) -> None:
        """Read the account; one that is missing, torn or of another edition says nothing."""
        try:
            account = json.loads(self._account.read_bytes())
            if account["edition"] == self._edition:
                self.in_volumes = set(account["volumes"])
                self._parts = [Part.read(part) for part in account["parts"]]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self._parts = []
