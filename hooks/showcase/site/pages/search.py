"""``search/``: the search page, which without scripts offers navigation instead."""

from collections.abc import Iterator

from showcase.catalog import helpers
from showcase.site import addresses
from showcase.site.components import LinkView, services
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import browse

POPULAR = 8
"""The situations that are named beside the search."""


def pages(site: SiteContext) -> Iterator[Page]:
    """The search page."""
    situations = helpers.situations(site.catalog).values()

    def context() -> dict[str, object]:
        needs = tuple(LinkView(one.heading, addresses.situation(one.slug)) for one in situations)
        return {
            "hotline": services.HOTLINE,
            "popular": tuple(LinkView(one.name, addresses.situation(one.slug)) for one in situations)[:POPULAR],
            "needs": needs[:POPULAR],
            "initiatives": (*browse.initiatives(site), site.cards.initiative("")),
        }

    description = "说出遇到的事，或者品牌、党组织的名称，都能检索。"
    yield site.page("search/", "检索", "site/search", context, description=description)
