"""Writing: the catalog → pages and files. Knows addresses and templates; writes nothing to the site itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from showcase.catalog import Catalog
from showcase.writing import (
    board_pages,
    branch_pages,
    embeds,
    feeds,
    figure_pages,
    group_pages,
    home,
    honour_pages,
    level_pages,
    need_pages,
    open_data,
    project_pages,
    redirects,
    report_pages,
    search,
    site_map,
)
from showcase.writing.addresses import Addresses
from showcase.writing.assets import Asset
from showcase.writing.cards import Cards
from showcase.writing.imprint import NOWHERE, Imprint
from showcase.writing.page import Page
from showcase.writing.photos import Photos
from showcase.writing.press import Press
from showcase.writing.templates import Templates


def press(
    catalog: Catalog,
    theme: Path,
    edit: str,
    root: Path = Path(),
    imprint: Imprint = NOWHERE,
    cache: Path | None = None,
) -> Press:
    """All that pages are made with. ``edit`` is the prefix of edit links, before ``brands/…`` under ``root``.

    In ``cache``, by default ``.cache`` under ``root``, pictures are kept.
    """
    photos = Photos(catalog, root, (cache or root / ".cache") / "photos")
    return Press(catalog, Cards(catalog, Addresses(catalog, edit), photos), Templates(theme), imprint)


def pages(made_with: Press) -> Iterator[Page]:
    """Every generated page but the home page, whose opening is written by hand."""
    yield from project_pages.pages(made_with)
    yield from branch_pages.pages(made_with)
    yield from group_pages.pages(made_with)
    yield from honour_pages.pages(made_with)
    yield from report_pages.pages(made_with)
    yield from figure_pages.pages(made_with)
    yield from board_pages.pages(made_with)
    yield from level_pages.pages(made_with)
    yield from need_pages.pages(made_with)
    yield search.page(made_with)
    yield site_map.page(made_with)
    yield from redirects.pages(made_with)


def entries(made_with: Press, style: Asset) -> Iterator[tuple[str, Callable[[], str | bytes | Path]]]:
    """Every generated file that is no page: its URI, and the function that makes its content or gives its original.

    The files of the search are known only once they are made: :func:`showcase.writing.search.files`.
    """
    yield from ((uri, partial(Path, path)) for uri, path in made_with.cards.photos.files())
    yield from feeds.entries(made_with)
    yield from open_data.beside_pages(made_with)
    yield from open_data.of_all_records(made_with)
    yield from embeds.entries(made_with, style)
    yield from redirects.entries(made_with, style)


__all__ = ["Imprint", "Page", "Press", "entries", "home", "pages", "press", "search"]
