"""What the last delivery left in the site's folder, so that only what has changed is made anew.

MkDocs empties the folder before it builds. What is to be kept steps aside before, into a hidden folder within, and back
after. The account of the last delivery names, for each file, what it was made of; it counts only while the file is the
very one that was written, of the same size and time.

The account is a file of parts, to which each delivery adds its own, and a head. Without a head the parts say nothing,
and it is taken away while a delivery is under way: whatever interrupts one, the next begins from nothing. Whatever else
is wrong with it, all is made anew.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from showcase.delivery.account import SMALL, Part, Sources, together
from showcase.delivery.folders import remove, walk
from showcase.delivery.pieces import Pieces

ASIDE = ".kept"
SEVERAL = 8
"""More small parts than these are put together: that takes as long as reading all of them."""
SITE = "site"
"""The file that tells where a site is whose account lies beside it."""
CHANGED = ""
"""Stands for what a file was given that must be made anew in any case."""


class Kept:
    """The files of ``site`` that deliveries made; below ``folder`` each site has its account. ``edition`` names all
    that concerns every file: code, templates, settings, versions; another edition's files are of no use, nor is what is
    made while this one is not ``is_current``, because something of it is being edited.
    """

    def __init__(self, site: Path, folder: Path, edition: str, is_current: Callable[[], bool]) -> None:
        self._site, self._edition, self._is_current = site, edition, is_current
        self._folder = folder / _name(site.resolve())
        self._head, self._parts = self._folder / "head.json", self._folder / "parts"
        self._left: dict[str, str] = {}
        self.in_volumes: frozenset[str] = frozenset()
        """The files of the volumes, once they stand aside."""

    def set_aside(self, volumes: Collection[str]) -> bool:
        """Take what may be kept out of the way of MkDocs; a site of another edition is left to be emptied.

        The addresses of ``volumes`` begin with these. Gives whether there is anything.
        """
        aside = self._site / ASIDE
        shutil.rmtree(aside, ignore_errors=True)
        with suppress(OSError):  # all that follows does without a folder that cannot be written
            self._forget_lost_sites()
        is_there = self._site.is_dir() and not self._leads_elsewhere()
        in_volumes = self._read_head(tuple(volumes)) if is_there else None
        self._delete(self._head)
        if in_volumes is None or self._head.exists():
            self._delete(self._parts)
            return False
        self.in_volumes = in_volumes
        places = [place for place in self._site.iterdir() if not place.name.startswith(".")]
        aside.mkdir()
        for place in places:
            place.rename(aside / place.name)
        return True

    def sort_out(self, sources: Sources) -> dict[str, str]:
        """What each file that was set aside was given, or ``CHANGED`` where an answer is another now.

        What is not the very file that was delivered is deleted, but for the volumes: they stay until they are filled.
        """
        aside = self._site / ASIDE
        present = dict(walk(str(aside)))
        try:
            left = self._as_noted(present, sources)
        except Exception:  # no build stops for what is wrong with an account
            self._delete(self._parts)
            left = {}
        for uri in present.keys() - left.keys() - self.in_volumes:
            remove(aside, uri)
        return left

    def bring_back(self, left: Mapping[str, str], lasting: Collection[str]) -> None:
        """Put back what is ``left``, once MkDocs has emptied the folder; of that, only ``lasting`` files are kept."""
        aside = self._site / ASIDE
        for place in list(aside.iterdir()):
            place.rename(self._site / place.name)
        aside.rmdir()
        for uri in left.keys() - lasting:
            remove(self._site, uri)
        self._left = {uri: left[uri] for uri in left.keys() & lasting}

    def holds(self, uri: str, given: str) -> bool:
        """Whether the file is there as it would be made now."""
        return self._left.get(uri) == given

    def pieces(self, name: str, sources: Sources) -> Pieces:
        """The pieces of this name that earlier deliveries made, whatever became of their files."""
        return Pieces(self._folder / name, self._edition, sources, self._may_keep)

    def write(self, made: Iterable[str], volumes: Collection[str]) -> None:
        """Add this delivery to the account: what was ``made``, and what the ``volumes`` have now."""
        if self._head.exists() or not self._may_keep():
            return
        with suppress(OSError):
            with self._parts.open("a", encoding="ascii") as parts:
                parts.writelines(f"{line}\n" for line in made if line)
            _replace(self._head, json.dumps({"edition": self._edition, "volumes": list(volumes)}))

    def _may_keep(self) -> bool:
        """Whether what this build made may be kept."""
        return self._is_current() and not self._leads_elsewhere()

    def _leads_elsewhere(self) -> bool:
        """Whether a link takes the place of the account or of a part of it."""
        places = (self._folder.parent, self._folder, *self._folder.glob("*"))
        return any(place.is_symlink() for place in places)

    def _delete(self, file: Path) -> None:
        """Delete a file of the account, where that can be done and is ours to do."""
        with suppress(OSError):
            if not self._leads_elsewhere():
                file.unlink()

    def _forget_lost_sites(self) -> None:
        """Delete what is kept of sites whose folder is gone: 20 MB of each with 1 000 organisations."""
        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._leads_elsewhere():
            _replace(self._folder / SITE, str(self._site.resolve()))
        for folder in self._folder.parent.iterdir():
            with suppress(OSError, ValueError):
                site = Path((folder / SITE).read_text(encoding="utf-8"))
                # One that has not the name that we give it is none of ours, whatever it tells.
                if folder != self._folder and folder.name == _name(site) and not site.is_dir():
                    shutil.rmtree(folder)

    def _read_head(self, volumes: tuple[str, ...]) -> frozenset[str] | None:
        """The files of the volumes, as the head tells; None where it is not there, not whole, or of another edition."""
        try:
            head = json.loads(self._head.read_bytes())
            found = frozenset(uri for uri in head["volumes"] if uri.startswith(volumes))
            return found if head["edition"] == self._edition else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def _as_noted(self, present: Mapping[str, tuple[int, int]], sources: Sources) -> dict[str, str]:
        """Of the files present those that are as they were noted; what each was given, or ``CHANGED``."""
        parts = [Part.read(line) for line in self._parts.read_text(encoding="ascii").splitlines()]
        noted = {uri: each for part in parts for uri, each in part.files.items()}
        answer, changed = cache(sources.answer), set[str]()
        for part in parts:  # the newest last: what it has of a file is what counts
            changed = changed - part.files.keys() | part.changed(answer)
        left = {
            uri: CHANGED if uri in changed else each.given
            for uri, each in noted.items()
            if present.get(uri) == (each.size, each.time)
        }
        self._put_together(parts, left, answer)
        return left

    def _put_together(self, parts: Sequence[Part], left: Mapping[str, str], answer: Callable[[Any], str]) -> None:
        """Where small parts have become many, make one of them, of what need not be made anew."""
        newest = {uri: part for part in parts for uri in part.files}
        current = {uri: part for uri, part in newest.items() if left.get(uri)}
        files = Counter(current.values())
        small = [part for part in parts if files[part] * SMALL < len(current)]
        if len(small) > SEVERAL:
            lines = [part.line for part in parts if part not in small]
            lines.append(together(small, current, answer))
            _replace(self._parts, "".join(f"{line}\n" for line in lines if line))


def _name(site: Path) -> str:
    """The name of the folder in which a site's account is."""
    return hashlib.sha256(str(site).encode()).hexdigest()[:16]


def _replace(file: Path, content: str) -> None:
    """Write all of the file, or leave it as it is."""
    draft = file.with_suffix(f"{file.suffix}.draft")
    draft.write_text(content, encoding="utf-8")
    draft.replace(file)
