"""``batches``: which files one process makes together."""

from __future__ import annotations

from showcase.delivery import Entry, FileSet
from showcase.delivery.entry import GROUPS_PER_BATCH, batches

SLUGS = [f"b{number}" for number in range(GROUPS_PER_BATCH + 1)]


def divided(*uris: str, sets: tuple[FileSet, ...] = ()) -> list[list[str]]:
    """The URIs of each batch."""
    entries = [Entry(uri, str) for uri in uris]
    return [[entry.uri for entry in batch()] for batch in batches(entries, sets, SLUGS)]


def test_lists_and_files_of_all_records_come_first() -> None:
    search = FileSet("search/", lambda: [Entry("search/a.bin", bytes)])
    assert divided("branches/b0/index.html", "feed.xml", "years/index.html", "index.html", sets=(search,)) == [
        ["search/a.bin"],
        ["years/index.html", "index.html"],
        ["feed.xml"],
        ["branches/b0/index.html"],
    ]


def test_what_shows_one_branch_stays_together() -> None:
    assert divided("branches/b0/index.html", "branches/b1/index.html", "embed/b0/x/index.html")[2:] == [
        ["branches/b0/index.html", "embed/b0/x/index.html", "branches/b1/index.html"]
    ]


def test_branches_are_divided_into_batches() -> None:
    *full, last = divided(*(f"branches/{slug}/index.html" for slug in SLUGS))[2:]
    assert [len(batch) for batch in full] == [GROUPS_PER_BATCH]
    assert last == [f"branches/{SLUGS[-1]}/index.html"]


def test_a_file_named_like_a_branch_is_none_of_its() -> None:
    assert divided("data/b0")[:2] == [[], ["data/b0"]]
