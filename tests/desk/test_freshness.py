"""``showcase freshness``：各栏目最近什么时候更新过。"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from office import Office
from showcase import pipeline
from showcase.cli import main
from showcase.desk.freshness import SiteColumn, columns, report


def test_freshness_counts_the_days(office: Office) -> None:
    catalog = pipeline.catalog(pipeline.survey(office.root))
    published = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
    [home, *_] = columns(catalog, lambda achievement: published)
    assert home.newest == date(2026, 3, 1)
    left = {day: home.days_left(date(2026, 3, day)) for day in (14, 15, 16)}
    assert left == {14: 2, 15: 1, 16: 0}  # 13, 14 and 15 days old
    assert "首页超过两周没有更新" not in report([home], date(2026, 3, 15))
    assert "首页超过两周没有更新" in report([home], date(2026, 3, 16))


def test_what_has_no_date_is_stale_and_what_is_empty_is_reported(office: Office) -> None:
    catalog = pipeline.catalog(pipeline.survey(office.root))
    text = report(columns(catalog, lambda achievement: None), date(2026, 3, 1))
    assert "| 首页 | 没有日期 | 1 | 超期 |" in text
    assert "| 领航工程 | 没有日期 | 0 | 空 |" in text
    empty = SiteColumn("甲", None, 0, 183)
    assert "空栏目达到 5 个" not in report([empty] * 4, date(2026, 3, 1))
    assert "空栏目达到 5 个" in report([empty] * 5, date(2026, 3, 1))


def test_freshness_is_reported_for_any_day(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["freshness", "--root", str(office.root), "--today", "2023-05-10"]) == 0
    assert "| 首页 | 2023-05-06 | 1 | 还有 11 天 |" in capsys.readouterr().out


def test_freshness_lists_what_was_confirmed_over_a_year_ago(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    confirmed = "contact:\n  phone: 0510-87654321\n  verified: 2023-05-06\nsources:"
    office.change("brands/he-lvsuo-dangzhibu/branch.yml", "sources:", confirmed)
    for today, is_old in (("2024-05-06", False), ("2024-05-07", True)):
        assert main(["freshness", "--root", str(office.root), "--today", today]) == 0
        row = "| 2023-05-06 | brands/he-lvsuo-dangzhibu/branch.yml |"
        assert (row in capsys.readouterr().out) == is_old
