"""指标自身的规矩：有数、有单位、上限不小于下限、变化有起点、占比有百分号、部分不大于整体。"""

from __future__ import annotations

import pytest

from office import Office

ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
METRIC = (
    "- measure: consultations\n      value: 1200\n      unit: 人次\n      stated: 1200余人次\n      qualifier: over"
)


@pytest.mark.parametrize(
    ("metric", "rules"),
    [
        ("{measure: consultations, stated: 若干人次}", ["value-missing"]),
        ("{measure: consultations, stated: 若干人次, qualifier: vague}", []),
        ("{measure: consultations, stated: 未公布, qualifier: undisclosed}", []),
        ("{measure: consultations, stated: 未公布, qualifier: undisclosed, value: 3, unit: 人次}", ["value-missing"]),
        ("{measure: other, stated: 3至1家, value: 3, value_max: 1, unit: 家}", ["value-range"]),
        ("{measure: other, stated: 至多3家, value_max: 3, unit: 家, qualifier: vague}", ["value-range"]),
        ("{measure: other, stated: 1至3家, value: 1, value_max: 3, unit: 家}", []),
        ("{measure: other, stated: 16个, value: 16, unit: 个, basis: change}", ["change-from"]),
        ("{measure: other, stated: 16个, value: 16, unit: 个, from: 13}", ["change-from"]),
        ("{measure: other, stated: 由13个增至16个, value: 16, unit: 个, from: 13, basis: change}", []),
        ('{measure: ratio, stated: 32%, value: 32, unit: "%", basis: ratio}', []),
        ('{measure: ratio, stated: 320%, value: 320, unit: "%", basis: ratio}', ["ratio-unit"]),
        ('{measure: ratio, label: 党员增长, stated: 320%, value: 320, unit: "%", basis: ratio}', []),
        ("{measure: other, stated: 32人, value: 32, unit: 人, basis: ratio}", ["ratio-unit"]),
        ('{measure: ratio, label: 增长, stated: 32%, value: 32, unit: "%", basis: ratio, from: 50}', []),
        ("{measure: consultations, stated: 32场, value: 32, unit: 场}", ["unit-unknown"]),
        ("{measure: consultations, stated: '32', value: 32}", ["unit-missing"]),
    ],
)
def test_one_metric(office: Office, metric: str, rules: list[str]) -> None:
    office.change(ACHIEVEMENT, METRIC, f"- {metric}")
    assert [p.rule for p in office.problems()] == rules


def figures(office: Office, *rows: str) -> list[str]:
    """The rules broken by an organisation's figures."""
    vocabulary = "brands/vocabulary.yml"
    lawyers = "  lawyers:\n    name: 律师数\n    unit: 人\n    units:\n      名: 1\n    group: base\n"
    office.change(vocabulary, "  ratio:\n", f"{lawyers}  ratio:\n")
    lines = "".join(f"  - {{{row}, basis: snapshot}}\n" for row in rows)
    office.change(BRANCH, "sources:", f"figures:\n{lines}sources:")
    return [p.rule for p in office.problems()]


LAWYERS = "measure: lawyers, stated: 80人, value: 80, unit: 人"


@pytest.mark.parametrize(
    ("part", "rules"),
    [
        ("measure: members, label: 党员律师, stated: 90名, value: 90, unit: 名", ["part-whole"]),
        ("measure: members, label: 党员律师, stated: 80名, value: 80, unit: 名", []),
        ("measure: members, label: 党员（含行政人员）, stated: 90名, value: 90, unit: 名", []),
        ("measure: members, label: 党员律师, stated: 90名, value: 90, unit: 名, scope: system", []),
        ("measure: members, label: 党员律师, stated: 90名, value: 90, unit: 名, period: 2010", []),
        ("measure: lawyers, label: 其中女律师, stated: 81人, value: 81, unit: 人", ["part-whole"]),
        ("measure: lawyers, label: 其中女律师, stated: 30人, value: 30, unit: 人", []),
    ],
)
def test_parts_and_wholes(office: Office, part: str, rules: list[str]) -> None:
    assert figures(office, LAWYERS, part) == rules


def test_a_service_result_is_no_figure(office: Office) -> None:
    assert figures(office, "measure: consultations, stated: 80人次, value: 80, unit: 人次") == ["figure-group"]


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ('value: 32, unit: "%", stated: 32%, part: 74, whole: 233', ""),
        ('value: 31.76, unit: "%", stated: 31.76%, part: 74, whole: 233', ""),
        ('value: 71.42, unit: "%", stated: 71.42%, part: 15, whole: 21', ""),
        ('value: 71.43, unit: "%", stated: 71.43%, part: 15, whole: 21', ""),
        ('value: 50, unit: "%", stated: 近50%, qualifier: about, part: 48, whole: 100', ""),
        ('value: 60, unit: "%", stated: 超过60%, qualifier: over, part: 63, whole: 100', ""),
        ('value: 42, unit: "%", stated: 42%, part: 74, whole: 233', "74 除以 233 是 32%，“党员占比”写的却是 42%"),
        ('value: 70.4, unit: "%", stated: 70.4%, part: 15, whole: 21', "15 除以 21 是 71.4%，“党员占比”写的却是 70.4%"),
        (
            'value: 60, unit: "%", stated: 超过60%, qualifier: over, part: 59, whole: 100',
            "59 除以 100 是 59%，“党员占比”写的却是 60%",
        ),
        ('value: 32, unit: "%", stated: 32%, part: 233, whole: 74', "“党员占比”的部分数 233 大于总数 74"),
        ('value: 32, unit: "%", stated: 32%, part: 0, whole: 0', "“党员占比”的总数是 0"),
        ('value: 32, unit: "%", stated: 32%, part: 74', "“党员占比”只写了 part，没有写总数 whole"),
        ('value: 32, unit: "%", stated: 32%, whole: 233', "“党员占比”只写了 whole，没有写部分数 part"),
    ],
)
def test_a_share_is_what_its_two_numbers_give(office: Office, share: str, said: str) -> None:
    office.change(ACHIEVEMENT, METRIC, f"- {{measure: ratio, label: 党员占比, basis: ratio, {share}}}")
    assert [(p.rule, p.message) for p in office.problems()] == ([("share-parts", said)] if said else [])
