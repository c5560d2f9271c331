"""``programmes/``: the campaigns (专项行动); ``programmes/<programme>/``: who did what, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from showcase.catalog import Programme
from showcase.catalog.totals import totals
from showcase.model import Achievement
from showcase.writing import browse, sums
from showcase.writing.groups import ACHIEVEMENTS_SHOWN, index
from showcase.writing.page import Page, paged
from showcase.writing.press import Press, by_count, counts
from showcase.writing.views import CountView, LinkView, PagerView

SECTION = "programmes/"
BRANCHES_SHOWN = 60


def pages(press: Press) -> Iterator[Page]:
    """The index, then every campaign that an achievement names."""
    yield index(press, SECTION, "专项行动", "几个党组织一起参加的专项行动。", browse.programmes(press))
    for programme in press.catalog.programmes:
        yield from _programme(press, programme)


def _programme(press: Press, programme: Programme) -> Iterator[Page]:
    achievements = programme.achievements
    name, count = programme.name, len(_branches(press, programme))
    lead = f"{count} 个党组织的 {len(achievements)} 项服务成果。"
    for url, shown, pager in paged(achievements, ACHIEVEMENTS_SHOWN, f"{SECTION}{programme.slug}/"):

        def context(shown: Sequence[Achievement] = shown, pager: PagerView = pager) -> dict[str, object]:
            found, first = press.catalog.programme[name], pager.first == 1
            return {
                "lead": lead,
                "branches": _branches(press, found)[:BRANCHES_SHOWN] if first else (),
                "branches_count": count,
                "totals": _totals(press, found) if first else (),
                "achievements": tuple(press.cards.row(achievement) for achievement in shown),
                "pager": pager,
            }

        crumbs = (LinkView("专项行动", SECTION),)
        description = f"{programme.name}：{lead}"
        yield press.page(
            url, programme.name, "programme", context, description=description, section=SECTION, crumbs=crumbs
        )


def _branches(press: Press, programme: Programme) -> tuple[CountView, ...]:
    """The organisations that took part, each with its number of achievements, those with most first."""
    numbers: dict[str, int] = {}
    for achievement in programme.achievements:
        for slug in dict.fromkeys((achievement.branch, *achievement.joint_with)):
            numbers[slug] = numbers.get(slug, 0) + 1
    known = press.catalog.branch
    return by_count(
        counts((known[s].name, press.cards.addresses.of(known[s]), n) for s, n in numbers.items() if s in known)
    )


def _totals(press: Press, programme: Programme) -> tuple[sums.TotalView, ...]:
    """What the campaign's figures add up to, measure by measure; a single figure is shown as its record's."""
    found = totals(press.catalog.vocabulary, press.catalog.branch, programme.achievements)
    here = f"{SECTION}{programme.slug}/#achievements"
    return tuple(replace(sums.view(press.cards, total), url=here) for total in found.values() if total.parts)
