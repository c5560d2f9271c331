"""Digests of files: what may have been read before it changed is like nothing that was ever told."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from showcase.digests import Digests
from showcase.keeping import SETTLED

NOW = time.time_ns()
PHOTO = "photo.jpg"


def told(root: Path, begun: int = NOW, known: dict[str, bytes] | None = None) -> bytes:
    """The digest that a build tells which began then."""
    return Digests(root, {}, known=known, begun=begun).file(PHOTO)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / PHOTO).write_bytes(b"picture")
    return tmp_path


def test_a_file_is_told_by_its_bytes(root: Path) -> None:
    later = time.time_ns() + 2 * SETTLED
    before = told(root, later)
    assert told(root, later) == before
    (root / PHOTO).write_bytes(b"another")
    assert told(root, later) != before
    (root / PHOTO).unlink()
    assert told(root, later) == told(root, later) != before


def test_what_changed_since_the_build_began_is_like_nothing_else(root: Path) -> None:
    """Though its time is set back: some programs that copy do so."""
    os.utime(root / PHOTO, ns=(1, 1))
    assert told(root) != told(root)


def test_a_record_is_what_was_read_of_it(root: Path) -> None:
    assert told(root, known={PHOTO: b"digest"}) == told(root, known={PHOTO: b"digest"})
    assert told(root, known={PHOTO: b"digest"}) != told(root, known={PHOTO: b"other"})


def test_within_a_build_a_file_has_one_digest(root: Path) -> None:
    digests = Digests(root, {}, begun=NOW)
    assert digests.file(PHOTO) == digests.file(PHOTO)
