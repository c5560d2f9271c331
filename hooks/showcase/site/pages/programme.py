"""``programmes/``: the campaigns (专项行动); ``programmes/<programme>/``: one with its participants and totals."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from showcase.catalog import Programme, totals
from showcase.model import Achievement
from showcase.site import own_pages
from showcase.site.components import CountView, LinkView, PagerView, sums
from showcase.site.context import SiteContext, counts
from showcase.site.page import Page
from showcase.site.pages import browse
from showcase.site.pages.group import ACHIEVEMENTS_SHOWN, index

SECTION = "programmes/"
BRANCHES_SHOWN = 60


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then every campaign of several achievements."""
    yield index(site, SECTION, "专项行动", "几个党组织一起参加的专项行动。", browse.programmes(site))
    for programme in site.catalog.programmes:
        if site.cards.addresses.programme(programme) == own_pages.programme(programme):
            yield from _programme(site, programme)


def _programme(site: SiteContext, programme: Programme) -> Iterator[Page]:
    branches = _branches(site, programme)
    lead = f"{len(branches)} 个党组织的 {len(programme.achievements)} 项服务成果。"

    def context(shown: Sequence[Achievement], pager: PagerView) -> dict[str, object]:
        is_first = pager.previous is None
        return {
            "lead": lead,
            "branches": branches[:BRANCHES_SHOWN] if is_first else (),
            "branches_count": len(branches),
            "totals": _totals(site, programme) if is_first else (),
            "achievements": tuple(site.cards.row(achievement) for achievement in shown),
        }

    return site.listing(
        programme.achievements,
        ACHIEVEMENTS_SHOWN,
        own_pages.programme(programme),
        programme.name,
        "programme",
        context,
        description=f"{programme.name}：{lead}",
        section=SECTION,
        crumbs=(LinkView("专项行动", SECTION),),
    )


def _branches(site: SiteContext, programme: Programme) -> tuple[CountView, ...]:
    """The organisations that took part, each with its number of achievements."""
    numbers = Counter(
        slug for item in programme.achievements for slug in dict.fromkeys((item.branch, *item.joint_with))
    )
    where = site.cards.addresses
    return counts((each.name, where.of(each), numbers[each.slug]) for each in site.catalog.branches)


def _totals(site: SiteContext, programme: Programme) -> tuple[sums.TotalView, ...]:
    """The totals of the campaign's figures by measure; a single figure is shown as its record's."""
    catalog = site.catalog
    by_measure = totals(catalog.vocabulary, catalog.branch, programme.achievements, catalog.speakers)
    here = f"{own_pages.programme(programme)}#achievements"
    return tuple(replace(sums.view(site.cards, total), url=here) for total in by_measure.values() if total.parts)
