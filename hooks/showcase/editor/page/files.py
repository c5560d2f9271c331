"""The files that the editor's page loads: scripts, the engine, the index, the sources of records."""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from showcase.editor import known
from showcase.editor.page.page import ADDRESS, WORKER, own
from showcase.reading import VOCABULARY_PATH
from showcase.site import SiteContext

UNPUBLISHED = re.compile(r"^\s*(?:- )?draft:", re.MULTILINE)
Entries = Iterator[tuple[str, Callable[[], str | bytes | Path]]]


def files(site: SiteContext, built: Path, root: Path, theme: Path) -> Entries:
    """Everything that the page loads; ``built`` is the engine's folder."""
    yield from ((asset.uri, partial(str, asset.content)) for asset in own(theme))
    yield WORKER, partial(Path, theme / "editor" / Path(WORKER).name)
    for path in sorted(built.iterdir()):
        yield f"{ADDRESS}{built.name}/{path.name}", partial(Path, path)
    yield f"{ADDRESS}index.json", partial(_index, site, root)
    for branch in site.catalog.branches:
        yield f"{ADDRESS}records/{branch.slug}.json", partial(_sources, root, branch.slug)


def _index(site: SiteContext, root: Path) -> str:
    words = (root / VOCABULARY_PATH).read_text(encoding="utf-8")
    return _json({**known.index(site.catalog), "files": {VOCABULARY_PATH: words}})


def _sources(root: Path, branch: str) -> str:
    """The files of one organisation and the names of its photos. A file with a draft in it is not published: None."""
    found: dict[str, str | None] = {}
    for path in sorted((root / "brands" / branch).rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        found[path.relative_to(root).as_posix()] = None if UNPUBLISHED.search(text) else text
    photos = sorted(path.relative_to(root).as_posix() for path in (root / "brands" / branch).glob("photos/*"))
    return _json({"files": found, "photos": photos})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
