"""The site: the catalog → pages and files, each with its URI and a function that makes its content."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path

from showcase.catalog import Catalog
from showcase.site import duties, search
from showcase.site.addresses import Addresses
from showcase.site.components import Cards, Photos
from showcase.site.context import HOME, SiteContext
from showcase.site.head import Head
from showcase.site.imprint import NOWHERE, Imprint
from showcase.site.merged import included, merged
from showcase.site.outputs import feeds, open_data
from showcase.site.page import Page
from showcase.site.pages import embed, pages, redirect
from showcase.site.rendering import Asset, Templates


def site_context(
    catalog: Catalog,
    theme: Path,
    edit: str,
    root: Path = Path(),
    imprint: Imprint = NOWHERE,
    cache: Path | None = None,
    templates: Templates | None = None,
) -> SiteContext:
    """The context that pages and files are made from. ``edit`` is the prefix of edit links, before ``brands/…``.

    ``root`` holds ``brands/``. Resized photos are kept in ``cache``, by default ``.cache`` under ``root``.
    """
    photos = Photos(catalog, root, (cache or root / ".cache") / "photos")
    return SiteContext(
        catalog, Cards(catalog, Addresses(catalog, edit), photos), templates or Templates(theme), imprint
    )


def urls(catalog: Catalog) -> set[str]:
    """The URLs of all generated pages of a catalog, none of which is made, and of those that are forwarded unasked."""
    site = site_context(catalog, Path(), "")
    return {*(page.url for page in pages(site)), *map(embed.address, catalog.projects), *included(catalog)}


def files(
    site: SiteContext, style: Asset, taken: Collection[str] = ()
) -> Iterator[tuple[str, Callable[[], str | bytes | Path]]]:
    """Every generated file that is no page: its URI, and a function that gives its content or the file to copy.

    A redirect whose address is ``taken`` by a page is left out.
    The files of the search are known only once they are made: :func:`showcase.site.search.files`.
    """
    yield from ((uri, partial(Path, path)) for uri, path in site.cards.photos.files())
    yield from feeds.entries(site)
    yield from open_data.beside_pages(site)
    yield from open_data.of_all_records(site)
    yield from embed.entries(site, style)
    yield from redirect.entries(site, style, taken)


__all__ = [
    "HOME",
    "Addresses",
    "Head",
    "Imprint",
    "Page",
    "SiteContext",
    "Templates",
    "duties",
    "files",
    "merged",
    "pages",
    "search",
    "site_context",
    "urls",
]
