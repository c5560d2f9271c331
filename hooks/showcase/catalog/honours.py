"""Every honour once, also where an organisation and its project or achievement both record it."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from showcase.catalog.catalog import ListedHonour
from showcase.model import Achievement, AnyRecord, Branch, Date, Honour, Project, branch_of, lazy

UNSPOKEN = lazy(r"[\s“”\"'‘’「」『』《》〈〉（）()·，,、]")
"""What two spellings of one name may differ in."""


def listed_honours(
    branches: Iterable[Branch],
    projects: Iterable[Project],
    achievements: Iterable[Achievement],
    branch: Mapping[str, Branch],
) -> tuple[ListedHonour, ...]:
    """Every honour, latest first, those without a date last. One in two records is listed with the first of them."""
    records: tuple[AnyRecord, ...] = (*branches, *projects, *achievements)
    groups: dict[tuple[str, str], list[ListedHonour]] = {}
    for record in records:
        for honour in record.honours:
            owner = branch[branch_of(record)]
            _add(groups.setdefault(_who(honour, owner), []), ListedHonour(honour, owner, record))
    return tuple(sorted((listed for group in groups.values() for listed in group), key=_latest_first))


def by_year(honours: Iterable[ListedHonour]) -> dict[int, list[ListedHonour]]:
    """The honours of each year, latest first."""
    found: dict[int, list[ListedHonour]] = {}
    for listed in honours:
        if listed.honour.date:
            found.setdefault(listed.honour.date.year, []).append(listed)
    return dict(sorted(found.items(), reverse=True))


def by_body(honours: Iterable[ListedHonour]) -> dict[str, list[ListedHonour]]:
    """The honours of each awarding body; an honour of two bodies is under both."""
    found: dict[str, list[ListedHonour]] = {}
    for listed in honours:
        for body in listed.honour.by:
            found.setdefault(body, []).append(listed)
    return found


def not_among(honours: Iterable[Honour], shown: Iterable[Honour], branch: Branch) -> tuple[Honour, ...]:
    """The honours of a record of ``branch`` that are none of those shown already."""
    others = [(_who(honour, branch), honour) for honour in shown]
    return tuple(
        honour
        for honour in honours
        if not any(_who(honour, branch) == who and _is_one(honour, other) for who, other in others)
    )


def _who(honour: Honour, branch: Branch) -> tuple[str, str]:
    """The honour's name, and who received it."""
    return _spoken(honour.name), _spoken(honour.recipient or branch.name)


def _spoken(name: str) -> str:
    return UNSPOKEN.sub("", name)


def _add(group: list[ListedHonour], new: ListedHonour) -> None:
    """Add an honour to those of the same name and recipient; one that is among them is completed by what it states."""
    for index, old in enumerate(group):
        if old.record is not new.record and _is_one(old.honour, new.honour):
            group[index] = replace(old, honour=_completed(old.honour, new.honour))
            return
    group.append(new)


def _is_one(one: Honour, other: Honour) -> bool:
    """Whether date, body and level, as far as both state them, are the same."""
    bodies = {_spoken(name) for name in one.by}, {_spoken(name) for name in other.by}
    same_body = not all(bodies) or not bodies[0].isdisjoint(bodies[1])
    return same_body and _is_one_date(one.date, other.date) and len({one.level, other.level} - {""}) < 2


def _is_one_date(one: Date | None, other: Date | None) -> bool:
    """Whether two dates are the same as far as both are known: 2021 and 2021-06 are."""
    if one is None or other is None:
        return True
    pairs = zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True)
    return all(mine == theirs or not mine or not theirs for mine, theirs in pairs)


def _completed(one: Honour, other: Honour) -> Honour:
    """The honour, with what only the other record states; of two dates the more precise."""
    precise = max((date for date in (one.date, other.date) if date), default=None)
    missing = {key.name: getattr(other, key.name) for key in fields(Honour) if not getattr(one, key.name)}
    return replace(one, **{**missing, "date": precise})


def _latest_first(listed: ListedHonour) -> tuple[bool, tuple[int, ...], str, str]:
    """The sort key: a date known to the year comes before those within the year."""
    date = listed.honour.date
    when = (-date.year, -(date.month or 13), -(date.day or 32)) if date else ()
    return date is None, when, listed.honour.name, listed.record.key
