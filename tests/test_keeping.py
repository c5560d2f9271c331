"""A kept file is read as it was written, and nothing in it is called."""

from __future__ import annotations

import pickle
from decimal import Decimal
from pathlib import Path

import pytest

from showcase import keeping
from showcase.model import Branch

VALUE = {"a": ("text", b"bytes", 3, None)}
BRANCH = Branch("zhibu", "某律所党支部", "branch")


def test_what_was_kept_is_read(tmp_path: Path) -> None:
    keeping.write(tmp_path / "folder" / "kept", "1", VALUE)
    assert keeping.read(tmp_path / "folder" / "kept", "1") == VALUE
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["kept"]


def test_another_edition_is_not_read(tmp_path: Path) -> None:
    keeping.write(tmp_path / "kept", "1", VALUE)
    assert keeping.read(tmp_path / "kept", "2") is None
    assert keeping.read(tmp_path / "missing", "1") is None


@pytest.mark.parametrize("value", [BRANCH, Decimal("1.5"), print])
def test_only_what_is_allowed_is_made(tmp_path: Path, value: object) -> None:
    keeping.write(tmp_path / "kept", "1", value)
    assert keeping.read(tmp_path / "kept", "1") is None
    expected = None if value is print else value
    assert keeping.read(tmp_path / "kept", "1", "showcase.model.") == expected


@pytest.mark.parametrize("content", [b"", b"\x80\x05", b"not a pickle", pickle.dumps(1), pickle.dumps((1, "1"))])
def test_a_torn_file_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kept").write_bytes(content)
    assert keeping.read(tmp_path / "kept", "1") is None
