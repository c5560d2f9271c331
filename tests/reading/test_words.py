"""词表里没有的写法 → 词表里的词；几个都像的，都列出来，不替人选。"""

from __future__ import annotations

import pytest
import yaml

from office import PROJECT_ROOT
from showcase.reading import words

VOCABULARY = yaml.safe_load((PROJECT_ROOT / "brands/vocabulary.yml").read_text(encoding="utf-8"))


def table(name: str) -> dict[str, str]:
    return {slug: word["name"] for slug, word in VOCABULARY[name].items()}


@pytest.mark.parametrize(
    ("name", "text", "slugs"),
    [
        ("levels", "行业媒体", "media"),
        ("levels", "中央媒体", "media"),
        ("levels", "省级媒体", "media"),
        ("levels", "省市级", "provincial municipal"),
        ("levels", "市县级", "municipal county"),
        ("levels", "省级、市级", "provincial municipal"),
        ("levels", "全国", "national"),
        ("levels", "区级", "county"),
        ("levels", "区县级", "county"),
        ("levels", "省级荣誉", "provincial"),
        ("levels", "provincal", "provincial"),
        ("levels", "country", ""),
        ("levels", "省部级", ""),
        ("levels", "省级以上", ""),
        ("levels", "世界级", ""),
        ("levels", "市级行业协会", ""),
        ("fields", "法律援助", "legal-aid"),
        ("fields", "“人民调解”", "mediation"),
        ("fields", "legal_aid", "legal-aid"),
        ("fields", "LegalAid", "legal-aid"),
        ("fields", "wemen", "women"),
        ("fields", "老年关怀", "elderly"),
        ("fields", "乡村治理", ""),
        ("fields", "楼宇党建", ""),
        ("fields", "legal-help", ""),
        ("kinds", "党支部", "branch"),
        ("kinds", "brunch", "branch"),
        ("kinds", "党总支部", "general-branch"),
        ("kinds", "行业党委", "sector-committee"),
        ("kinds", "机关党委", ""),
        ("kinds", "党组", ""),
        ("forms", "office", ""),
        ("measures", "consultation", "consultations"),
        ("measures", "咨询", ""),
    ],
)
def test_a_word(name: str, text: str, slugs: str) -> None:
    assert " ".join(words.meant(table(name), text)) == slugs


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("法律援助、人民调解", "legal-aid mediation"),
        ("法律援助，人民调解", "legal-aid mediation"),
        ("法律援助和人民调解", "legal-aid mediation"),
        ("minors、women", "minors women"),
        ("minors, women", "minors women"),
        ("minors women", "minors women"),
        ("minors/women;elderly", "minors women elderly"),
        ("妇女权益与老年关爱以及残疾人服务", "women elderly disabled"),
        ("法律援助、楼宇党建", ""),
        ("法律援助", ""),
    ],
)
def test_an_enumeration_keeps_every_item(text: str, slugs: str) -> None:
    assert " ".join(words.all_meant(table("fields"), text)) == slugs


@pytest.mark.parametrize("name", ["levels", "fields", "kinds", "forms", "measures"])
def test_every_word_is_found_by_its_name(name: str) -> None:
    for slug, chinese in table(name).items():
        assert slug in words.meant(table(name), slug)
        assert slug in words.meant(table(name), chinese) or list(table(name).values()).count(chinese) > 1
