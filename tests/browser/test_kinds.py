"""The pages that browser tests look at, chosen from a built site."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.kinds import PARTS, kind, part_of, representatives

SITE = {
    "index.html": '<p class="a"></p>',
    "404.html": '<p class="a"></p>',
    "branches/index.html": '<p class="a b"></p>',
    "branches/page-2/index.html": '<p class="a b"></p>' * 2,
    "branches/he/index.html": '<p class="a c"></p>' * 2,
    "branches/cheng/index.html": '<p class="a c"></p>',
    "branches/empty/index.html": '<p class="a d"></p>',
    "branches/he/hexin/index.html": '<p class="a"></p>',
    "branches/he/index.json": "{}",
}
CHOSEN = ["", "404.html", "branches/empty/", "branches/he/", "branches/he/hexin/", "branches/page-2/"]


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("address", "shape"),
    [
        ("", ""),
        ("404.html", "404.html"),
        ("branches/", "branches/"),
        ("branches/page-2/", "branches/"),
        ("branches/he/hexin/", "branches/*/*/"),
    ],
)
def test_a_kind_is_the_shape_of_an_address(address: str, shape: str) -> None:
    assert kind(address) == shape


def test_the_largest_page_of_each_kind_and_pages_with_classes_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    assert representatives(tmp_path) == CHOSEN


def test_a_new_kind_and_a_new_class_are_among_them(tmp_path: Path) -> None:
    write(tmp_path, SITE | {"petitions/2024/index.html": "<p>", "branches/cheng/index.html": '<p class="new"></p>'})
    assert representatives(tmp_path) == sorted([*CHOSEN, "petitions/2024/", "branches/cheng/"])


def test_every_item_is_in_one_part() -> None:
    items = list(range(3 * PARTS + 1))
    assert sorted(item for part in range(PARTS) for item in part_of(items, part)) == items


def test_the_real_site_has_the_known_kinds(real_site: Path) -> None:
    known = {"", "404.html", "board/*/", "branches/*/", "branches/*/*/", "embed/*/*/", "figures/*/*/*/", "guide/"}
    assert known <= {kind(address) for address in representatives(real_site)}
