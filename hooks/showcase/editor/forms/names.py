"""The records that the site has, by the names by which a form speaks of them."""

from collections.abc import Mapping

from showcase.checks import folded
from showcase.model import Records


class Names:
    """The names of organisations and brands."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def organisations(self) -> dict[str, str]:
        """Every name of an organisation that only one of them has → its folder."""
        found: dict[str, set[str]] = {}
        for slug, record in self._records.branches.items():
            branch = record.value
            for name in {slug, branch.name, branch.short_name, *branch.aliases} - {""}:
                found.setdefault(name, set()).add(slug)
        return {name: slugs.pop() for name, slugs in found.items() if len(slugs) == 1}

    def projects(self, owner: str) -> dict[str, str]:
        """Every name of a brand that can be meant: of this organisation's, else of all."""
        found: dict[str, set[str]] = {}
        for key, record in self._records.projects.items():
            found.setdefault(record.value.name, set()).add(key)
            found.setdefault(key, set()).add(key)
        own = {r.value.name: r.value.slug for r in self._records.projects.values() if r.value.branch == owner}
        return {name: next(iter(keys)) for name, keys in found.items() if len(keys) == 1} | own

    @staticmethod
    def meant(known: Mapping[str, str], name: str) -> str:
        """What a name stands for; quotation marks and spaces may be left out where that leaves one. Empty for none."""
        near = {found for each, found in known.items() if folded(each) == folded(name)}
        return known.get(name) or (near.pop() if len(near) == 1 else "")

    def has(self, noun: str, owner: str, name: str, date: str) -> bool:
        """Whether the site has such a record by that name; of an achievement, on that day."""
        if noun == "branch":
            return any(folded(each) == folded(name) for each in self.organisations())
        if noun == "project":
            return any(
                r.value.branch == owner and folded(r.value.name) == folded(name)
                for r in self._records.projects.values()
            )
        same = (r.value for r in self._records.achievements if r.value.branch == owner and r.value.title == name)
        return any(str(each.date or "") == date for each in same)
