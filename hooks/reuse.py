"""What generated files are made of, as the delivery asks it; and what concerns every one of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig

from described import is_published
from showcase.catalog import Catalog
from showcase.catalog.questions import Answers
from showcase.catalog.watch import Question
from showcase.delivery import Entry, Kept
from showcase.digests import Digests
from showcase.editions import edition
from showcase.reading import VOCABULARY_PATH

SETTINGS = ("site_name", "site_url", "site_description", "edit_uri", "nav", "extra")


class CatalogSources:
    """A catalog as what files are made of: its ``watch`` notes the questions, the catalog ``plain`` answers them."""

    def __init__(self, watched: Catalog, plain: Catalog, digests: Digests) -> None:
        self._watch = watched.watch
        self._answers = Answers(plain, digests)
        self._digests = digests

    @property
    def questions(self) -> Sequence[Question]:
        return self._watch.questions

    def noting(self) -> AbstractContextManager[set[int]]:
        return self._watch.noting()

    def answer(self, question: tuple[object, ...]) -> str:
        return self._answers.answer(Question(*question))  # type: ignore[arg-type]

    def given(self, entry: Entry) -> str:
        return self._digests.of(entry.make)


def kept(config: MkDocsConfig, cache: Path) -> Kept:
    """What the last build into the same folder left there, as it is noted in ``cache``."""
    site, root = Path(config.site_dir), Path(config.config_file_path).parent
    return Kept(site, cache / "delivered", _edition(config, root))


def cache_folder(config: MkDocsConfig) -> Path:
    """Where builds keep things for each other; for one that is published, a folder that is new and goes with it."""
    if not is_published():
        return Path(config.config_file_path).parent / ".cache"
    if "scratch" not in config.extra:
        config.extra["scratch"] = TemporaryDirectory()
    return Path(config.extra["scratch"].name)


def _edition(config: MkDocsConfig, root: Path) -> str:
    """A digest of all that concerns every file: the code and the theme, the settings, the words, the versions."""
    files = (Path(config.config_file_path), root / VOCABULARY_PATH, *sorted(_code(root / "hooks")))
    # As they were understood: what stands in the environment is filled in.
    settings = json.dumps({name: config[name] for name in SETTINGS}, default=lambda value: type(value).__name__)
    return edition(files, settings, config.site_dir)


def _code(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
