"""The liaison groups (党建基层联络组): those that committees list, and those that their members alone state."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from showcase.catalog import ranks
from showcase.catalog.hierarchy import descendants
from showcase.catalog.names import slugs
from showcase.model import Branch, LiaisonGroup, dataclass


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """A liaison group with its members. ``committee`` and ``group`` are None where no committee lists it."""

    name: str
    slug: str
    branches: tuple[Branch, ...]
    committee: Branch | None = None
    group: LiaisonGroup | None = None
    label: str = ""
    """Its name, with that of its committee where another group is called the same."""


def liaison_groups(branches: tuple[Branch, ...], children: Mapping[str, Iterable[Branch]]) -> tuple[ListedGroup, ...]:
    """The groups: of each committee by their numbers, then those of no list by the number in their names.

    The members of a listed group are those listed, and the organisations below its committee that state its name.
    """
    listed: list[ListedGroup] = []
    for committee in branches:
        below = descendants(committee.slug, children) if committee.liaison_groups else ()
        for group in sorted(committee.liaison_groups, key=lambda group: group.number):
            stating = {each.slug for each in branches if each.slug in below and each.liaison_group == group.name}
            members = tuple(each for each in branches if each.slug in stating or each.slug in group.members)
            listed.append(ListedGroup(group.name, slugs.of_name(group.name), members, committee, group))
    taken = {branch.slug for each in listed for branch in each.branches}
    rest: dict[str, list[Branch]] = {}
    for branch in branches:
        if branch.liaison_group and branch.slug not in taken:
            rest.setdefault(branch.liaison_group, []).append(branch)
    stated = (
        ListedGroup(name, slugs.of_name(name), tuple(rest[name]))
        for name in sorted(rest, key=lambda name: (ranks.of_name(name), name))
    )
    return tuple(_labelled((*listed, *stated)))


def _labelled(groups: tuple[ListedGroup, ...]) -> Iterator[ListedGroup]:
    names = Counter(each.name for each in groups)
    for each in groups:
        is_several = each.committee is not None and names[each.name] > 1
        yield replace(each, label=f"{each.committee.name if is_several and each.committee else ''}{each.name}")
