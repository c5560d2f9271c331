"""A change of ``brands/vocabulary.yml`` alone is a change of data: nothing else of the repository has to follow it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from office import PROJECT_ROOT

NEEDED = ("brands", "docs", "hooks", "tests", ".github", ".vscode", "mkdocs.yml", "pyproject.toml", "README.md")
CHANGES = {
    "measures:\n": "measures:\n  home-visits:\n    name: 上门走访\n    unit: 户次\n    group: service\n",
    "    name: 先锋工程\n": "    name: 先锋行动\n",
    "    name: 法律援助\n    need:": "    name: 法律援助服务\n    need:",
}
"""A new measure, and new names of an initiative and of a field."""
DEPENDING = ("tests/desk/test_schema.py", "tests/editor/test_forms.py", "tests/test_docs.py")
"""Tests that compare something with the words of the vocabulary."""
UNRELATED = "not mutation and not fixture and not refuses and not accept and not hostile and not again"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository with the changes."""
    root = tmp_path_factory.mktemp("changed") / "repository"
    root.mkdir()
    for name in NEEDED:
        if (PROJECT_ROOT / name).is_dir():
            shutil.copytree(PROJECT_ROOT / name, root / name)  # compiled modules, too: compiling them takes ten seconds
        else:
            shutil.copy(PROJECT_ROOT / name, root)
    vocabulary = root / "brands/vocabulary.yml"
    text = vocabulary.read_text(encoding="utf-8")
    for old, new in CHANGES.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    vocabulary.write_text(text, encoding="utf-8")
    return root


def run(root: Path, *arguments: str) -> str:
    """The output of a Python module run in the copy, which must succeed."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "hooks"), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def site(changed: Path) -> Path:
    """The site that the depending tests build of the copy, once they are green."""
    temporary = changed.parent / "temporary"
    arguments = ["-q", "-n", "0", "-p", "no:cacheprovider", f"--basetemp={temporary}", "-k", UNRELATED]
    assert " passed" in run(changed, "pytest", *arguments, *DEPENDING)
    return temporary / "real/site"


def test_check_tests_and_strict_build_succeed_and_show_the_new_words(changed: Path, site: Path) -> None:
    assert "上门走访" in (site / "guide/words/index.html").read_text(encoding="utf-8")
    assert "home-visits" in (site / "data/schema/achievements.json").read_text(encoding="utf-8")
    assert "没有发现问题" in run(changed, "showcase.cli", "check")
    assert "home-visits" in (changed / ".vscode/schema/words.json").read_text(encoding="utf-8")
