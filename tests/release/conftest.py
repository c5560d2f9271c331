"""What the tests of releases share."""

from __future__ import annotations

from pathlib import Path

import pytest
from publisher import Publisher

from office import Office, checkout


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store to which the small office has published once. Not to be changed."""
    folder = tmp_path_factory.mktemp("published")
    office = Office(folder / "office")
    checkout(office.root)
    publisher = Publisher(office, folder / "public")
    publisher.publish()
    return publisher.to


@pytest.fixture(scope="session")
def published(first: Path) -> Path:
    """A release of the small office, as it is published. Not to be changed."""
    return first / "current"


@pytest.fixture
def publisher(project: Office, tmp_path: Path, first: Path) -> Publisher:
    """A small office that has published nothing yet."""
    return Publisher(project, tmp_path / "public", first)
