"""The files of the search.

- ``search/index.json`` is the manifest: the current version of the files, and their parameters;
- ``words/<n>.bin`` and ``common/<n>.bin`` hold the index (:mod:`showcase.site.search.index`);
- ``facets.json`` says which values and places there are, and how many results a file of each block holds;
- ``parents.bin`` and ``facets.bin`` hold the facets of every record (:mod:`showcase.site.search.facets`);
- ``order.bin`` holds the records sorted by pinyin;
- ``records/<n>.json`` hold the results, a few records each;
- ``guide.json``, ``steps.json``, ``cities.json``, ``places/<n>.json`` and ``sounds.json`` lead from questions to
  situations: see :mod:`showcase.site.search.guide`.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from showcase.site.context import SiteContext
from showcase.site.search import facets, guide
from showcase.site.search.documents import Heading, document, headings
from showcase.site.search.index import Index
from showcase.site.search.keys import MOST
from showcase.site.search.plain import Plain, plain
from showcase.site.search.results import COLUMNS, shown
from showcase.site.search.text import folds_to

ROOM = 3584
"""The size in bytes that the files of results of a block have at most on average: 24 results may be in 24 files."""
BLOCK = 35
"""The results that are shared out evenly among files: one that grows changes only the files of its block."""


def files(site: SiteContext, most: int = MOST) -> Iterator[tuple[str, bytes]]:
    """Every file of the search. All but the manifest have a digest in their URI."""
    every = headings(site)
    made: list[bytes] = []
    index = Index(_texts(site, every, made), most)
    results = list(_together(made))
    values, columns = facets.facets(site.catalog, every, site.cards.as_of)
    parts = dict(index.files()) | columns
    parts["facets.json"] = _json({**values, "block": BLOCK, "files": [len(block[0]) for block in results]})
    parts["order.bin"] = facets.order(every)
    parts["guide.json"] = _json(guide.guide(site))
    parts["steps.json"] = _json(guide.steps(site))
    parts["cities.json"] = _json(guide.cities())
    parts |= {f"places/{number}.json": _json(places) for number, places in enumerate(guide.places(site))}
    parts["sounds.json"] = _json(guide.sounds(index.characters))
    parts |= {f"records/{number}.json": _list(some) for number, some in enumerate(chain.from_iterable(results))}
    edition = _edition(parts)
    manifest = {
        "edition": edition,
        "records": len(every),
        "names": sum(heading.kind != "achievement" for heading in every),
        "columns": COLUMNS,
        **index.described,
        "fold": folds_to(index.characters),
    }
    yield "search/index.json", _json(manifest)
    for name, content in parts.items():
        yield f"search/{edition}/{name}", content


def _texts(site: SiteContext, every: Iterable[Heading], results: list[bytes]) -> Iterator[Plain]:
    """The texts of each record for the index; its result is added to ``results``."""
    for heading in every:
        full = document(site, heading)
        results.append(_json(shown(site, full)))
        yield plain(full)


def _together(results: Sequence[bytes]) -> Iterator[list[Sequence[bytes]]]:
    """The results, block by block and grouped by file; of a block, only the last may hold fewer than the others."""
    for first in range(0, len(results), BLOCK):
        block = results[first : first + BLOCK]
        size = -(-len(block) // max(1, -(-sum(map(len, block)) // ROOM)))
        yield [block[at : at + size] for at in range(0, len(block), size)]


def _list(some: Iterable[bytes]) -> bytes:
    return b"[%b]" % b",".join(some)


def _edition(parts: Mapping[str, bytes]) -> str:
    """A digest of all files, so that a page opened before a new release never mixes old and new ones."""
    digest = hashlib.sha256()
    for content in parts.values():
        digest.update(content)
    return digest.hexdigest()[:12]


def _json(value: object) -> bytes:
    # A key may contain half of a surrogate pair, which only an escape can encode.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")
