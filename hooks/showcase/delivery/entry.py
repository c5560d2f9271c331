"""The files of a site before they are made, and how they are divided among processes."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

Content = str | bytes | Path
"""What a file holds: text, bytes, or the path of the file that it is a copy of."""
GROUPS_PER_BATCH = 8
"""Small enough for all processes to end at about the same time, large enough to make what neighbours share once."""
GENERAL = 2
"""Batches of what covers all records, after those of the file sets: pages, and other files."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the site: its URI relative to the root, and the function that makes its content."""

    uri: str
    make: Callable[[], Content]


@dataclass(frozen=True, slots=True)
class FileSet:
    """Files that are made together, so that their URIs are known only then. All URIs begin with ``prefix``, a folder
    that ends in ``/``.
    """

    prefix: str
    entries: Callable[[], Iterable[Entry]]


Batch = Callable[[], Iterable[Entry]]
"""Entries that one process makes, in turn."""


def batches(entries: Iterable[Entry], sets: Iterable[FileSet], slugs: Collection[str]) -> list[Batch]:
    """The entries in batches. Entries with the same one of ``slugs`` in their URI share views and stay together.

    Pages with none of them are lists, which show the same records over and over: one batch. So are the files with none,
    which cover all records. These and the file sets come first, as they take longest.
    """
    general: dict[bool, list[Entry]] = {True: [], False: []}
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        slug = next((part for part in entry.uri.split("/")[:-1] if part in slugs), None)
        (general[entry.uri.endswith(".html")] if slug is None else groups.setdefault(slug, [])).append(entry)
    records = list(groups.values())
    blocks = (records[first : first + GROUPS_PER_BATCH] for first in range(0, len(records), GROUPS_PER_BATCH))
    return [
        *(each.entries for each in sets),
        *(_given(some) for some in general.values()),
        *(_given([*chain.from_iterable(block)]) for block in blocks),
    ]


def _given(entries: list[Entry]) -> Batch:
    return lambda: entries
