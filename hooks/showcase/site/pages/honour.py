"""``honours/``: all honours by level; ``honours/<year>/``, ``honours/by/<body>/``: several of one year or one body."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from showcase.catalog import ListedHonour, honours
from showcase.model import dataclass
from showcase.site import own_pages
from showcase.site.addresses import ENOUGH
from showcase.site.components import CountView, HonourView, LinkView, PagerView, sources
from showcase.site.context import SiteContext, by_count, counts
from showcase.site.page import Page

SECTION = "honours/"
TITLE = "荣誉"
HONOURS_A_PAGE = 60
BODIES_SHOWN = 24
"""The number of awarding bodies with a link; all with several honours have a page."""


@dataclass(frozen=True, slots=True)
class _Ways:
    """Every year and every awarding body with several honours, each with its page and its honours."""

    years: dict[str, tuple[str, list[ListedHonour]]]
    bodies: dict[str, tuple[str, list[ListedHonour]]]


def pages(site: SiteContext) -> Iterator[Page]:
    """All honours, then those of each year and each awarding body with several."""
    levels = list(site.catalog.vocabulary.levels)

    def rank(listed: ListedHonour) -> int:
        return levels.index(listed.honour.level) if listed.honour.level in levels else len(levels)

    every = sorted(site.catalog.honours, key=rank)
    ways = _ways(every)
    branches = len({listed.branch.slug for listed in every})
    lead = f"{len(every)} 项荣誉，出自 {branches} 个党组织的记录。名称和授予单位按原文。"
    yield from _wall(site, SECTION, TITLE, lead if every else "还没有收录荣誉。", every, _beside(ways))
    for year, (url, group) in ways.years.items():
        yield from _wall(site, url, f"{year}荣誉", f"{year}授予的 {len(group)} 项荣誉。", group)
    for body, (url, group) in ways.bodies.items():
        yield from _wall(site, url, f"{body}授予的荣誉", f"{len(group)} 项，授予单位名称按原文。", group)


def _ways(every: Sequence[ListedHonour]) -> _Ways:
    """The years, latest first, and the bodies."""
    years, bodies = honours.by_year(every), honours.by_body(every)
    return _Ways(
        {
            f"{year}年": (own_pages.honours_of_year(year), group)
            for year, group in years.items()
            if len(group) >= ENOUGH
        },
        {body: (own_pages.honours_by(body), group) for body, group in bodies.items() if len(group) >= ENOUGH},
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
    listed: Sequence[ListedHonour],
    ways: tuple[tuple[str, tuple[CountView, ...]], ...] = (),
) -> Iterator[Page]:
    """The pages of one list of honours, in the order given; ``ways`` are on the first page."""

    def context(shown: Sequence[ListedHonour], pager: PagerView) -> dict[str, object]:
        return {"lead": lead, "levels": _by_level(site, shown), "ways": ways if pager.previous is None else ()}

    crumbs = () if url == SECTION else (LinkView(TITLE, SECTION),)
    return site.listing(
        listed, HONOURS_A_PAGE, url, title, "honours", context, description=lead, section=SECTION, crumbs=crumbs
    )


def _by_level(site: SiteContext, listed: Sequence[ListedHonour]) -> tuple[tuple[str, tuple[HonourView, ...]], ...]:
    """The honours by level, each with its sources; where it has none of its own, with those of its record."""
    groups: dict[str, list[HonourView]] = {}
    for each, view in zip(listed, site.cards.honours(listed), strict=True):
        sourced = view if view.sources else replace(view, sources=sources(each.record.sources))
        groups.setdefault(view.level or "级别未收录", []).append(sourced)
    return tuple((level, tuple(views)) for level, views in groups.items())
