"""``projects/`` and the page of each brand project; ``practices/``, what others may take over from them."""

from collections.abc import Iterator

from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages.project import practices, records
from showcase.site.pages.project.records import region_links


def pages(site: SiteContext) -> Iterator[Page]:
    """The projects, then the practices."""
    yield from records.pages(site)
    yield from practices.pages(site)


__all__ = ["pages", "region_links"]
