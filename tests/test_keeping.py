"""A kept file is read as it was written, and nothing in it is called."""

from __future__ import annotations

import os
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


def test_where_files_cannot_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("in the way", encoding="utf-8")
    keeping.write(tmp_path / "folder" / "kept", "1", VALUE)
    assert keeping.read(tmp_path / "folder" / "kept", "1") is None


def test_a_draft_that_is_a_link_leads_nowhere(tmp_path: Path) -> None:
    """It may have come with the records, and lead to one of them."""
    (tmp_path / "record").write_text("says", encoding="utf-8")
    (tmp_path / f"kept.{os.getpid()}.part").symlink_to(tmp_path / "record")
    keeping.write(tmp_path / "kept", "1", VALUE)
    assert (tmp_path / "record").read_text(encoding="utf-8") == "says"
    assert keeping.read(tmp_path / "kept", "1") == VALUE


@pytest.mark.parametrize("value", [BRANCH, Decimal("1.5"), print])
def test_only_what_is_allowed_is_made(tmp_path: Path, value: object) -> None:
    keeping.write(tmp_path / "kept", "1", value)
    assert keeping.read(tmp_path / "kept", "1") is None
    assert keeping.read(tmp_path / "kept", "1", "showcase.mod", "dec") is None
    expected = None if value is print else value
    assert keeping.read(tmp_path / "kept", "1", "decimal", "showcase.model") == expected


def forge(file: Path, content: bytes) -> None:
    """A file with the right time and edition, as only this machine can write it."""
    keeping.write(file, "1", None)
    moment = file.stat().st_mtime_ns
    file.write_bytes(keeping._head(moment, content, "1") + content)
    os.utime(file, ns=(moment, moment))


def test_nothing_is_reached_through_what_is_allowed(tmp_path: Path) -> None:
    """``eval``, by way of a method's globals."""
    reached = b"\x80\x04cshowcase.model.nouns\nBranch.__init__.__builtins__.get\n(Veval\ntR."
    with pytest.raises(pickle.UnpicklingError):
        keeping._Reader(reached, ("showcase.model",)).load()
    forge(tmp_path / "kept", reached)
    assert keeping.read(tmp_path / "kept", "1", "showcase.model") is None
    forge(tmp_path / "kept", pickle.dumps(BRANCH))
    assert keeping.read(tmp_path / "kept", "1", "showcase.model") == BRANCH


def test_of_a_copy_nothing_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeping.write(tmp_path / "kept", "1", BRANCH)
    (tmp_path / "copy").write_bytes((tmp_path / "kept").read_bytes())
    looked: list[str] = []
    monkeypatch.setattr(keeping._Reader, "find_class", lambda self, module, name: looked.append(name))
    assert keeping.read(tmp_path / "copy", "1", "showcase.model") is None
    assert looked == []


def test_a_hole_in_the_file_is_seen(tmp_path: Path) -> None:
    """As a power cut may leave it."""
    keeping.write(tmp_path / "kept", "1", VALUE)
    moment, content = (tmp_path / "kept").stat().st_mtime_ns, (tmp_path / "kept").read_bytes()
    (tmp_path / "kept").write_bytes(content.replace(b"text", b"\0\0\0\0"))
    os.utime(tmp_path / "kept", ns=(moment, moment))
    assert keeping.read(tmp_path / "kept", "1") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x80\x05",
        b"not a pickle",
        pickle.dumps(1),
        pickle.dumps((1, "1")),
        b"\x80\x05\x8e\xff\xff\xff\xff\xff\xff\xff\x7f",
    ],
)
def test_a_torn_file_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kept").write_bytes(content)
    assert keeping.read(tmp_path / "kept", "1") is None
    forge(tmp_path / "kept", content)
    assert keeping.read(tmp_path / "kept", "1") in (None, 1, (1, "1"))
