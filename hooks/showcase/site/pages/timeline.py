"""``branches/…/years/2023/``: the achievements of an organisation or a project in a year, where they are many."""

from collections.abc import Iterator, Sequence
from functools import partial

from showcase.model import UNDATED, Achievement, Branch, Project
from showcase.site import timelines
from showcase.site.components import LinkView, PagerView
from showcase.site.context import SiteContext
from showcase.site.page import Page

SECTION = "branches/"


def pages(site: SiteContext) -> Iterator[Page]:
    """The pages of all years of the organisations and projects with many achievements."""
    records: tuple[Branch | Project, ...] = (*site.catalog.branches, *site.catalog.projects)
    for record in records:
        for year, achievements in timelines.years(timelines.of(site.catalog, record)).items():
            yield from _pages(site, record, year, achievements)


def links(site: SiteContext, record: Branch | Project) -> tuple[LinkView, ...]:
    """Links to the years of a record with many achievements."""
    home, years = site.cards.addresses.of(record), timelines.years(timelines.of(site.catalog, record))
    return tuple(
        LinkView(f"{_name(year)} {len(items)} 项", home + timelines.address(year)) for year, items in years.items()
    )


def _pages(
    site: SiteContext, record: Branch | Project, year: str, achievements: Sequence[Achievement]
) -> Iterator[Page]:
    title = f"{record.name}：{_name(year)}的服务成果"
    lead = f"共 {len(achievements)} 项，按先后排列。"
    yield from site.listing(
        achievements,
        timelines.SHOWN,
        site.cards.addresses.of(record) + timelines.address(year),
        title,
        "timeline",
        partial(_context, site, record, lead),
        description=f"{title}，{lead}",
        section=SECTION,
        crumbs=(LinkView("党组织", SECTION), site.cards.link(record)),
    )


def _context(
    site: SiteContext, record: Branch | Project, lead: str, shown: Sequence[Achievement], _: PagerView
) -> dict[str, object]:
    return {"lead": lead, "achievements": site.cards.timeline(shown, record)}


def _name(year: str) -> str:
    return "年份未载" if year == UNDATED else f"{year}年"
