"""题签与书脊：由名称排出，不超出签条，不违禁则。"""

from __future__ import annotations

import pytest

from office import PROJECT_ROOT
from showcase.model import Date, Project
from showcase.site.components import covers
from showcase.site.components.cards import NO_INITIATIVE
from showcase.site.components.covers import CoverView, Slip

NAMES = (PROJECT_ROOT / "tests/cases/facts/project-names.txt").read_text(encoding="utf-8").splitlines()


def columns(slip: Slip) -> list[str]:
    """The slip's columns from right to left, each as a text."""
    found: dict[float, str] = {}
    for glyph in slip.glyphs:
        found[glyph.x] = found.get(glyph.x, "") + glyph.text
    return [found[x] for x in sorted(found, reverse=True)]


def cover(name: str) -> CoverView:
    return covers.cover(Project("b", "p", name, "简介", since=Date(2023)), NO_INITIATIVE)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("四讲", ["四讲"]),
        ("民生律师团", ["民生律师团"]),
        ("“三个三”强党建工作模式", ["﹃三个三﹄强", "党建工作模式"]),
        ("CAM+企业法律服务体系", ["CAM+企业法律服务体系"]),
        ("“四心”", ["四心"]),
    ],
)
def test_columns(name: str, written: list[str]) -> None:
    assert columns(covers.slip(name)) == written


@pytest.mark.parametrize("name", NAMES)
def test_real_names_fit_their_slip_and_break_well(name: str) -> None:
    slip = covers.slip(name)
    assert 1 <= len(columns(slip)) <= 3
    assert not [column for column in columns(slip) if column[0] in covers.CLOSING or column[-1] in covers.OPENING]
    for glyph in slip.glyphs:
        assert glyph.x - glyph.size / 2 >= 31
        assert glyph.x + glyph.size / 2 <= 31 + slip.width
        assert 31 <= glyph.y <= 31 + slip.height <= 400


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("四讲", ["四讲"]),
        ("CAM+企业法律", ["企业法律", "CAM+"]),
        ("党建+3", ["党建", "+3"]),
        ("𠮷祥律师", ["祥律师", "𠮷"]),
    ],
)
def test_single_characters_are_one_text_and_each_has_its_place(name: str, texts: list[str]) -> None:
    title = cover(name).title
    assert [letters.text for letters in title] == texts
    assert len(title[0].x.split()) == len(title[0].y.split()) == len(texts[0])
    assert all(" " not in letters.x + letters.y for letters in title[1:])


def test_year_and_seal() -> None:
    view = cover("四讲")
    assert view.year
    assert (view.year.text, view.seal.text) == ("二〇二三年", "总体")


@pytest.mark.parametrize(
    ("name", "spine"),
    [
        ("民生律师团", ("民生律师团", 5)),
        ("“红墙”律师", ("﹃红墙﹄律师", 6)),
        ("农民工法律援助律师志愿团和值班岗", ("农民工法律援助律师志愿团…", 13)),
    ],
)
def test_spines(name: str, spine: tuple[str, int]) -> None:
    assert covers.spine(name) == spine
