"""A build after an edit gives what a cold build gives, byte for byte, whatever was edited."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from records import write

from editing import Editor
from office import checkout

EDITS = 10


@pytest.mark.parametrize("seed", range(10))
def test_a_build_after_an_edit_equals_a_cold_build(tmp_path: Path, seed: int) -> None:
    root = tmp_path / "checkout"
    write(root, 12, seed)
    checkout(root)
    editor = Editor(root, seed)
    built(root, root / "site")
    for _ in range(EDITS):
        edit = editor.edit()
        again = built(root, root / "site")
        shutil.rmtree(root / "cold", ignore_errors=True)
        assert again == built(root, root / "cold"), edit


def built(root: Path, site: Path) -> dict[str, bytes]:
    """Build, and give every file by its address."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), strict=True)
    build(config)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
