"""What the tests of releases share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from publisher import Publisher

from office import PROJECT_ROOT, Office


@pytest.fixture
def publisher(project: Office, tmp_path: Path) -> Publisher:
    """A small office that has published nothing yet."""
    return Publisher(project, tmp_path / "public")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of the small office, as it is published. Not to be changed."""
    folder = tmp_path_factory.mktemp("published")
    office = Office(folder / "office")
    for part in ("docs", "hooks"):
        shutil.copytree(PROJECT_ROOT / part, office.root / part, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (PROJECT_ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    office.write("mkdocs.yml", settings.replace("  - 荣誉: honours/index.md\n", ""))
    publisher = Publisher(office, folder / "public")
    publisher.publish()
    return publisher.to / "current"
