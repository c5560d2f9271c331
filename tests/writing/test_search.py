"""检索文件：一个字一个词，标点不算。"""

from __future__ import annotations

import json

import pytest

from office import PROJECT_ROOT, Office
from showcase import site, writing
from showcase.writing import search


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("法律援助", "法 律 援 助"),
        ("“三个三”强党建", "三 个 三 强 党 建"),
        ("ＣＡＭ+ 2010年", "c a m 2 0 1 0 年"),
        ("——……", ""),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert search.tokens(text) == tokens


def documents(office: Office) -> list[search.Document]:
    catalog = site.catalog(site.survey(office.root))
    return list(search.documents(writing.press(catalog, PROJECT_ROOT / "hooks/theme", "")))


def test_every_record_is_a_document(office: Office) -> None:
    assert [(document.kind, document.key, document.url) for document in documents(office)] == [
        ("品牌", "he-lvsuo-dangzhibu/hexin-tiaojie", "branches/he-lvsuo-dangzhibu/hexin-tiaojie/"),
        ("党组织", "cheng-lvshi-dangwei", "branches/cheng-lvshi-dangwei/"),
        ("党组织", "he-lvsuo-dangzhibu", "branches/he-lvsuo-dangzhibu/"),
        ("成果", "he-lvsuo-dangzhibu#shequ-tiaojie", "branches/he-lvsuo-dangzhibu/hexin-tiaojie/#shequ-tiaojie"),
    ]


def test_a_document_holds_what_its_page_tells(office: Office) -> None:
    deed = documents(office)[-1]
    assert deed.text == "一个月里接待来访居民。和心调解室。法律咨询：1200余人次。社区工作简报。"


def test_what_results_show_is_kept_by_organisation(office: Office) -> None:
    shards = dict(search.shards(documents(office)))
    assert set(shards) == {"search/cheng-lvshi-dangwei.json", "search/he-lvsuo-dangzhibu.json"}
    assert set(json.loads(shards["search/he-lvsuo-dangzhibu.json"])) == {
        "he-lvsuo-dangzhibu",
        "he-lvsuo-dangzhibu/hexin-tiaojie",
        "he-lvsuo-dangzhibu#shequ-tiaojie",
    }
