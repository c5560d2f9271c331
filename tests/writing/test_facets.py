"""筛选文件：每条记录有哪些值。"""

from __future__ import annotations

import pytest

from office import PROJECT_ROOT, Office
from showcase import site, writing
from showcase.writing.facets import facets
from showcase.writing.search_columns import DIGITS, column
from showcase.writing.search_documents import documents


def read(text: str) -> list[int]:
    first = int(text[0] == "~")
    width = int(text[first])
    digits = [DIGITS.index(one) for one in text[first + 1 :]]
    parts = [digits[at : at + width] for at in range(0, len(digits), width)]
    numbers = [sum(digit * 64**place for place, digit in enumerate(reversed(part))) for part in parts]
    return (
        [one for one, count in zip(numbers[::2], numbers[1::2], strict=True) for _ in range(count)]
        if first
        else numbers
    )


@pytest.mark.parametrize("numbers", [[], [0], [63, 0, 5], [64, 1], [4096, 0, 9], [7] * 200, [70] * 5000 + [1]])
def test_columns(numbers: list[int]) -> None:
    assert read(column(numbers)) == numbers


def values(office: Office, name: str) -> dict[str, list[str]]:
    """The values of each record, or of each organisation where they share them."""
    catalog = site.catalog(site.survey(office.root))
    found = documents(writing.press(catalog, PROJECT_ROOT / "hooks/theme", ""))
    tables = facets(catalog, found)["facets"]
    assert isinstance(tables, list)
    table = next(table for table in tables if table["name"] == name)
    keys = [branch.key for branch in catalog.branches] if table["byBranch"] else [document.key for document in found]
    sets = [[table["values"][one][0] for one in combination] for combination in table["sets"]]
    return {key: sets[number] for key, number in zip(keys, read(table["of"]), strict=True)}


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


def test_places_that_share_a_name_are_told_apart(office: Office) -> None:
    path = "brands/he-lvsuo-dangzhibu/branch.yml"
    text = (office.root / path).read_text(encoding="utf-8").split("region:")[0]
    for slug, city in (("nanjing", "南京"), ("xuzhou", "徐州")):
        place = f"region:\n  province: 江苏\n  city: {city}\n  district: 鼓楼区\n"
        rest = "sources:\n  - title: 公开报道\n" if "sources:" not in text else ""
        office.write(f"brands/{slug}/branch.yml", text + place + rest)
    catalog = site.catalog(site.survey(office.root))
    places = facets(catalog, documents(writing.press(catalog, PROJECT_ROOT / "hooks/theme", "")))["places"]
    assert isinstance(places, dict)
    assert [place[1] for place in places["places"] if place[2] == "鼓楼区"] == ["南京/鼓楼区", "徐州/鼓楼区"]
