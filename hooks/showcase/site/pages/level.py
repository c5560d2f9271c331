"""``levels/`` (三级组织): the hierarchy with roll-up counts, one level per page; and the liaison groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from showcase.catalog import Catalog, ListedGroup, levels
from showcase.model import TIERS, Branch, dataclass
from showcase.site import own_pages
from showcase.site.components import CountView, LinkView, PagerView, rollups, tallies
from showcase.site.context import BRANCHES_A_PAGE, SiteContext
from showcase.site.page import Page
from showcase.site.pages import browse

SECTION = "levels/"
TITLE = "三级组织"
TREES_A_PAGE = 20
CHILDREN_SHOWN = 12


@dataclass(frozen=True, slots=True)
class LevelView:
    """An organisation with the counts of it and all below it, and some of its direct subordinates."""

    name: LinkView
    kind: str
    subordinates: int
    projects: tuple[CountView, ...]
    """The numbers of brands and of other projects."""
    achievements: int
    stated: tuple[rollups.StatedView, ...] = ()
    """Its members and shares, or those of all below it."""
    children: tuple[LevelView, ...] = ()
    more: LinkView | None = None
    inferred: bool = False
    """Whether its superior is inferred."""


def pages(site: SiteContext) -> Iterator[Page]:
    """The trees, a page for every organisation with several subordinates, and one for every larger liaison group
    that no committee lists.
    """
    catalog = site.catalog
    tops, groups = levels.tops(catalog), catalog.liaison_groups
    lead = _lead(catalog)
    overview = partial(_overview, site, groups, lead)
    yield from site.listing(
        tops, TREES_A_PAGE, SECTION, TITLE, "levels", overview, description=lead, section="branches/"
    )
    for branch in catalog.branches:
        children = catalog.children.get(branch.slug, ())
        above = (*site.cards.branch_links(branch.parents)[:1],)
        if site.cards.addresses.level(branch) == own_pages.level(branch):
            yield from _list(site, own_pages.level(branch), branch.name, children, above, branch)
    for group in groups:
        if not group.committee and site.cards.addresses.liaison_group(group) == own_pages.liaison_group(group):
            yield from _list(site, own_pages.liaison_group(group), group.name, group.branches, (), None)


def _lead(catalog: Catalog) -> str:
    """The number of organisations on each level."""
    counts = levels.tiers(catalog)
    named = "、".join(f"{name} {counts[slug]} 个" for slug, name in TIERS if counts.get(slug))
    return f"{named}。上下级关系按原文列出；推定的注明“推定”。" if named else "还没有收录党组织。"


def _overview(
    site: SiteContext, groups: Sequence[ListedGroup], lead: str, shown: Sequence[Branch], pager: PagerView
) -> dict[str, object]:
    catalog = site.catalog
    where = site.cards.addresses
    stated = browse.listed(
        site, ((item.name, where.liaison_group(item), item.branches) for item in groups if not item.committee)
    )
    recorded = (CountView(g.label, where.liaison_group(g), len(g.branches)) for g in groups if g.committee)
    links = (*recorded, *stated)
    linked = (
        branch.slug in catalog.children or any(slug in catalog.branch for slug in branch.parents)
        for branch in catalog.branches
    )
    return {
        "lead": lead,
        "kicker": "",
        "stated": (),
        "trees": tuple(_view(site, branch, with_children=True) for branch in shown),
        "groups": links if pager.previous is None else (),
        "alone": len(catalog.branches) - sum(linked),
        "above": (),
    }


def _view(site: SiteContext, branch: Branch, with_children: bool = False) -> LevelView:
    catalog = site.catalog
    children = catalog.children.get(branch.slug, ())
    sums = levels.roll_up(catalog, branch)
    shown = children[:CHILDREN_SHOWN] if with_children else ()
    own = site.cards.addresses.level(branch)
    return LevelView(
        name=LinkView(branch.name, own),
        kind=site.cards.kind(branch),
        subordinates=len(sums.lower),
        projects=tallies.counts(sums.projects, catalog.vocabulary),
        achievements=sums.achievements,
        stated=rollups.views(catalog, branch, sums.lower),
        children=tuple(_view(site, child) for child in shown),
        inferred="parents" in branch.inferred,
        more=LinkView(f"全部 {len(children)} 个直接下级", own) if len(children) > len(shown) and shown else None,
    )


def _list(
    site: SiteContext,
    url: str,
    title: str,
    branches: tuple[Branch, ...],
    above: tuple[LinkView, ...],
    branch: Branch | None,
) -> Iterator[Page]:
    """The direct subordinates of an organisation, or the members of a liaison group."""
    crumbs = (LinkView(TITLE, SECTION), *above)
    what = "个直接下级" if branch else "个党组织"
    lead = f"{len(branches)} {what}。"
    return site.listing(
        branches,
        BRANCHES_A_PAGE,
        url,
        f"{title}：{'下级组织' if branch else '党建基层联络组'}",
        "levels",
        partial(_level, site, branch, lead),
        description=f"{title}，{lead}",
        section="branches/",
        crumbs=crumbs,
    )


def _level(
    site: SiteContext, branch: Branch | None, lead: str, shown: Sequence[Branch], _: PagerView
) -> dict[str, object]:
    shown_of: tuple[rollups.StatedView, ...] = ()
    if branch:
        sums = levels.roll_up(site.catalog, branch)
        projects = site.cards.tally(sums.projects).bracketed
        lead += f"连同全部下级，有 {projects}、{sums.achievements} 项成果；各级下属共 {len(sums.lower)} 个。"
        shown_of = rollups.views(site.catalog, branch, sums.lower)
    return {
        "lead": lead,
        "kicker": site.cards.kind(branch) if branch else "党建基层联络组",
        "stated": shown_of,
        "trees": tuple(_view(site, item) for item in shown),
        "groups": (),
        "alone": 0,
        "above": (site.cards.link(branch), *site.cards.branch_links(branch.parents)) if branch else (),
    }
