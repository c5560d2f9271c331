"""合计：加什么，不加什么，为什么；写“逾”还是“约”。"""

from __future__ import annotations

import shutil
from decimal import Decimal

import pytest

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase.catalog import Catalog
from showcase.catalog.hierarchy import Hierarchy
from showcase.catalog.totals import Total, total
from showcase.model import Achievement, Measure, Metric

HOSTILE = PROJECT_ROOT / "tests/cases/hostile-totals"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2024.yml"
ACHIEVEMENT = """\
- id: yi
  date: 2024-03
  title: 三月的咨询
  metrics:
{metrics}
  sources:
    - title: 简报
"""


@pytest.fixture
def hostile(office: Office) -> Catalog:
    shutil.copytree(HOSTILE, office.root, dirs_exist_ok=True)
    return arranged(office)


def arranged(office: Office) -> Catalog:
    found = pipeline.survey(office.root)
    assert found.is_sound, found.problems
    return pipeline.catalog(found)


def told(total_of: Total) -> dict[str, str]:
    """Each figure as stated, with what it adds or why it is left out."""
    added = {part.metric.stated: f"{part.amount:.0f}" for part in total_of.parts}
    return {**added, **{item.metric.stated: item.reason for item in total_of.left_out}}


def test_a_system_figure_replaces_what_is_below_it_in_its_time(hostile: Catalog) -> None:
    found = hostile.totals["legal-aid-cases"]
    assert told(found) == {
        "1.25万余件": "12500",
        "900件": "900",
        "8件": "8",
        "4件": "4",
        "60件": "已含于本组织合计",
        "700件": "已含于上级",
        "12个": "已含于上级",
        "5件": "已含于上级",
        "33件": "时间未载，可能重复",
        "目标98件": "目标",
    }
    assert (found.value, found.qualifier, found.years) == (13412, "over", (2022, 2023))


def test_what_is_no_count_of_achievements_is_named_and_not_added(hostile: Catalog) -> None:
    found = hostile.totals["consultations"]
    assert told(found) == {
        "1200余人次": "1200",
        "近1.5万人次": "15000",
        "300至500人次": "300",
        "21人次": "21",
        "目标9000人次": "目标",
        "现有8000人次": "存量",
        "累计7000人次": "阶段累计",
        "XXX人次": "未公布",
        "数十人次": "原文无精确数",
        "至多600人次": "只有上限",
        "3000人次": "全地区的数字",
    }
    assert (found.value, found.qualifier, found.units) == (16521, "about", ("万人次", "人次"))


def test_base_figures_are_in_no_total(hostile: Catalog) -> None:
    assert list(hostile.totals) == ["legal-aid-cases", "consultations"]


@pytest.mark.parametrize(
    ("qualifier", "figures"),
    [
        ("exact", ["value: 3", "value: 4"]),
        ("over", ["value: 3", "value: 4, qualifier: over"]),
        ("over", ["value: 3", "value: 4, value_max: 6"]),
        ("about", ["value: 3, qualifier: about", "value: 4, qualifier: over"]),
    ],
)
def test_a_total_is_no_surer_than_its_least_sure_part(office: Office, qualifier: str, figures: list[str]) -> None:
    metrics = [f"    - {{measure: legal-aid-cases, unit: 件, stated: 几件, {figure}}}" for figure in figures]
    found = arranged(office.write(ACHIEVEMENTS, ACHIEVEMENT.format(metrics="\n".join(metrics)))).totals[
        "legal-aid-cases"
    ]
    assert (found.value, found.qualifier) == (7, qualifier)


def test_two_figures_of_one_organisation_for_the_same_time_are_two_counts(office: Office) -> None:
    metric = "    - {{measure: consultations, label: {0}, unit: 人次, stated: {1}人次, value: {1}, scope: system}}"
    metrics = "\n".join([metric.format("来访", 30), metric.format("来电", 50)])
    found = arranged(office.write(ACHIEVEMENTS, ACHIEVEMENT.format(metrics=metrics))).totals["consultations"]
    assert found.value == Decimal(30 + 50 + 1200)


def test_nothing_stated_is_no_total(office: Office) -> None:
    (office.root / "brands/he-lvsuo-dangzhibu/achievements/2023.yml").unlink()
    assert arranged(office).totals == {}


def test_a_share_of_anything_is_never_added() -> None:
    word = Measure("aid", "法律援助案件", "件", "service")
    achievement = Achievement(branch="he", year="2024", id="yi", title="援助")
    share = Metric(measure="aid", stated="占45%", value=Decimal(45), basis="ratio")
    assert told(total(word, [(achievement, share)], Hierarchy())) == {"占45%": "占比"}


def test_of_what_is_split_into_kinds_only_the_whole_is_added(office: Office) -> None:
    kinds = ("其中刑事案件", 10), ("其中民事案件", 60), ("其中非诉讼业务", 20), ("其中仲裁案件", 5)
    stated = "    - {{measure: legal-aid-cases, label: {0}, value: {1}, unit: 件, stated: {1}件}}".format
    whole, *split = [stated(label, n) for label, n in (("办理案件", 100), *kinds)]
    office.write(ACHIEVEMENTS, ACHIEVEMENT.format(metrics="\n".join([whole, *split])))
    within = {f"{n}件": "已含于同一条的总数" for _, n in kinds}
    assert told(arranged(office).totals["legal-aid-cases"]) == {"100件": "100"} | within
    office.write(ACHIEVEMENTS, ACHIEVEMENT.format(metrics="\n".join(split)))  # a source that gives no whole
    assert arranged(office).totals["legal-aid-cases"].value == 95
