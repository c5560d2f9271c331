"""``programmes/``: the campaigns (专项行动); ``programmes/<programme>/``: who did what, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from showcase.catalog import Programme, totals
from showcase.model import Achievement
from showcase.site.components import CountView, LinkView, PagerView, sums
from showcase.site.context import SiteContext, by_count, counts
from showcase.site.page import Page, paged
from showcase.site.pages import browse
from showcase.site.pages.grouping import ACHIEVEMENTS_SHOWN, index

SECTION = "programmes/"
BRANCHES_SHOWN = 60


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then every campaign that an achievement names."""
    yield index(site, SECTION, "专项行动", "几个党组织一起参加的专项行动。", browse.programmes(site))
    for programme in site.catalog.programmes:
        yield from _programme(site, programme)


def _programme(site: SiteContext, programme: Programme) -> Iterator[Page]:
    achievements = programme.achievements
    name, count = programme.name, len(_branches(site, programme))
    lead = f"{count} 个党组织的 {len(achievements)} 项服务成果。"
    for url, shown, pager in paged(achievements, ACHIEVEMENTS_SHOWN, f"{SECTION}{programme.slug}/"):

        def context(shown: Sequence[Achievement] = shown, pager: PagerView = pager) -> dict[str, object]:
            found, first = site.catalog.programme[name], pager.first == 1
            return {
                "lead": lead,
                "branches": _branches(site, found)[:BRANCHES_SHOWN] if first else (),
                "branches_count": count,
                "totals": _totals(site, found) if first else (),
                "achievements": tuple(site.cards.row(achievement) for achievement in shown),
                "pager": pager,
            }

        crumbs = (LinkView("专项行动", SECTION),)
        description = f"{programme.name}：{lead}"
        yield site.page(
            url, programme.name, "programme", context, description=description, section=SECTION, crumbs=crumbs
        )


def _branches(site: SiteContext, programme: Programme) -> tuple[CountView, ...]:
    """The organisations that took part, each with its number of achievements, those with most first."""
    numbers: dict[str, int] = {}
    for achievement in programme.achievements:
        for slug in dict.fromkeys((achievement.branch, *achievement.joint_with)):
            numbers[slug] = numbers.get(slug, 0) + 1
    known = site.catalog.branch
    return by_count(
        counts((known[s].name, site.cards.addresses.of(known[s]), n) for s, n in numbers.items() if s in known)
    )


def _totals(site: SiteContext, programme: Programme) -> tuple[sums.TotalView, ...]:
    """What the campaign's figures add up to, measure by measure; a single figure is shown as its record's."""
    found = totals(site.catalog.vocabulary, site.catalog.branch, programme.achievements)
    here = f"{SECTION}{programme.slug}/#achievements"
    return tuple(replace(sums.view(site.cards, total), url=here) for total in found.values() if total.parts)
