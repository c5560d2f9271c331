"""What the tests of releases share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from publisher import NEW, Publisher

from conftest import once, whole
from office import Office


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> tuple[Path, Path]:
    """Stores to which the small office has published once, and twice. Not to be changed."""

    def publish(folder: Path) -> None:
        publisher = Publisher(whole(Office(folder / "office")), folder / "public")
        publisher.publish()
        shutil.copytree(publisher.to, folder / "once", symlinks=True)
        publisher.write(NEW)
        publisher.publish()

    folder = once("published", publish, tmp_path_factory, worker_id)
    return folder / "once", folder / "public"


@pytest.fixture(scope="session")
def published(stores: tuple[Path, Path]) -> Path:
    """A release of the small office, as it is published. Not to be changed."""
    return stores[0] / "current"


@pytest.fixture
def publisher(project: Office, tmp_path: Path, stores: tuple[Path, Path]) -> Publisher:
    """A small office that has published nothing yet."""
    return Publisher(project, tmp_path / "public", *stores)
