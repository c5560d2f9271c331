"""公民看的页面和数据里，没有整理时才用的词，也不说没有人查过的事。"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

MAKERS_WORDS = (
    *("公开报道中未见", "公开报道中没有见到", "公开报道中还没有见到", "未见报道"),
    *("不外链", "只留痕", "转载页", "转载URL", "转载日期", "标题去人名", "原文标题未载明", "原文性质"),
    *("整理者", "编者判断", "归类为推测", "归类由", "录入", "摘录", "被截断", "疑为"),
    *("XXX", "xxx", "数字缺失", "人数隐去", "金额隐去", "名称与简介"),
    *("全区、全市口径", "全区全市口径", "全地区口径", "本组织及下级合计"),
)
"""Words of those who made the records, and claims of searches that nobody made."""
MASKED = re.compile(r"[xX×✕]{1,}(?:余|多|万|千|百)*(?:个|件|名|人|家|次|场|条|元)")
"""A number that a source hides, as it stood there: x个, XX万余元."""
OF_STAFF = ("guide", "changelog")
"""Pages for the staff and the history of the site: they quote such words."""
PUBLISHED = (".html", ".json", ".xml", ".csv", ".txt")


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Every published text, without the markup: pages, feeds, tables, JSON-LD, the results of the search."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site)
        if path.suffix in PUBLISHED and name.parts[0] not in OF_STAFF and "schema" not in name.parts:
            written = path.read_text(encoding="utf-8")
            if path.suffix == ".json":
                written = json.dumps(json.loads(written), ensure_ascii=False)
            yield str(name), unescape(re.sub(r"sha384-[\w+/=]+", "", written))


@pytest.fixture(scope="module")
def published(real_site: Path) -> dict[str, str]:
    return dict(texts(real_site))


def test_every_kind_of_page_and_file_is_looked_at(published: dict[str, str]) -> None:
    sections = {name.split("/")[0] for name in published}
    assert {"index.html", "branches", "projects", "board", "figures", "honours", "reports", "search"} <= sections
    assert {"data", "feed.xml", "feed.json", "years", "levels", "needs", "fields", "regions", "about"} <= sections
    assert len(published) > 900


def test_no_word_of_the_makers_is_left(published: dict[str, str]) -> None:
    found = {f"{word} in {name}" for name, written in published.items() for word in MAKERS_WORDS if word in written}
    assert found == set()


def test_no_year_is_called_a_report_of_the_organisation_that_made_none(published: dict[str, str]) -> None:
    explained = ("about/index.html", "data/index.html", "glossary/index.html")
    assert {name for name, written in published.items() if "述职材料" in written} == {*explained}


def test_no_hidden_number_is_published_as_its_crosses(published: dict[str, str]) -> None:
    found = {
        f"{name}: {match.group()}"
        for name, written in published.items()
        for match in MASKED.finditer(re.sub(r"<[^>]*>|\\u[0-9a-f]{4}", " ", written))
    }
    assert found == set()


def test_a_source_disclosure_opens_to_a_source(published: dict[str, str]) -> None:
    for name, written in published.items():
        for block in written.split('<details class="bs-achievement__sources">')[1:]:
            assert "<li>" in block.split("</details>")[0], name


def test_a_fact_without_a_value_has_no_row(published: dict[str, str]) -> None:
    for name, written in published.items():
        for row in re.findall(r"<dd>(.*?)</dd>", written, re.DOTALL):
            assert re.sub(r"<[^>]*>", "", row).strip() not in ("", "未载明", "未公布", "无"), name


def test_a_founding_date_in_linked_data_is_stated(real_site: Path) -> None:
    found = 0
    for path in (real_site / "branches").rglob("index.json"):
        record = json.loads(path.read_text(encoding="utf-8"))
        page = path.with_name("index.html").read_text(encoding="utf-8")
        key = "since" if "/" in record["key"] else "founded"
        is_stated = key in record and key not in record.get("inferred", ())
        [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
        assert ("foundingDate" in json.loads(block)["@graph"][0]) is is_stated, path
        found += key in record and not is_stated
    assert found, "no inferred date among the real records: the test has nothing to look at"
