"""``regions/``: the tree of regions; ``regions/<province>/<city>/<district>/``: one of them with its records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.catalog import ListedRegion
from showcase.site import addresses
from showcase.site.components import LinkView, TallyView
from showcase.site.context import SiteContext, counts
from showcase.site.page import Page
from showcase.site.pages.group import GroupMembers, group
from showcase.site.pages.project import region_links


@dataclass(frozen=True, slots=True)
class TreeView:
    """A region with its counts and the regions below it (省 → 市 → 区县)."""

    name: str
    url: str
    projects: TallyView
    branches: int
    children: tuple[TreeView, ...] = ()


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then every region."""
    regions = site.catalog.regions
    unplaced = len(site.catalog.unplaced)
    lead = f"收录 {len(regions)} 个省、自治区、直辖市的党组织。" if regions else "还没有收录载明地区的党组织。"
    lead += f"另有 {unplaced} 个没有载明地区。" if unplaced else ""
    yield site.page(
        "regions/",
        "地区",
        "regions",
        lambda: {"lead": lead, "tree": tuple(_tree(site, place) for place in site.catalog.regions)},
        description=lead,
    )
    for place in site.catalog.region.values():
        yield from _region(site, place)


def _region(site: SiteContext, place: ListedRegion) -> Iterator[Page]:
    above = (LinkView("地区", "regions/"), *region_links(site, place.path[:-1]))
    lead = f"{len(place.branches)} 个党组织，{site.cards.tally(place.projects).words}。"
    level = {1: "市", 2: "区县"}.get(len(place.path), "")
    below = counts((child.name, addresses.region(child), len(child.branches)) for child in place.children)
    parts = ((f"按{level}", below),) if below else ()
    depth, points = len(place.path), site.catalog.service_points
    here = tuple(point for point in points if point.region.path[:depth] == place.path)
    members = GroupMembers(place.projects, branches=place.branches, service_points=here)
    return group(site, addresses.region(place), place.name, above, lead, members, kicker="地区", parts=parts)


def _tree(site: SiteContext, place: ListedRegion) -> TreeView:
    """A region and those below it; a city with its province's name is replaced by its districts."""
    children = place.children
    if len(children) == 1 and children[0].name == place.name:
        children = children[0].children
    return TreeView(
        place.name,
        addresses.region(place),
        site.cards.tally(place.projects),
        len(place.branches),
        tuple(_tree(site, child) for child in children),
    )
