"""名称的读音：排序与网址。"""

from __future__ import annotations

import re

import pytest
from pypinyin import lazy_pinyin

from office import PROJECT_ROOT
from showcase.catalog import pinyin

READ = PROJECT_ROOT / "tests/cases/facts/readings.txt"


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


READINGS = [line.split() for line in READ.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("name", "reading"), READINGS, ids=[name for name, _ in READINGS])
def test_a_name_is_read_as_people_read_it(name: str, reading: str) -> None:
    assert pinyin.slug(name) == reading


def test_the_order_follows_the_reading() -> None:
    names = ["郫都区", "长治市", "六合区", "重庆", "仇", "单县"]
    assert sorted(names, key=pinyin.sort_key) == ["长治市", "重庆", "六合区", "郫都区", "仇", "单县"]


def test_quotation_marks_do_not_change_the_order() -> None:
    names = ["“红墙”律师", "爱心捐赠", "“三个三”", "党员先锋岗"]
    assert sorted(names, key=pinyin.sort_key) == ["爱心捐赠", "党员先锋岗", "“红墙”律师", "“三个三”"]


def test_a_character_is_read_as_its_word_is_and_not_alone() -> None:
    assert pinyin.slug("行业") == "hangye"
    assert pinyin.slug("行动") == "xingdong"
    assert pinyin.slug("重庆银行行长") == "chongqingyinhanghangzhang"


def test_every_correction_has_a_syllable_for_each_character() -> None:
    lines = (PROJECT_ROOT / "hooks/showcase/catalog/names/readings.txt").read_text(encoding="utf-8").splitlines()
    words = [line.split() for line in lines if line and not line.startswith("#")]
    assert [word for word, *syllables in words if len(word) != len(syllables)] == []
    assert [word for number, (word, *_) in enumerate(words) if word in {other for other, *_ in words[:number]}] == []
    assert all(syllable.isascii() and syllable.isalpha() for _, *syllables in words for syllable in syllables)
    assert all(pinyin.sort_key(word) == tuple(syllables) for word, *syllables in words if word not in "单")


def test_words_are_read_as_pypinyin_reads_them() -> None:
    for text in ("中华人民共和国", "那些角落", "着手", "旅行者", "一丁不识", "龟龙麟凤", "便宜行事，量力而行", "㐀𠀀"):
        assert list(pinyin.sort_key(text)) == lazy_pinyin(re.sub(r"\W", "", text)), text


def test_one_character_is_read_as_usual_not_as_a_surname() -> None:
    assert [pinyin.syllable(character) for character in "解单重绿㐀"] == ["jie", "dan", "zhong", "lv", "qiu"]
