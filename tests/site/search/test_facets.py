"""筛选文件：每条记录有哪些值。"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase import site as showcase_site
from showcase.site.search.columns import RUNS, STEPS, column
from showcase.site.search.documents import headings
from showcase.site.search.facets import KINDS, facets


def columns(coded: bytes) -> Iterator[list[int]]:
    """The columns of a file, one after another."""
    at = 0

    def packed() -> list[int]:
        nonlocal at
        width, count = coded[at + 1], int.from_bytes(coded[at + 2 : at + 6], "little")
        size = -(-width * count // 8)
        digits = "".join(f"{byte:08b}" for byte in coded[at + 6 : at + 6 + size])
        at += 6 + size
        return [int(digits[width * n : width * (n + 1)] or "0", 2) for n in range(count)]

    def steps() -> list[int]:
        nonlocal at
        width, count, order = coded[at + 1], int.from_bytes(coded[at + 2 : at + 6], "little"), coded[at + 6]
        digits, found, last, place = "".join(f"{byte:08b}" for byte in coded[at + 7 :]), [], 0, 0
        for _ in range(count):
            one = digits.index("1", place)
            end = one + one - place + order + 1
            last = (last + int(digits[one:end], 2) - 2**order) % 2**width
            found.append(last)
            place = end
        at += 7 - (-place // 8)
        return found

    while at < len(coded):
        if coded[at] == STEPS:
            yield steps()
        elif coded[at] == RUNS:
            at += 1
            runs = zip(packed(), packed(), strict=True)
            yield [number for number, count in runs for _ in range(count)]
        else:
            yield packed()


@pytest.mark.parametrize(
    "numbers",
    [
        *([], [0], [0] * 9, [63, 0, 5], [64, 1], [4096, 0, 9], [7] * 200, [70] * 5000 + [1], [2**27, 1, 2]),
        *([*range(0, 3000, 7), *range(900)], [1, 2, 4, 7, 11, 2**26, 3]),
    ],
)
def test_columns(numbers: list[int]) -> None:
    assert list(columns(column(numbers))) == [numbers]


def test_columns_follow_one_another() -> None:
    assert list(columns(column([1, 2, 3]) + column([5] * 99) + column([]))) == [[1, 2, 3], [5] * 99, []]


def opened(office: Office) -> tuple[dict, list[str], list[list[int]]]:
    """The values, the keys of the records, and the columns, each in the order of the records."""
    found = headings(
        showcase_site.site_context(pipeline.catalog(pipeline.survey(office.root)), PROJECT_ROOT / "hooks/theme", "")
    )
    head, files = facets(pipeline.catalog(pipeline.survey(office.root)), found)
    kinds, *parts = columns(files["parents.bin"])
    parts += columns(files["facets.bin"])
    every = []
    for first in range(0, len(parts), len(KINDS)):
        of_kind = [iter(part) for part in parts[first : first + len(KINDS)]]
        every.append([next(of_kind[kind]) for kind in kinds])
    every[0] = [upper - 1 if upper else number for number, upper in enumerate(every[0])]
    return head, [heading.key for heading in found], every


def values(office: Office, name: str) -> dict[str, list[str]]:
    """The values of each record, those handed down from the record above it included."""
    head, keys, (above, _, _, *tables) = opened(office)
    place = [table["name"] for table in head["facets"]].index(name)
    table, numbers = head["facets"][place], tables[place]

    def of(record: int) -> int:
        if not table["handedDown"]:
            return numbers[record]
        return numbers[record] - 1 if numbers[record] else of(above[record])

    sets = [[table["values"][one][0] for one in combination] for combination in table["sets"]]
    return {key: sets[of(record)] for record, key in enumerate(keys)}


def test_types(office: Office) -> None:
    assert values(office, "type") == {
        "he-lvsuo-dangzhibu/hexin-tiaojie": ["project"],
        "cheng-lvshi-dangwei": ["branch"],
        "he-lvsuo-dangzhibu": ["branch"],
        "he-lvsuo-dangzhibu#shequ-tiaojie": ["achievement"],
    }


def test_an_achievement_has_its_projects_fields_and_an_organisation_none(office: Office) -> None:
    found = values(office, "field")
    assert found["he-lvsuo-dangzhibu#shequ-tiaojie"] == found["he-lvsuo-dangzhibu/hexin-tiaojie"] != []
    assert found["he-lvsuo-dangzhibu"] == []


def test_an_achievements_number_counts_for_its_project(office: Office) -> None:
    found = values(office, "figures")
    assert found["he-lvsuo-dangzhibu#shequ-tiaojie"] == found["he-lvsuo-dangzhibu/hexin-tiaojie"] == ["yes"]


def test_an_achievement_hands_on_what_its_project_has(office: Office) -> None:
    _, keys, (above, *_) = opened(office)
    names = {key: keys[upper] for key, upper in zip(keys, above, strict=True)}
    assert names["he-lvsuo-dangzhibu#shequ-tiaojie"] == "he-lvsuo-dangzhibu/hexin-tiaojie"
    assert names["he-lvsuo-dangzhibu/hexin-tiaojie"] == "he-lvsuo-dangzhibu"


def test_the_kind_of_an_organisation_counts_for_all_its_records(office: Office) -> None:
    found = values(office, "kind")
    assert found["he-lvsuo-dangzhibu#shequ-tiaojie"] == found["he-lvsuo-dangzhibu"] != found["cheng-lvshi-dangwei"]


def test_places_that_share_a_name_are_told_apart(office: Office) -> None:
    path = "brands/he-lvsuo-dangzhibu/branch.yml"
    text = (office.root / path).read_text(encoding="utf-8").split("region:")[0]
    for slug, city in (("nanjing", "南京"), ("xuzhou", "徐州")):
        place = f"region:\n  province: 江苏\n  city: {city}\n  district: 鼓楼区\n"
        rest = "sources:\n  - title: 公开报道\n" if "sources:" not in text else ""
        office.write(f"brands/{slug}/branch.yml", text + place + rest)
    places = opened(office)[0]["places"]
    assert places == ["p江苏", "c南京", "d鼓楼区", "c徐州", "d鼓楼区", "C澄江", "d河东区"]
