"""The views of pairings, visits of liaison groups and results of rounds, and an organisation's facts about them."""

from collections.abc import Iterable

from showcase.catalog import ListedGroup, ListedPairing, ListedRound
from showcase.model import Branch, Date, Instructors, LiaisonGroup, RoundResult, dataclass
from showcase.site import own_pages
from showcase.site.components.cards import UNKNOWN_DATE, Cards
from showcase.site.components.views import FactView, LinkView
from showcase.site.rendering import text


@dataclass(frozen=True, slots=True)
class EventView:
    """A row: ``head`` beside it (a date, a result), who it is about, what kind it is, what follows, and the remark.

    ``intro`` stands before ``links``.
    """

    head: str
    parties: tuple[LinkView, ...]
    detail: str = ""
    intro: str = ""
    links: tuple[LinkView, ...] = ()
    note: str = ""


def pairings(cards: Cards, listed: Iterable[ListedPairing], of: Branch | None = None) -> tuple[EventView, ...]:
    """Pairings with both organisations, or on the page ``of`` one of them with the other."""
    return tuple(_pairing(cards, each, of) for each in listed)


def _pairing(cards: Cards, listed: ListedPairing, of: Branch | None) -> EventView:
    pairing, catalog = listed.pairing, cards.catalog
    other = cards.link(listed.partner) if listed.partner else LinkView(pairing.partner_name)
    both = (cards.link(listed.branch), other)
    parties = (other,) if of is listed.branch else both[:1] if of else both
    achievements = (catalog.achievement[key] for key in pairing.achievements if key in catalog.achievement)
    return EventView(
        _span(pairing.since, pairing.until),
        parties,
        catalog.vocabulary.pairings[pairing.kind].name,
        "做了",
        tuple(map(cards.link, achievements)),
        pairing.note,
    )


def _span(since: Date | None, until: Date | None) -> str:
    if since and until:
        return text.dates(since, until)
    if since:
        return f"{text.date(since)}起"
    return f"至{text.date(until)}" if until else UNKNOWN_DATE


def visits(cards: Cards, group: LiaisonGroup) -> tuple[EventView, ...]:
    """The visits of a liaison group, the latest first."""
    ordered = sorted(group.visits, key=lambda visit: visit.date.last_day, reverse=True)
    return tuple(
        EventView(text.date(visit.date), (LinkView(visit.what),), "", "走访了", cards.branch_links(visit.members))
        for visit in ordered
    )


def results(cards: Cards, listed: ListedRound) -> tuple[EventView, ...]:
    """What each participant of a round was given, as published and in that order."""
    return tuple(_result(cards, result) for result in listed.round.results)


def _result(cards: Cards, result: RoundResult) -> EventView:
    """A participant that is not named is the organisation whose project took part."""
    named = LinkView(result.participant_name)
    parties = (named,) if named.text else cards.branch_links([result.participant or result.project.partition("/")[0]])
    project = cards.catalog.project.get(result.project)
    return EventView(result.result, parties, "", "参加的品牌", (cards.link(project),) if project else ())


def facts(cards: Cards, branch: Branch) -> tuple[FactView, ...]:
    """The liaison groups that an organisation has or is in, its instructors, and the rounds it held or took part in."""
    catalog, inferred = cards.catalog, branch.inferred
    own = (_group(cards, each) for each in catalog.liaison_groups if each.committee is branch)
    within = (_group(cards, each) for each in catalog.groups_of.get(branch.slug, ()))
    rounds = catalog.rounds_of.get(branch.slug, ())
    held = (_round(each) for each in rounds if each.branch is branch)
    rows = (
        FactView("联络组", tuple(within), "liaison_group" in inferred),
        FactView("设联络组", tuple(own), "liaison_groups" in inferred, wide=True),
        FactView("党建指导员", tuple(map(_instructors, branch.instructors)), "instructors" in inferred, wide=True),
        FactView("办擂台", tuple(held), "rounds" in inferred, wide=True),
        FactView("参加擂台", taken_part(cards, rounds, branch.slug), wide=True),
    )
    return tuple(row for row in rows if row.values)


def _group(cards: Cards, group: ListedGroup) -> LinkView:
    url = cards.addresses.liaison_group(group)
    return LinkView(group.name, url if url.endswith("/") else "")


def _instructors(stated: Instructors) -> LinkView:
    """``区司法局退休政法干警 3 名（截至2024年）``."""
    count = f" {text.number(stated.count)} 名" if stated.count is not None else ""
    as_of = f"（截至{text.date(stated.as_of)}）" if stated.as_of else ""
    return LinkView(f"{stated.origin}{stated.post}{count}{as_of}")


def _round(listed: ListedRound) -> LinkView:
    return LinkView(listed.round.name, own_pages.round_(listed))


def taken_part(cards: Cards, rounds: Iterable[ListedRound], key: str) -> tuple[LinkView, ...]:
    """The rounds in which an organisation or a project took part, each with what it was given."""
    return tuple(
        LinkView(f"{listed.round.name}：{result.result}", own_pages.round_(listed))
        for listed in rounds
        for result in listed.round.results
        if key in (result.participant, result.project, "" if result.participant else result.project.partition("/")[0])
    )
