"""网址里代表名称的部分：只看名称自己，谁也不和谁相同。"""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.catalog import slugs


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("山西", "shanxi"),
        ("陕西", "shaanxi"),
        ("内蒙古/呼和浩特", "inner-mongolia/huhehaote"),
        ("西藏", "tibet"),
        ("重庆/重庆/长寿区", "chongqing/chongqing/changshouqu"),
        ("吉林/吉林市/昌邑区", "jilin/jilin/changyiqu"),
        ("上海/上海/闸北区", "shanghai/shanghai/zhabeiqu"),
        ("四川/成都/郫都区", "sichuan/chengdu/piduqu"),
        ("广东/云浮/郁南县", "guangdong/yunfu/yunanxian"),
        ("广东/云浮/云安县", "guangdong/yunfu/yun-anxian"),
        ("江苏/苏州/苏州工业园区", "jiangsu/suzhou/suzhougongyeyuanqu-gdhhnj"),
    ],
)
def test_the_slug_of_a_region(path: str, slug: str) -> None:
    assert slugs.of_division(tuple(path.split("/"))) == slug


@pytest.mark.parametrize("name", ["①", "？", "🚩", "……", "", "同心同德", "CAM+计划", "page 2", "长" * 300])
def test_the_slug_of_any_name_can_stand_in_an_address(name: str) -> None:
    slug = slugs.of_name(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= 67
    assert not re.fullmatch(r"page-\d+", slug)


def test_names_that_sound_alike_have_different_slugs() -> None:
    for one, other in permutations(("同心同德", "童心同德", "“同心同德”", "①", "②", "？", "?", "A", "a"), 2):
        assert slugs.of_name(one) != slugs.of_name(other)


@given(st.lists(st.text(max_size=12), unique=True, max_size=40))
def test_different_names_have_different_slugs(names: list[str]) -> None:
    assert len({slugs.of_name(name) for name in names}) == len(names)
