"""What generated files are made of, as the delivery asks it; and what concerns every one of them."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, suppress
from functools import partial
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

SETTINGS = ("site_name", "site_url", "site_description", "edit_uri", "use_directory_urls", "nav")
BEGUN = "begun"
"""Under ``extra`` of MkDocs' settings: when the build began, in nanoseconds."""
TICK = 10_000_000
"""Nanoseconds by which a file's time may be behind the clock: the kernel looks at it now and then."""


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


def begin(config: MkDocsConfig) -> None:
    """Note when the build began, before it read anything but its settings."""
    config.extra[BEGUN] = time.time_ns()


def kept(config: MkDocsConfig, cache: Path) -> Kept:
    """What the last build into the same folder left there, as it is noted in ``cache``."""
    files, begun = _files(config), config.extra[BEGUN]
    # As they were understood: what stands in the environment is filled in.
    told = {name: config[name] for name in SETTINGS} | {"extra": {**config.extra, BEGUN: None}}
    settings = json.dumps(told, default=lambda value: type(value).__name__)
    pages = sorted(str(path) for path in Path(config.docs_dir).rglob("*"))
    made_with = edition(files, settings, config.site_dir, config.theme.name, pages)
    return Kept(Path(config.site_dir), cache / "delivered", made_with, partial(_are_older, files, begun))


def cache_folder(config: MkDocsConfig) -> Path:
    """Where builds keep things for each other; a new folder, which goes with the build, for one that is published, and
    where none is to be had that leads nowhere else.
    """
    if "scratch" in config.extra:
        return Path(config.extra["scratch"].name)
    cache = Path(config.config_file_path).parent / ".cache"
    with suppress(OSError):
        if not is_published():
            cache.mkdir(exist_ok=True)
            if os.access(cache, os.W_OK) and not any(path.is_symlink() for path in (cache, *cache.iterdir())):
                return cache
    config.extra["scratch"] = TemporaryDirectory()
    return Path(config.extra["scratch"].name)


def _files(config: MkDocsConfig) -> list[Path]:
    """The files that concern every file of the site: the settings, the words, the code and the theme."""
    root = Path(config.config_file_path).parent
    code = (path for path in (root / "hooks").rglob("*") if "__pycache__" not in path.parts and path.is_file())
    return [Path(config.config_file_path), root / VOCABULARY_PATH, *sorted(code)]


def _are_older(files: Iterable[Path], moment: int) -> bool:
    """Whether all are there as they were at the moment: none changed since, even if it was changed back."""
    with suppress(OSError):
        times = (time for told in map(Path.stat, files) for time in (told.st_mtime_ns, told.st_ctime_ns))
        return max(times) + TICK < moment
    return False
