"""``regions/``: the tree of regions; ``regions/<province>/<city>/<district>/``: one of them with its records."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.catalog import ListedRegion
from showcase.model import dataclass
from showcase.site import own_pages
from showcase.site.components import CountView, LinkView, TallyView
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import need
from showcase.site.pages.group import GroupMembers, group
from showcase.site.pages.project import region_links


@dataclass(frozen=True, slots=True)
class TreeView:
    """A region with its counts and the regions below it (省 → 市 → 区县).

    ``url`` is its page, or that of its only organisation; ``anchor`` is its id in the tree.
    """

    name: str
    url: str
    anchor: str
    projects: TallyView
    branches: int
    children: tuple[TreeView, ...] = ()


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then every region of several organisations."""
    regions = site.catalog.regions
    unplaced = len(site.catalog.unplaced)
    lead = f"收录 {len(regions)} 个省、自治区、直辖市的党组织。" if regions else "还没有收录载明地区的党组织。"
    lead += f"另有 {unplaced} 个没有载明地区。" if unplaced else ""
    lead += "地名后的数字是党组织的个数。" if regions else ""
    yield site.page(
        "regions/",
        "地区",
        "regions",
        lambda: {"lead": lead, "tree": tuple(_tree(site, place) for place in site.catalog.regions)},
        description=lead,
    )
    for place in site.catalog.region.values():
        if site.cards.addresses.region(place) == own_pages.region(place):
            yield from _region(site, place)


def _region(site: SiteContext, place: ListedRegion) -> Iterator[Page]:
    above = (LinkView("地区", "regions/"), *region_links(site, place.path[:-1]))
    lead = f"{len(place.branches)} 个党组织，{site.cards.tally(place.projects).words}。"
    below = _below(place)
    level = {2: "市", 3: "区县"}.get(len(below[0].path), "") if below else ""
    parts = ((f"各{level}的党组织", tuple(_count(site, child) for child in below)),) if below else ()
    depth, points = len(place.path), site.catalog.service_points
    here = tuple(point for point in points if point.region.path[:depth] == place.path)
    members = GroupMembers(place.projects, branches=place.branches, service_points=here)
    url, way = own_pages.region(place), need.of_region(site, place.path[0])
    return group(site, url, place.name, above, lead, members, kicker="地区", parts=parts, help_link=way)


def _below(place: ListedRegion) -> tuple[ListedRegion, ...]:
    """The regions below one; a city with its province's name is replaced by its districts."""
    children = place.children
    return children[0].children if len(children) == 1 and children[0].name == place.name else children


def _count(site: SiteContext, place: ListedRegion) -> CountView:
    return CountView(place.name, _url(site, place), len(place.branches))


def _url(site: SiteContext, place: ListedRegion) -> str:
    """Where a region leads to in a list: its page, or that of its only organisation; else nowhere."""
    url = site.cards.addresses.region(place)
    if url == own_pages.region(place):
        return url
    return site.cards.addresses.of(place.branches[0]) if len(place.branches) == 1 else ""


def _tree(site: SiteContext, place: ListedRegion) -> TreeView:
    """A region and those below it."""
    return TreeView(
        place.name,
        _url(site, place),
        own_pages.anchor_of(place),
        site.cards.tally(place.projects),
        len(place.branches),
        tuple(_tree(site, child) for child in _below(place)),
    )
