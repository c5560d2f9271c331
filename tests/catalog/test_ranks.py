"""党组织的次序：全国，各省按行政区划的次序；一省之内先省级，再市级、区县级，最后是基层。"""

from __future__ import annotations

from typing import Any

import pytest

from office import real_catalog
from showcase.catalog import ranks
from showcase.model import Branch, Region

COMMITTEE = "sector-committee"
IN_ORDER = [
    ("中华全国律师协会党委", COMMITTEE, ("北京", "北京", "")),
    ("北京市律师行业党委", COMMITTEE, ("北京", "北京", "")),
    ("朝阳区律师行业党委", COMMITTEE, ("北京", "北京", "朝阳区")),
    ("某区律师行业党委", COMMITTEE, ("北京", "北京", "")),
    ("北京甲律师事务所党支部", "branch", ("北京", "北京", "朝阳区")),
    ("吉林省律师行业党委", COMMITTEE, ("吉林", "", "")),
    ("长春市司法局党组", "authority", ("吉林", "长春", "")),
    ("长春市律师行业党委", COMMITTEE, ("吉林", "长春", "")),
    ("吉林市律师行业党委", COMMITTEE, ("吉林", "吉林市", "")),
    ("吉林乙律师事务所党委", "committee", ("吉林", "长春", "")),
    ("吉林甲律师事务所党支部", "branch", ("吉林", "长春", "")),
    ("福建省律师行业党委", COMMITTEE, ("福建", "", "")),
    ("福州市律师行业党委", COMMITTEE, ("福建", "福州", "")),
    ("鼓楼区律师行业党委", COMMITTEE, ("福建", "福州", "鼓楼区")),
    ("福建丙律师事务所党支部", "branch", ("福建", "福州", "鼓楼区")),
    ("福建丙律师事务所党支部二", "branch", ("福建", "无此市", "")),
    ("广西壮族自治区律师行业党委", COMMITTEE, ("广西", "", "")),
    ("喀什地区律师行业党委", COMMITTEE, ("新疆", "喀什地区", "")),
    ("墨玉县律师行业党委", COMMITTEE, ("新疆", "和田地区", "墨玉县")),
    ("某市律师行业党委", COMMITTEE, ("", "", "")),
    ("丁律师事务所党支部", "branch", ("", "", "")),
]


def shuffled(items: list[Any]) -> list[Any]:
    return [*items[1::2], *items[::2]]


def test_the_order_of_organisations() -> None:
    branches = [Branch(name, name, kind, region=Region(*path), anonymous="某" in name) for name, kind, path in IN_ORDER]
    tiers = {"committee": "committee", "branch": "branch"}
    found = sorted(shuffled(branches), key=lambda branch: ranks.of_branch(branch, tiers.get(branch.kind, "committee")))
    assert [branch.name for branch in found] == [name for name, _, _ in IN_ORDER]


@pytest.mark.parametrize(
    ("name", "path", "level"),
    [
        ("全国律师行业党委", ("", "", ""), "全国"),
        ("上海市律师行业党委", ("上海", "上海", ""), "省级"),
        ("广西壮族自治区律师行业党委", ("广西", "", ""), "省级"),
        ("喀什地区律师行业党委", ("新疆", "喀什地区", ""), "市级"),
        ("阿坝藏族羌族自治州律师行业党委", ("四川", "阿坝州", ""), "市级"),
        ("某区律师行业党委", ("上海", "上海", ""), "区县级"),
        ("义乌市律师行业党委", ("浙江", "金华", "义乌市"), "区县级"),
        ("某市律师行业党委", ("", "", ""), "地区未载明"),
    ],
)
def test_the_level_of_an_organisation(name: str, path: tuple[str, str, str], level: str) -> None:
    assert ranks.level(Branch("a", name, COMMITTEE, region=Region(*path))) == level


def test_places_are_in_the_official_order_and_unknown_ones_after_them() -> None:
    paths = [("北京",), ("河北",), ("上海",), ("广东",), ("澳门",), ("阿某",)]
    assert sorted(shuffled(paths), key=ranks.of_place) == paths
    cities = [("广东", "广州"), ("广东", "韶关"), ("广东", "深圳"), ("广东", "大亚湾")]
    assert sorted(shuffled(cities), key=ranks.of_place) == cities


def test_the_real_organisations_are_in_that_order() -> None:
    catalog = real_catalog()
    assert catalog.branches[0].name == "全国律师行业党委"
    provinces = [branch.region.province for branch in catalog.branches if branch.region.province]
    assert list(dict.fromkeys(provinces)) == [place.name for place in catalog.regions]
    for place in catalog.regions:
        found = [ranks.LEVELS.index(ranks.level(branch)) for branch in place.branches]
        assert found == sorted(found), place.name


def test_a_number_in_a_name_counts_by_its_value() -> None:
    names = ["第一支部", "第二基层联络组", "第二支部", "第3支部", "第十支部", "第一百零一支部"]
    names += ["河北仁浩", "河北三和", "联络一组", "联络二组", "联络十组"]
    assert sorted(shuffled(names), key=ranks.of_name) == names
