"""Atomic replacement of a file: the old content or the new one, never less, and nothing left beside it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from showcase.delivery import replace_file


@pytest.mark.parametrize("durable", [True, False])
def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path, durable: bool) -> None:
    target = tmp_path / "record.yml"
    target.write_bytes(b"old")
    target.chmod(0o640)
    replace_file(target, b"new", durable=durable)
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["record.yml"]


def test_a_new_file_can_be_read_by_everyone(tmp_path: Path) -> None:
    replace_file(tmp_path / "new", b"content")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o644


def test_what_another_program_has_written_meanwhile_stays(tmp_path: Path) -> None:
    target = tmp_path / "record.yml"
    target.write_bytes(b"of another program")
    with pytest.raises(OSError, match="刚刚被别的程序改过"):
        replace_file(target, b"new", expected=b"old")
    assert target.read_bytes() == b"of another program"
    assert [path.name for path in tmp_path.iterdir()] == ["record.yml"]


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"outside")
    (tmp_path / "link").symlink_to(outside)
    replace_file(tmp_path / "link", b"new")
    assert not (tmp_path / "link").is_symlink()
    assert outside.read_bytes() == b"outside"
