"""The same tree builds under ProperDocs, a continuation of MkDocs 1.x, without MkDocs: the site is the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from office import PROJECT_ROOT
from running import MKDOCS_ENVIRONMENT

PROPERDOCS = "properdocs==1.6.7"


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder with ProperDocs, and in the place of MkDocs a package that cannot be imported."""
    folder = tmp_path / "packages"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), PROPERDOCS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"{PROPERDOCS} cannot be installed: {done.stderr.strip().splitlines()[-1]}")
    (folder / "mkdocs").mkdir()
    (folder / "mkdocs/__init__.py").write_text("raise ImportError('MkDocs is imported')\n")
    return folder


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_the_site_is_that_of_mkdocs(real_site: Path, packages: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    path = os.pathsep.join([str(packages), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(site)],
        cwd=PROJECT_ROOT,
        env={**MKDOCS_ENVIRONMENT, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made, expected = files(site), files(real_site)
    assert made.keys() == expected.keys()
    assert [uri for uri in made if made[uri] != expected[uri]] == []
