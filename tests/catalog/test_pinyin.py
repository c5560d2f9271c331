"""名称的读音：排序与网址。"""

from __future__ import annotations

import re

import pytest
from pypinyin import lazy_pinyin

from office import PROJECT_ROOT
from showcase import pipeline
from showcase.catalog import pinyin


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("广东", "guangdong"),
        ("我为群众办实事", "woweiqunzhongbanshishi"),
        ("CAM+计划", "cam-jihua"),
        ("绿城", "lvcheng"),
    ],
)
def test_slug(name: str, address: str) -> None:
    assert pinyin.slug(name) == address


def test_names_that_sound_alike_have_different_addresses() -> None:
    assert pinyin.slugs(["山西", "陕西", "广东"]) == {"广东": "guangdong", "山西": "shan1xi1", "陕西": "shan3xi1"}


def test_quotation_marks_do_not_change_the_order() -> None:
    names = ["“红墙”律师", "爱心捐赠", "“三个三”", "党员先锋岗"]
    assert sorted(names, key=pinyin.sort_key) == ["爱心捐赠", "党员先锋岗", "“红墙”律师", "“三个三”"]


def test_a_character_is_read_as_its_word_is_and_not_alone() -> None:
    assert pinyin.slug("行业") == "hangye"
    assert pinyin.slug("行动") == "xingdong"
    assert pinyin.slug("重庆银行行长") == "chongqingyinhanghangzhang"


def test_the_real_names_sound_as_the_library_reads_them_whole() -> None:
    catalog = pipeline.catalog(pipeline.survey(PROJECT_ROOT))
    names = [record.name for record in (*catalog.branches, *catalog.projects)]
    whole = [tuple(lazy_pinyin(re.sub(r"\W", "", name))) for name in names]
    assert [pinyin.sort_key(name) for name in names] == whole
    assert len(set(whole)) > 100
