"""The files from which a browser answers.

- ``search/index.json`` says which edition of the files is current and how they are laid out;
- ``words/<n>.bin`` and ``common/<n>.bin`` hold the index (:mod:`showcase.site.search.index`);
- ``facets.bin`` holds what every record can be chosen by, ``order.bin`` the order of the names' sounds;
- ``records/<n>.json`` hold what results show, a few records each.
"""

from __future__ import annotations

import hashlib
import json
import string
from collections.abc import Iterable, Iterator, Mapping

from showcase.site.context import SiteContext
from showcase.site.search import facets
from showcase.site.search.documents import Heading, document, headings
from showcase.site.search.index import Index
from showcase.site.search.keys import MOST
from showcase.site.search.plain import Plain, plain
from showcase.site.search.results import COLUMNS, shown
from showcase.site.search.text import folds_to

ROOM = 5120
"""The bytes of results a file holds at most, but for one that is longer: 24 results may be in as many files."""
COUNTS = string.digits + string.ascii_lowercase
"""How many results a file holds, as one character."""
BLOCK = len(COUNTS) - 1
"""At each so many results a file begins in any case: a result that grows changes its own block's files alone."""


def files(site: SiteContext, most: int = MOST) -> Iterator[tuple[str, bytes]]:
    """Everything a browser reads to search. All but the first bear their edition in their address."""
    found = headings(site)
    made = [_made(site, heading) for heading in found]
    index = Index([document for document, _ in made], most)
    results = list(_together(result for _, result in made))
    parts = dict(index.files())
    parts["facets.bin"] = facets.facets(site.catalog, found)
    parts["order.bin"] = facets.order(found)
    parts |= {f"records/{number}.json": b"[%b]" % b",".join(some) for number, some in enumerate(results)}
    edition = _edition(parts)
    manifest = {
        "edition": edition,
        "records": len(found),
        "names": sum(heading.kind != "achievement" for heading in found),
        "results": "".join(COUNTS[len(some)] for some in results),
        "columns": COLUMNS,
        **index.described,
        "fold": folds_to(index.characters),
    }
    yield "search/index.json", _json(manifest)
    for name, content in parts.items():
        yield f"search/{edition}/{name}", content


def _made(site: SiteContext, heading: Heading) -> tuple[Plain, bytes]:
    """The record as the index reads it, and what its result shows."""
    said = document(site, heading)
    return plain(said), _json(shown(site, said))


def _together(results: Iterable[bytes]) -> Iterator[list[bytes]]:
    """The results that share a file."""
    some: list[bytes] = []
    left = 0
    for number, result in enumerate(results):
        if some and (len(result) > left or number % BLOCK == 0):
            yield some
            some = []
        left = (left if some else ROOM) - len(result)
        some.append(result)
    if some:
        yield some


def _edition(parts: Mapping[str, bytes]) -> str:
    """A digest of all files: a page opened before a new release never mixes old with new."""
    digest = hashlib.sha256()
    for content in parts.values():
        digest.update(content)
    return digest.hexdigest()[:12]


def _json(value: object) -> bytes:
    # Half of a character beyond the first 65 536 may be part of a key: only an escape can say it.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")
