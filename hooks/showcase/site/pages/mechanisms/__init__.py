"""The pages of the mechanisms of Party building: pairings, liaison groups, rounds."""

from collections.abc import Iterator

from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages.mechanisms import liaison_groups, pairings, rounds


def pages(site: SiteContext) -> Iterator[Page]:
    """The list of pairings, every liaison group that a committee lists, every round."""
    yield from pairings.pages(site)
    yield from liaison_groups.pages(site)
    yield from rounds.pages(site)


__all__ = ["pages"]
