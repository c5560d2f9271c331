"""The site: the catalog → pages and files, each with its URI and a function that makes its content."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path

from showcase.catalog import Catalog
from showcase.site import correction, documents, duties, exhibition, search
from showcase.site.addresses import Addresses
from showcase.site.components import Cards, Photos
from showcase.site.context import HOME, SiteContext
from showcase.site.head import Head
from showcase.site.imprint import NOWHERE, Imprint, source_day
from showcase.site.merged import included, merged
from showcase.site.outputs import embed, feeds, open_data
from showcase.site.page import Page
from showcase.site.pages import pages, redirect
from showcase.site.rendering import Bundle, Templates
from showcase.site.sharing import SharePictures, fonts_are_installed


def site_context(
    catalog: Catalog,
    theme: Path,
    edit: str,
    root: Path = Path(),
    imprint: Imprint = NOWHERE,
    cache: Path | None = None,
    templates: Templates | None = None,
    sharing: bool = False,
    editor: str = "",
    has_documents: bool = False,
) -> SiteContext:
    """The context that pages and files are made from. ``edit`` is the prefix of edit links, before ``brands/…``;
    ``""`` where there are none. ``editor`` is the address of the editor, where the site has one.

    ``root`` holds ``brands/``. Resized photos and share pictures are kept in ``cache``, by default ``.cache`` under
    ``root``. With ``sharing``, pages have share pictures, if the site has an address; with ``has_documents``, some
    offer a Word file.
    """
    kept = cache or root / ".cache"
    addresses = Addresses(catalog, edit, editor)
    cards = Cards(catalog, addresses, Photos(catalog, root, kept / "photos"), imprint.as_of)
    pictures = SharePictures(catalog, cards, imprint, kept / "share") if sharing and imprint.url else None
    return SiteContext(catalog, cards, templates or Templates(theme), imprint, pictures, has_documents)


def urls(catalog: Catalog) -> set[str]:
    """The URLs of all generated pages of a catalog, none of which is made, and of those that are forwarded unasked."""
    site = site_context(catalog, Path(), "")
    made = {page.url for page in pages(site)}
    return {*made, *map(embed.address, catalog.projects), exhibition.ADDRESS, *included(catalog)}


def files(
    site: SiteContext, bundle: Bundle, taken: Collection[str] = ()
) -> Iterator[tuple[str, Callable[[], str | bytes | Path]]]:
    """Every generated file that is no page: its URI, and a function that gives its content or the file to copy.

    A redirect whose address is ``taken`` by a page is left out.
    The files of the search are known only once they are made: :func:`showcase.site.search.files`.
    """
    yield from ((uri, partial(Path, path)) for uri, path in site.cards.photos.files())
    if site.sharing:
        yield from site.sharing.files()
    yield from documents.entries(site)
    yield from feeds.entries(site)
    yield from open_data.beside_pages(site)
    yield from open_data.of_all_records(site)
    yield from embed.entries(site, bundle.style)
    yield from exhibition.entries(site, (bundle.style, bundle.exhibition_style), bundle.exhibition_script)
    yield from redirect.entries(site, bundle.style, taken)


__all__ = [
    "HOME",
    "Addresses",
    "Head",
    "Imprint",
    "Page",
    "SiteContext",
    "Templates",
    "correction",
    "documents",
    "duties",
    "files",
    "fonts_are_installed",
    "merged",
    "pages",
    "search",
    "site_context",
    "source_day",
    "urls",
]
