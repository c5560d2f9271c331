"""Search: its page, and the files from which a browser answers. Nothing of a query leaves the reader's device.

- ``search/index.json`` says which edition of the files is current and how the index is laid out;
- ``words/<n>.bin`` and ``common/<n>.bin`` hold the index (:mod:`showcase.writing.search_index`);
- ``facets.bin`` holds what every record can be chosen by, ``order.bin`` the order of the names' sounds;
- ``records/<n>.json`` hold what results show, a few records each.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from showcase.writing import browse, facets, search_layout
from showcase.writing.page import Page
from showcase.writing.press import Press
from showcase.writing.search_documents import documents
from showcase.writing.search_index import Index
from showcase.writing.search_keys import MOST
from showcase.writing.search_plain import plain
from showcase.writing.search_results import shown
from showcase.writing.search_text import folds_to
from showcase.writing.views import LinkView

RECORDS_A_FILE = 3


def page(press: Press) -> Page:
    """``search/``: works with the script; without it, it says how to browse."""
    fields = browse.fields(press)

    def context() -> dict[str, object]:
        return {
            "popular": tuple(LinkView(view.name, view.url) for view in fields if view.need)[:8],
            "needs": tuple(LinkView(view.need, view.url) for view in fields if view.need)[:6],
            "initiatives": (*browse.initiatives(press), press.cards.initiative("")),
        }

    return press.page("search/", "检索", "search", context, description="检索品牌项目、党组织和服务成果。")


def files(press: Press, most: int = MOST) -> Iterator[tuple[str, bytes]]:
    """Everything a browser reads to search. All but the first bear their edition in their address."""
    found = documents(press)
    index = Index([plain(document) for document in found], most)
    parts = dict(index.files())
    parts["facets.bin"] = facets.facets(press.catalog, found)
    parts["order.bin"] = facets.order(found)
    for first in range(0, len(found), RECORDS_A_FILE):
        some = [shown(press, document) for document in found[first : first + RECORDS_A_FILE]]
        parts[f"records/{first // RECORDS_A_FILE}.json"] = _json(some)
    edition = _edition(parts)
    manifest = {
        "edition": edition,
        "records": len(found),
        "names": sum(document.kind != "achievement" for document in found),
        "recordsAFile": RECORDS_A_FILE,
        "shards": index.shards,
        "span": search_layout.SPAN,
        "areas": [search_layout.ENDS, search_layout.OTHERS, search_layout.SUMMARY, search_layout.REST],
        "long": index.longer,
        "common": index.common,
        "longest": 1 + max(map(len, index.common), default=1),
        "fold": folds_to(index.characters),
    }
    yield "search/index.json", _json(manifest)
    for name, content in parts.items():
        yield f"search/{edition}/{name}", content


def _edition(parts: Mapping[str, bytes]) -> str:
    """A digest of all files: a page opened before a new release never mixes old with new."""
    digest = hashlib.sha256()
    for content in parts.values():
        digest.update(content)
    return digest.hexdigest()[:12]


def _json(value: object) -> bytes:
    # Half of a character beyond the first 65 536 may be part of a key: only an escape can say it.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")
