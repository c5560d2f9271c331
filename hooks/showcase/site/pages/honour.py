"""``honours/``: all honours by level; ``honours/<year>/`` and ``honours/by/<body>/``: those of a year or a body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from showcase.catalog import ListedHonour
from showcase.site import addresses
from showcase.site.components import CountView, HonourView, LinkView, PagerView
from showcase.site.context import SiteContext, by_count, counts
from showcase.site.page import Page

SECTION = "honours/"
TITLE = "荣誉"
HONOURS_A_PAGE = 60
BODIES_SHOWN = 24
"""The number of awarding bodies with a link; all have a page."""


@dataclass(frozen=True, slots=True)
class _Ways:
    """Every year and every awarding body with an honour, each with its page and its honours."""

    years: dict[str, tuple[str, list[ListedHonour]]]
    bodies: dict[str, tuple[str, list[ListedHonour]]]


def pages(site: SiteContext) -> Iterator[Page]:
    """All honours, then those of each year and of each awarding body."""
    levels = list(site.catalog.vocabulary.levels)

    def rank(listed: ListedHonour) -> int:
        return levels.index(listed.honour.level) if listed.honour.level in levels else len(levels)

    honours = sorted(site.catalog.honours, key=rank)
    ways = _ways(honours)
    branches = len({listed.branch.slug for listed in honours})
    lead = f"{len(honours)} 项荣誉，出自 {branches} 个党组织的记录。名称和授予单位按原文。"
    yield from _wall(site, SECTION, TITLE, lead if honours else "还没有收录荣誉。", honours, _beside(ways))
    for year, (url, group) in ways.years.items():
        yield from _wall(site, url, f"{year}荣誉", f"{year}授予的 {len(group)} 项荣誉。", group)
    for body, (url, group) in ways.bodies.items():
        yield from _wall(site, url, f"{body}授予的荣誉", f"{len(group)} 项，授予单位名称按原文。", group)


def _ways(honours: Sequence[ListedHonour]) -> _Ways:
    """The honours by year, latest first, and by body; an honour of two bodies is under both."""
    by_year: dict[int, list[ListedHonour]] = {}
    by_body: dict[str, list[ListedHonour]] = {}
    for listed in honours:
        if listed.honour.date:
            by_year.setdefault(listed.honour.date.year, []).append(listed)
        for body in listed.honour.by:
            by_body.setdefault(body, []).append(listed)
    return _Ways(
        {f"{year}年": (addresses.honours_of_year(year), by_year[year]) for year in sorted(by_year, reverse=True)},
        {body: (addresses.honours_by(body), group) for body, group in by_body.items()},
    )


def _beside(ways: _Ways) -> tuple[tuple[str, tuple[CountView, ...]], ...]:
    """Links to the years and bodies; bodies with most honours first."""
    years = counts((year, url, len(group)) for year, (url, group) in ways.years.items())
    bodies = by_count(counts((body, url, len(group)) for body, (url, group) in ways.bodies.items()))
    return tuple((name, views) for name, views in (("按年份", years), ("按授予单位", bodies[:BODIES_SHOWN])) if views)


def _wall(
    site: SiteContext,
    url: str,
    title: str,
    lead: str,
    honours: Sequence[ListedHonour],
    ways: tuple[tuple[str, tuple[CountView, ...]], ...] = (),
) -> Iterator[Page]:
    """The pages of one list of honours, in the order given; ``ways`` are on the first page."""

    def context(shown: Sequence[ListedHonour], pager: PagerView) -> dict[str, object]:
        return {"lead": lead, "levels": _by_level(site, shown), "ways": ways if pager.previous is None else ()}

    crumbs = () if url == SECTION else (LinkView(TITLE, SECTION),)
    return site.listing(
        honours, HONOURS_A_PAGE, url, title, "honours", context, description=lead, section=SECTION, crumbs=crumbs
    )


def _by_level(site: SiteContext, honours: Sequence[ListedHonour]) -> tuple[tuple[str, tuple[HonourView, ...]], ...]:
    groups: dict[str, list[HonourView]] = {}
    for view in site.cards.honours(honours):
        groups.setdefault(view.level or "级别未收录", []).append(view)
    return tuple((level, tuple(views)) for level, views in groups.items())
