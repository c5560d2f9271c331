"""Search: the files from which a browser answers. Nothing of a query leaves the reader's device."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.site.context import SiteContext


def files(site: SiteContext) -> Iterator[tuple[str, bytes]]:
    """Everything a browser reads to search."""
    from showcase.site.search import manifest  # loads NumPy, and only a build makes the index

    return manifest.files(site)


__all__ = ["files"]
