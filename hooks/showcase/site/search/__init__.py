"""Search: the index files that a browser queries. No part of a query leaves the reader's device."""

from collections.abc import Iterator

from showcase.site.context import SiteContext


def files(site: SiteContext) -> Iterator[tuple[str, bytes]]:
    """Every file of the search, with its content."""
    from showcase.site.search import manifest  # loads NumPy, and only a build makes the index

    return manifest.files(site)


__all__ = ["files"]
