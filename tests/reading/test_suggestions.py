"""错的写法 → 这几行该怎么写，或者该去查什么。给出行的，照写以后没有问题。"""

from __future__ import annotations

from datetime import date

import pytest

from applying import applied, is_line
from office import Office
from showcase import pipeline
from showcase.problems import Problem

TODAY = date(2026, 6, 1)
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
YEAR = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
VALUE = "      value: 1200\n      unit: 人次\n      stated: 1200余人次\n      qualifier: over\n"
FIELDS = "fields:\n  - mediation\n  - legal-aid\n"
MEMBERS = "members:\n  count: 12\n  as_of: 2024\n"


def found(office: Office, path: str, old: str, new: str) -> list[Problem]:
    return list(pipeline.survey(office.change(path, old, new).root, TODAY).problems)


def mended(office: Office, path: str, old: str, new: str) -> str:
    """What stands instead of ``new`` after the one hint was followed, which leaves no problem."""
    [problem] = found(office, path, old, new)
    assert is_line(problem), problem.hint
    before, after = (office.root / path).read_text(encoding="utf-8").split(new)
    text = applied(before + new + after, problem)
    assert list(pipeline.survey(office.write(path, text).root, TODAY).problems) == []
    return text.removeprefix(before).removesuffix(after)


def asked(office: Office, path: str, old: str, new: str) -> str:
    """What the one hint asks for, which gives no line."""
    [problem] = found(office, path, old, new)
    assert not is_line(problem), problem.hint
    return problem.hint


def metric(value: str, stated: str, *more: str) -> str:
    return "".join(f"      {line}\n" for line in (f"value: {value}", f"stated: {stated}", *more))


@pytest.mark.parametrize(
    ("value", "stated", "lines"),
    [
        ("2500余", "2500余人次", "value: 2500|qualifier: over"),
        ("2500多", "2500多人次", "value: 2500|qualifier: over"),
        ("逾2500", "逾2500人次", "value: 2500|qualifier: over"),
        ("超2500", "超2500人次", "value: 2500|qualifier: over"),
        ("2500以上", "2500人次以上", "value: 2500|qualifier: over"),
        ("近2500", "近2500人次", "value: 2500|qualifier: about"),
        ("约2500", "约2500人次", "value: 2500|qualifier: about"),
        ("不足20", "不足20人次", "value: 20|qualifier: at_most"),
        ("2500余人次", "2500余人次", "value: 2500|qualifier: over"),
        ("2500", "2500人次", ""),
        ("1,200", "1,200人次", "value: 1200"),
        ("20-30", "20-30人次", "value: 20|value_max: 30"),
        ("20至30", "20至30人次", "value: 20|value_max: 30"),
        ("由20到29", "由20人次增至29人次", "from: 20|value: 29|basis: change"),
        ("由20人次增至29人次", "由20人次增至29人次", "from: 20|value: 29|basis: change"),
        ("2.5万", "2.5万人次", "value: 25000"),
        ("2.5万余", "2.5万余人次", "value: 25000|qualifier: over"),
        ("三千", "三千人次", "value: 3000"),
        ("累计2500", "累计2500人次", "value: 2500|basis: cumulative"),
        ("数十", "数十人次", "qualifier: vague"),
        ("若干", "若干人次", "qualifier: vague"),
        ("未公布", "人次未公布", "qualifier: undisclosed"),
    ],
)
def test_a_value(office: Office, value: str, stated: str, lines: str) -> None:
    new = metric(value, stated, "unit: 人次")
    if not lines:
        assert found(office, YEAR, VALUE, new) == []
        return
    right = "".join(f"      {line}\n" for line in (*lines.split("|"), f"stated: {stated}", "unit: 人次"))
    assert mended(office, YEAR, VALUE, new) == right


@pytest.mark.parametrize(
    ("value", "stated", "lines"),
    [
        ("2500余人次", "2500余人次", "value: 2500|unit: 人次|qualifier: over"),
        ("2500余", "2500余人次", "value: 2500|unit: 人次|qualifier: over"),
        ("2.5万人次", "2.5万人次", "value: 2.5|unit: 万人次"),
        ("2.5万", "近2.5万人次", "value: 2.5|unit: 万人次|qualifier: about"),
        ("近千人次", "近千人次", "value: 1000|unit: 人次|qualifier: about"),
    ],
)
def test_a_value_with_its_unit(office: Office, value: str, stated: str, lines: str) -> None:
    right = "".join(f"      {line}\n" for line in (*lines.split("|"), f"stated: {stated}"))
    assert mended(office, YEAR, VALUE, metric(value, stated)) == right


def test_ten_thousand_in_the_value_and_in_the_unit(office: Office) -> None:
    new = metric("2.5万", "2.5万人次", "unit: 万人次")
    assert mended(office, YEAR, VALUE, new) == metric("2.5", "2.5万人次", "unit: 万人次")


@pytest.mark.parametrize(
    ("new", "hint"),
    [
        (metric("3场500人次", "3场500人次", "unit: 人次"), "有几个数的，分成几条指标"),
        (metric("1200、300", "1200、300人次", "unit: 人次"), "有几个数的，分成几条指标"),
        (metric("2500人", "2500人次", "unit: 人次"), "和 unit 里的“人次”不一致"),
        (metric("2500余", "2500余人次", "unit: 人次", "qualifier: about"), "和 qualifier 里的“about”不一致"),
        (metric("2.5万", "两万五千人次", "unit: 万人次"), "和 unit 里的“万人次”不一致"),
        (metric("数十", "数十人次", "qualifier: about"), "删掉这一行，qualifier 写 vague"),
        (metric("约莫", "约莫", "unit: 人次"), "只写一个半角数字"),
    ],
)
def test_a_value_to_look_at(office: Office, new: str, hint: str) -> None:
    assert hint in asked(office, YEAR, VALUE, new)


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2023-05-07 至 2023-05-10", "date: 2023-05-07|end_date: 2023-05-10"),
        ("2023-05-07至10", "date: 2023-05-07|end_date: 2023-05-10"),
        ("2023年5月7日、8日", "date: 2023-05-07|end_date: 2023-05-08"),
        ("2023年上半年", "date: 2023-01|end_date: 2023-06"),
        ("2023年12月28日至2024年1月3日", "date: 2023-12-28|end_date: 2024-01-03"),
        ("2023年5月7日上午", "date: 2023-05-07"),
        ("2023年5月初", "date: 2023-05"),
        ("二〇二三年五月", "date: 2023-05"),
    ],
)
def test_a_date(office: Office, date: str, lines: str) -> None:
    right = "".join(f"  {line}\n" for line in lines.split("|"))
    assert mended(office, YEAR, "  date: 2023-05-06\n", f"  date: {date}\n") == right


@pytest.mark.parametrize(
    ("date", "hint"),
    [
        ("2023年春季", "查不到就写　date: 2023，原话写进 note"),
        ("2023年底", "“2023年底”不是准确的日期"),
        ("约2023年", "“约2023年”不是准确的日期"),
        ("2023年3月至今", "开始的日期是 2023-03；还没有结束的，end_date 写来源发表的日期"),
        ("5月至8月", "没有写年份。到原文里查是哪一年"),
        ("5月7日", "没有写年份。到原文里查是哪一年"),
        ("去年", "“去年”要看原文是哪一年发表的"),
        ("两年多", "“两年多”是多久，不是哪一天"),
        ("4天", "“4天”是多久，不是哪一天"),
        ("2023年5月7日、15日", "查不到的不要推算"),
        ("2023.5-7", "查不到的不要推算"),
    ],
)
def test_a_date_to_look_up(office: Office, date: str, hint: str) -> None:
    assert hint in asked(office, YEAR, "  date: 2023-05-06\n", f"  date: {date}\n")


@pytest.mark.parametrize(
    ("period", "right"),
    [
        ("2013年7月至2014年1月初", "{from: 2013-07, to: 2014-01}"),
        ("2021-05-07 至 2021-05-10", "{from: 2021-05-07, to: 2021-05-10}"),
        ("2021年第一季度", "{from: 2021-01, to: 2021-03}"),
        ("2019—2021年", "{from: 2019, to: 2021}"),
        ("2021.5-2021.7", "{from: 2021-05, to: 2021-07}"),
        ("2021年5月中旬", "2021-05"),
    ],
)
def test_a_period(office: Office, period: str, right: str) -> None:
    new = f"{VALUE}      period: {period}\n"
    assert mended(office, YEAR, VALUE, new) == f"{VALUE}      period: {right}\n"


@pytest.mark.parametrize(
    ("period", "hint"),
    [
        ("2019年至今", "写成　period: {from: 2019, to: 来源发表的日期}"),
        ("2021年春季", "查不到就写　period: 2021"),
        ("2020年至2022年底", "查不到就写　period: {from: 2020, to: 2022}"),
        ("5月至8月", "没有写年份"),
        ("两年多", "是多久，不是哪一天"),
    ],
)
def test_a_period_to_look_up(office: Office, period: str, hint: str) -> None:
    assert hint in asked(office, YEAR, VALUE, f"{VALUE}      period: {period}\n")


def test_the_ends_of_a_period_in_the_metric(office: Office) -> None:
    new = f"{VALUE}      from: 2013-07\n      to: 2014-01\n"
    assert mended(office, YEAR, VALUE, new) == f"{VALUE}      period: {{from: 2013-07, to: 2014-01}}\n"


def test_what_grew_from_and_to(office: Office) -> None:
    rest = "      unit: 人次\n      stated: 由20人次增至29人次\n"
    new = f"      from: 20\n      to: 29\n{rest}"
    assert mended(office, YEAR, VALUE, new) == f"      from: 20\n      value: 29\n      basis: change\n{rest}"


def test_a_beginning_in_the_metric(office: Office) -> None:
    assert "period: {from: 2013-07, to: 结束的日期}" in asked(office, YEAR, VALUE, f"{VALUE}      from: 2013-07\n")


@pytest.mark.parametrize(
    ("since", "lines"),
    [
        ("2018年7月至2020年", "since: 2018-07|until: 2020"),
        ("2018年起", "since: 2018"),
        ("2018年至今", "since: 2018"),
        ("2021年3月成立", "since: 2021-03"),
    ],
)
def test_a_beginning(office: Office, since: str, lines: str) -> None:
    assert mended(office, PROJECT, "since: 2021-03\n", f"since: {since}\n") == lines.replace("|", "\n") + "\n"


@pytest.mark.parametrize(
    ("new", "right"),
    [
        ("fields: 法律援助、人民调解\n", "fields:\n  - legal-aid\n  - mediation\n"),
        ("fields: mediation，legal-aid\n", "fields:\n  - mediation\n  - legal-aid\n"),
        ("fields: 法律援助和人民调解\n", "fields:\n  - legal-aid\n  - mediation\n"),
        ("fields: mediation/legal-aid\n", "fields:\n  - mediation\n  - legal-aid\n"),
        ("fields: mediation;legal-aid\n", "fields:\n  - mediation\n  - legal-aid\n"),
        ("fields: 法律援助\n", "fields:\n  - legal-aid\n"),
        ("fields:\n  - mediation、legal-aid  # 注\n", "fields:\n  - mediation  # 注\n  - legal-aid\n"),
        ("fields:\n  - 法律援助和人民调解\n", "fields:\n  - legal-aid\n  - mediation\n"),
    ],
)
def test_an_enumeration(office: Office, new: str, right: str) -> None:
    assert mended(office, PROJECT, FIELDS, new) == right


def test_an_enumeration_of_which_one_is_no_word(office: Office) -> None:
    hint = asked(office, PROJECT, FIELDS, "fields: 法律援助、楼宇党建\n")
    assert "词表里有 legal-aid（法律援助）；没有“楼宇党建”" in hint


@pytest.mark.parametrize(
    ("new", "right"),
    [
        ("members: 29\n", "members:\n  count: 29\n"),
        ("members: 29名党员\n", "members:\n  count: 29\n"),
        ("党员: 29\n", "members:\n  count: 29\n"),
        ("members:\n  count: 二十九\n", "members:\n  count: 29\n"),
        ("members:\n  count: 29人\n", "members:\n  count: 29\n"),
        (
            "links:\n  - 官网 https://example.com/a\n",
            "links:\n  - title: 官网\n    url: https://example.com/a\n",
        ),
        ("honours: 先进党支部\n", "honours:\n  - name: 先进党支部\n"),
        ("honours:\n  - 先进党支部\n", "honours:\n  - name: 先进党支部\n"),
        ("history: 2018年4月，成立党支部\n", "history:\n  - date: 2018-04\n    event: 成立党支部\n"),
        (
            "links:\n  title: 官网\n  url: https://example.com\n",
            "links:\n  - title: 官网\n    url: https://example.com\n",
        ),
        ("inferred: 成立时间\nfounded: 2018\n", "inferred:\n  - founded\nfounded: 2018\n"),
        ("成立时间: 2018年4月\n", "founded: 2018-04\n"),
    ],
)
def test_keys_below_a_key(office: Office, new: str, right: str) -> None:
    assert mended(office, BRANCH, MEMBERS, new) == right


@pytest.mark.parametrize(
    ("new", "hint"),
    [
        ("members: 近30\n", "约数、范围写在 figures（家底）里"),
        ("members:\n  count: 20至30\n", "约数、范围写在 figures（家底）里"),
        ("honours:\n  - https://example.com\n", "name（名称）"),
        ("photos:\n  - putao.jpg\n", "file（文件名）、alt（替代文字）"),
    ],
)
def test_keys_to_write(office: Office, new: str, hint: str) -> None:
    assert hint in asked(office, BRANCH, MEMBERS, new)


@pytest.mark.parametrize("key", ["date", "telephone", "honors_list", "tag"])
def test_a_key_that_is_like_no_other(office: Office, key: str) -> None:
    assert asked(office, PROJECT, "form: studio\n", f"form: studio\n{key}: 2021\n").startswith("可以用的键：")
