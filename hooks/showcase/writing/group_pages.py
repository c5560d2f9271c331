"""The groups records fall into, each kind with an index that is always there and a page a group that has a member."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.writing import field_pages, initiative_pages, programme_pages, region_pages, year_pages
from showcase.writing.page import Page
from showcase.writing.press import Press


def pages(press: Press) -> Iterator[Page]:
    """Every kind of group."""
    yield from initiative_pages.pages(press)
    yield from field_pages.pages(press)
    yield from region_pages.pages(press)
    yield from year_pages.pages(press)
    yield from programme_pages.pages(press)
