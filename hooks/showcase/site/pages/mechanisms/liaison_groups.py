"""``levels/group/<committee>/<number>/``: a liaison group that a committee lists, with its members and visits."""

from collections.abc import Iterator, Sequence

from showcase.catalog import ListedGroup
from showcase.model import Branch, LiaisonGroup
from showcase.site import own_pages
from showcase.site.components import FactView, LinkView, PagerView, mechanisms
from showcase.site.context import BRANCHES_A_PAGE, SiteContext
from showcase.site.page import Page

KICKER = "党建基层联络组"


def pages(site: SiteContext) -> Iterator[Page]:
    """The pages of every listed group."""
    for listed in site.catalog.liaison_groups:
        if listed.group and listed.committee:
            yield from _pages(site, listed, listed.group, site.cards.link(listed.committee))


def _pages(site: SiteContext, listed: ListedGroup, group: LiaisonGroup, committee: LinkView) -> Iterator[Page]:
    visits = mechanisms.visits(site.cards, group)
    visited = f"，走访 {len(visits)} 次" if visits else ""
    lead = f"{committee.text}的联络组，{len(listed.branches)} 个成员{visited}。"
    leader = (FactView("组长", (LinkView(group.leader),)),) if group.leader else ()

    def context(shown: Sequence[Branch], pager: PagerView) -> dict[str, object]:
        return {
            "lead": lead,
            "kicker": KICKER,
            "facts": (FactView("党组织", (committee,)), *leader),
            "members": tuple(map(site.cards.branch, shown)),
            "visits": visits if pager.previous is None else (),
        }

    yield from site.listing(
        listed.branches,
        BRANCHES_A_PAGE,
        own_pages.liaison_group(listed),
        listed.name,
        "mechanisms/liaison-group",
        context,
        description=f"{listed.name}：{lead}",
        section="branches/",
        crumbs=(LinkView("三级组织", "levels/"), committee),
    )
