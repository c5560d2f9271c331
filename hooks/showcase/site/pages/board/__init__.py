"""``board/`` (挂图作战): how far the tasks are, where there are any, and what is recorded of whom."""

from collections.abc import Iterator

from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages.board import records, tasks
from showcase.site.pages.board.records import BRANCHES_A_PAGE


def pages(site: SiteContext) -> Iterator[Page]:
    """The boards of tasks, then those of what is recorded."""
    yield from tasks.pages(site)
    yield from records.pages(site)


__all__ = ["BRANCHES_A_PAGE", "pages"]
