"""An achievement's id is an anchor on its branch's pages: within the branch it stands once."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.problems import Problem
from showcase.records import Records


def check(records: Records) -> Iterator[Problem]:
    """A problem at every use of an id after its first, with the place of the first."""
    seen: dict[str, str] = {}
    for record in records.achievements:
        deed = record.value
        place = record.place("id")
        if deed.key in seen:
            message = f"编号“{deed.id}”在本组织里已经用过：{seen[deed.key]}"
            hint = f"换一个编号，例如 {deed.id}-2"
            yield Problem.at(record.path, place, "id-repeated", message, hint)
        else:
            seen[deed.key] = f"{record.path} 第 {place.line} 行"
