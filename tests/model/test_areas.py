"""哪个行业组织代表哪个地区：名字与地区的最末一级相符才算。"""

from __future__ import annotations

import pytest

from showcase.model import Branch, Region, areas


def branch(name: str, region: str = "", kind: str = "sector-committee", **more: object) -> Branch:
    return Branch("slug", name, kind, region=Region(*region.split("/")), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "region", "area"),
    [
        ("上海市律师行业党委", "上海/上海", "上海//"),
        ("中共上海市律师行业委员会", "上海", "上海//"),
        ("宝山区律师行业党委", "上海/上海/宝山区", "上海//宝山"),
        ("湖南省律师行业党委", "湖南省", "湖南//"),
        ("广西律师行业党委", "广西", "广西//"),
        ("广西壮族自治区律师行业党委", "广西壮族自治区", "广西//"),
        ("内蒙古自治区律师行业党委", "内蒙古", "内蒙古//"),
        ("吉林市律师行业党委", "吉林/吉林", "吉林/吉林/"),
        ("吉林省律师行业党委", "吉林", "吉林//"),
        ("苏州市吴中区律师行业党委", "江苏/苏州/吴中区", "江苏/苏州/吴中"),
        ("常熟市律师行业党委", "江苏/苏州/常熟市", "江苏/苏州/常熟"),
        ("恩施土家族苗族自治州律师行业党委", "湖北/恩施", "湖北/恩施/"),
        ("全国律师行业党委", "", "//"),
        ("中华全国律师协会党委", "", "//"),
    ],
)
def test_a_sector_organisation_speaks_for_the_area_it_is_named_after(name: str, region: str, area: str) -> None:
    assert areas.sector_area(branch(name, region)) == tuple(area.split("/"))


@pytest.mark.parametrize(
    ("name", "region", "more"),
    [
        ("某区律师行业党委", "上海/上海", {"anonymous": True}),
        ("某市律师行业党委", "", {}),
        ("苏州市吴中区律师行业党委", "江苏/苏州", {}),
        ("湖南省直律师行业党委", "湖南", {}),
        ("新疆生产建设兵团律师行业党委", "新疆", {}),
        ("上海沪港律师事务所党支部", "上海", {"kind": "branch"}),
        ("上海律师事务所党支部", "上海", {}),
        ("江苏法德东恒律师事务所党委", "江苏/南京", {"kind": "committee", "firms": ("江苏法德东恒律师事务所",)}),
        ("成都市乡村振兴政策法律研究联合支部", "四川/成都", {"kind": "joint-branch"}),
    ],
)
def test_others_speak_for_no_area(name: str, region: str, more: dict[str, object]) -> None:
    assert areas.sector_area(branch(name, region, **more)) is None  # type: ignore[arg-type]


def test_an_area_is_in_every_wider_one() -> None:
    here = areas.area(branch("余杭区律师行业党委", "浙江/杭州/余杭区"))
    assert areas.around(here) == (
        ("浙江", "杭州", "余杭"),
        ("浙江", "", "余杭"),
        ("浙江", "杭州", ""),
        ("浙江", "", ""),
        areas.NATION,
    )


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("江苏/苏州/", "江苏/南京/", True),
        ("江苏//", "江苏/南京/", False),
        ("江苏//", "浙江//", True),
        ("//", "浙江//", False),
    ],
)
def test_two_areas_are_apart_where_a_level_of_both_differs(one: str, other: str, apart: bool) -> None:
    assert areas.is_apart(tuple(one.split("/")), tuple(other.split("/"))) is apart  # type: ignore[arg-type]
