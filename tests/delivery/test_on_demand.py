"""``OnDemand``: what a browser asks for is made, once, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.delivery import Entry, FileSet, OnDemand


class Made(list[str]):
    """Makes files that hold their URI, and lists which were made."""

    def entry(self, uri: str) -> Entry:
        return Entry(uri, lambda: self.append(uri) or uri)


def test_only_what_is_asked_for_is_made(tmp_path: Path) -> None:
    made = Made()
    site = OnDemand(tmp_path, [made.entry("index.html"), made.entry("years/index.html")], [])
    site.deliver("years/index.html")
    site.deliver("years/index.html")
    site.deliver("nowhere/index.html")
    assert made == ["years/index.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["years"]
    assert (tmp_path / "years/index.html").read_text() == "years/index.html"


def test_a_set_of_files_is_made_as_a_whole_at_the_first_request_for_one(tmp_path: Path) -> None:
    made = Made()
    search = FileSet("search/", lambda: [made.entry("search/a.bin"), made.entry("search/b.bin")])
    site = OnDemand(tmp_path, [made.entry("index.html")], [search])
    site.deliver("index.html")
    assert made == ["index.html"]
    for _ in range(2):
        site.deliver("search/b.bin")
    assert made == ["index.html", "search/a.bin", "search/b.bin"]


def test_an_error_is_raised_at_each_request(tmp_path: Path) -> None:
    def fail() -> str:
        raise ValueError("no such photo")

    site = OnDemand(tmp_path, [Entry("index.html", fail)], [])
    for _ in range(2):
        with pytest.raises(ValueError, match="no such photo"):
            site.deliver("index.html")
    assert list(tmp_path.iterdir()) == []
