"""``search/``: the search page, which without scripts offers navigation instead."""

from collections.abc import Iterator

from showcase.site.components import LinkView
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import browse


def pages(site: SiteContext) -> Iterator[Page]:
    """The search page."""
    fields = browse.fields(site)

    def context() -> dict[str, object]:
        return {
            "popular": tuple(LinkView(view.name, view.url) for view in fields if view.need)[:8],
            "needs": tuple(LinkView(view.need, view.url) for view in fields if view.need)[:6],
            "initiatives": (*browse.initiatives(site), site.cards.initiative("")),
        }

    yield site.page("search/", "检索", "site/search", context, description="检索品牌项目、党组织和服务成果。")
