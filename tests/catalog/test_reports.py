"""年度概览：哪些年份有，列什么，和上年比不比、为什么不比。"""

from __future__ import annotations

import pytest

from office import Office
from showcase import pipeline
from showcase.catalog import reports
from showcase.catalog.reports import Comparison, Report

SLUG = "he-lvsuo-dangzhibu"
ACHIEVEMENT = """- id: {id}
  date: {date}
  title: {title}
  initiatives: [vanguard]
  metrics:
    - measure: consultations
      {metric}
  sources:
    - title: 澄江市律师协会：年度工作
"""
EXACT_2023 = "value: 40\n      unit: 人次\n      stated: 40人次"
RANGE_2022 = "value: 50\n      value_max: 60\n      unit: 人次\n      stated: 50至60人次"
EXACT_2022 = "value: 50\n      unit: 人次\n      stated: 50人次"


def achievement(key: str, date: str, metric: str) -> str:
    return ACHIEVEMENT.format(id=key, date=date, title=f"接待咨询{date}", metric=metric)


def told(office: Office, year: int = 2023) -> Report:
    catalog = pipeline.catalog(pipeline.survey(office.root))
    return reports.report(catalog, catalog.branch[SLUG], year)


def compared(office: Office, now: str, before: str) -> Comparison:
    office.write(f"brands/{SLUG}/achievements/2023.yml", achievement("zixun-2023", "2023-05", now))
    office.write(f"brands/{SLUG}/achievements/2022.yml", achievement("zixun-2022", "2022-05", before))
    [comparison] = told(office).comparisons
    return comparison


def test_exact_figures_of_two_years_are_compared(office: Office) -> None:
    found = compared(office, EXACT_2023, EXACT_2022)
    assert (found.reason, found.change) == ("", -10)


@pytest.mark.parametrize(
    ("now", "before", "reason"),
    [
        (EXACT_2023 + "\n      qualifier: over", EXACT_2022, "本年含约数"),
        (EXACT_2023, EXACT_2022 + "\n      qualifier: about", "上年含约数"),
        (EXACT_2023, RANGE_2022, "上年含约数"),
        (EXACT_2023, EXACT_2022 + "\n      scope: joint", "上年含多方或系统合计"),
        (EXACT_2023, EXACT_2022 + "\n      basis: cumulative", "上年有数字不能相加（阶段累计）"),
        ("stated: 数十人次\n      qualifier: vague", EXACT_2022, "本年有数字不能相加（原文无精确数）"),
        (EXACT_2023 + "\n      period: {from: 2022, to: 2023}", EXACT_2022, "本年有数字不能相加（时段不在本年）"),
    ],
    ids=["余", "近", "a range", "joint", "cumulative", "vague", "more than the year"],
)
def test_other_figures_are_not_and_it_is_said_why(office: Office, now: str, before: str, reason: str) -> None:
    found = compared(office, now, before)
    assert (found.reason, found.change) == (reason, None)


def test_nothing_last_year_is_said(office: Office) -> None:
    office.write(f"brands/{SLUG}/achievements/2023.yml", achievement("zixun", "2023-05", EXACT_2023))
    [comparison] = told(office).comparisons
    assert (comparison.reason, comparison.before) == ("上年没有收录这一指标", None)


def test_what_others_did_jointly_is_told_and_not_compared(office: Office) -> None:
    text = achievement("lianhe", "2023-06", EXACT_2023).replace("  metrics:", f"  joint_with: [{SLUG}]\n  metrics:")
    office.write("brands/cheng-lvshi-dangwei/achievements/2023.yml", text)
    (office.root / f"brands/{SLUG}/achievements/2023.yml").unlink()
    found = told(office)
    assert [item.id for item in found.achievements] == ["lianhe"]
    assert found.comparisons == ()


def test_a_project_is_of_its_first_year_and_of_those_with_achievements(office: Office) -> None:
    assert [project.slug for project in told(office, 2021).projects] == ["hexin-tiaojie"]
    assert [project.slug for project in told(office, 2023).projects] == ["hexin-tiaojie"]
    assert told(office, 2022).projects == ()


def test_only_years_with_enough_have_a_report(office: Office) -> None:
    assert years(office) == ()
    one = (office.root / f"brands/{SLUG}/achievements/2023.yml").read_text(encoding="utf-8")
    honours = "".join(f"    - name: {name}\n      date: 2023\n" for name in ("先进支部", "模范支部"))
    office.write(f"brands/{SLUG}/achievements/2023.yml", f"{one}  honours:\n{honours}")
    assert years(office) == (2023,)
    office.write(f"brands/{SLUG}/achievements/2021.yml", achievement("zixun-2021", "2021-05", EXACT_2022))
    assert years(office) == (2023,)


def test_a_year_whose_figure_has_one_of_the_year_before_has_a_report(office: Office) -> None:
    office.write(f"brands/{SLUG}/achievements/2022.yml", achievement("zixun-2022", "2022-05", EXACT_2022))
    assert years(office) == (2023,)


REPORT = """issued: 2023-01-10
problems:
  - text: 值班律师不够
    measure: 每月派一名律师
    due: 2023-06
    evidence: [{evidence}]
targets:
  - measure: consultations
    value: {value}
    unit: 人次
    stated: {value}人次
sources:
  - title: 支部2022年度述职报告
"""


def reported(office: Office, now: str, value: int) -> Report:
    """The year 2023 with these figures, after a report on 2022 with a target."""
    office.write(f"brands/{SLUG}/reports/2022.yml", REPORT.format(evidence="zixun", value=value))
    office.write(f"brands/{SLUG}/achievements/2023.yml", achievement("zixun", "2023-05", now))
    return told(office)


@pytest.mark.parametrize(
    ("now", "value", "share", "is_met", "reason"),
    [
        (EXACT_2023, 50, 80, False, ""),
        (EXACT_2023 + "\n      qualifier: over", 30, None, True, "本年含约数"),
        (EXACT_2023 + "\n      qualifier: over", 50, None, False, "本年含约数"),
        (EXACT_2023 + "\n      qualifier: about", 30, None, False, "本年含约数"),
        (EXACT_2023 + "\n      basis: cumulative", 30, None, False, "本年有数字不能相加（阶段累计）"),
    ],
    ids=["exact", "surely more", "perhaps more", "about", "cumulative"],
)
def test_a_target_is_held_against_the_year(
    office: Office, now: str, value: int, share: int | None, is_met: bool, reason: str
) -> None:
    [found] = reported(office, now, value).reached
    assert (found.share, found.is_met, found.reason) == (share, is_met, reason)


def test_a_problem_is_followed_up_by_its_evidence(office: Office) -> None:
    [found] = reported(office, EXACT_2023, 50).follow_ups
    assert [each.id for each in found.evidence] == ["zixun"]


def test_the_year_of_a_report_and_the_next_have_a_page(office: Office) -> None:
    assert reported(office, EXACT_2023, 50).own is None
    assert years(office) == (2023, 2022)
    own = told(office, 2022)
    assert own.own is not None
    assert [each.problem.text for each in own.admitted] == ["值班律师不够"]


def test_a_draft_of_a_report_and_evidence_that_is_a_draft_are_named_nowhere(office: Office) -> None:
    reported(office, EXACT_2023, 50)
    office.change(f"brands/{SLUG}/achievements/2023.yml", "  date:", "  draft: true\n  date:")
    assert told(office, 2022).admitted[0].evidence == ()
    office.change(f"brands/{SLUG}/reports/2022.yml", "issued:", "draft: true\nissued:")
    assert years(office) == ()


def years(office: Office) -> tuple[int, ...]:
    catalog = pipeline.catalog(pipeline.survey(office.root))
    return reports.years_of(catalog, catalog.branch[SLUG])
