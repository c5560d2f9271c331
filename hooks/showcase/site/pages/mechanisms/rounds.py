"""``rounds/`` (擂台): every round; ``rounds/<committee>/<id>/``: one with its criteria and its results as published."""

from collections.abc import Iterator

from showcase.catalog import ListedRound
from showcase.site import own_pages
from showcase.site.components import CountView, LinkView, mechanisms, sources
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages.group import index
from showcase.site.rendering import text

SECTION, TITLE = "rounds/", "擂台"


def pages(site: SiteContext) -> Iterator[Page]:
    """The list and a page of each; none where no round is recorded."""
    rounds = site.catalog.rounds
    if rounds:
        views = tuple(CountView(_heading(each), own_pages.round_(each), len(each.round.results)) for each in rounds)
        yield index(site, SECTION, TITLE, "党组织办的擂台、比赛。数字是公布了几项结果。", views)
    for listed in rounds:
        yield _page(site, listed)


def _heading(listed: ListedRound) -> str:
    """Its name and date."""
    return listed.round.name + (f"（{text.date(listed.round.date)}）" if listed.round.date else "")


def _page(site: SiteContext, listed: ListedRound) -> Page:
    held = listed.round
    when = f"，{text.date(held.date)}" if held.date else ""
    lead = f"{listed.branch.name}举办{when}。结果照公布的写法和次序，本站不排名次。"

    def context() -> dict[str, object]:
        return {
            "lead": lead,
            "kicker": TITLE,
            "committee": (site.cards.link(listed.branch),),
            "criteria": held.criteria,
            "results": mechanisms.results(site.cards, listed),
            "sources": sources(held.sources),
            "note": held.note,
        }

    return site.page(
        own_pages.round_(listed),
        held.name,
        "mechanisms/round",
        context,
        description=f"{held.name}：{lead}",
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION),),
    )
