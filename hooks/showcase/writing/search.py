"""Search: its page, and the files from which a browser answers. Nothing of a query leaves the reader's device."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.writing import browse
from showcase.writing.page import Page
from showcase.writing.press import Press
from showcase.writing.views import LinkView


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


def files(press: Press) -> Iterator[tuple[str, bytes]]:
    """Everything a browser reads to search."""
    from showcase.writing import search_files  # loads NumPy, and not every command makes the index

    return search_files.files(press)
