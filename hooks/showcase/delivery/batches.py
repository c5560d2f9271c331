"""What is delivered: entries, in batches that one process makes in turn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

Content = str | bytes | Path
"""What a file holds: text, bytes, or the file that it is a copy of."""
GROUPS_A_BATCH = 8
"""Small enough for the processes to end together, large enough for what neighbours share to be made once."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the site: its address below the root, and how its content is made when it is wanted.

    A ``lasting`` entry's content depends on nothing but what ``make`` has taken along and what it asks the catalog;
    it is not made again while these are the same.
    """

    uri: str
    make: Callable[[], Content]
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Volume:
    """Files that are made together, so that their addresses are known only then; all begin with ``prefix``, a folder's
    address that ends in ``/``.
    """

    prefix: str
    entries: Callable[[], Iterable[Entry]]


Batch = Callable[[], Iterable[Entry]]
"""Entries that one process makes, in turn."""


def batches(entries: Iterable[Entry], slugs: Collection[str]) -> list[Batch]:
    """The entries in batches. Those with the same one of ``slugs`` in their address share views, and stay together.

    So do the pages with none: they are lists, and show the same records over and over; and the files with none, which
    tell of all records. These begin, as they take longest.
    """
    lists: dict[bool, list[Entry]] = {True: [], False: []}
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        slug = next((part for part in entry.uri.split("/")[:-1] if part in slugs), None)
        (lists[entry.uri.endswith(".html")] if slug is None else groups.setdefault(slug, [])).append(entry)
    records = list(groups.values())
    blocks = (records[first : first + GROUPS_A_BATCH] for first in range(0, len(records), GROUPS_A_BATCH))
    return [
        *(partial(tuple, some) for some in lists.values()),
        *(partial(tuple, [*chain.from_iterable(block)]) for block in blocks),
    ]
