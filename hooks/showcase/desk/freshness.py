"""How fresh each column (栏目) of the site is, measured as 政府网站与政务新媒体检查指标 measures it.

What has no date counts as not updated. The day is given; no clock is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from showcase.catalog import Catalog
from showcase.model import CHINA, Achievement

HOME_DAYS = 14
"""The home page must have news of the last two weeks."""
COLUMN_DAYS = 183
"""Columns that are no news must have something of the last six months."""
MOST_EMPTY, MOST_STALE = 4, 9
"""From five empty columns, or ten long stale ones, the site fails."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its newest day, None where nothing in it has a date, and how many days it may rest."""

    name: str
    newest: date | None
    count: int
    days: int

    def left(self, today: date) -> int | None:
        """Days until it counts as stale, 0 or less where it is; None where it has no date."""
        return None if self.newest is None else self.days + 1 - (today - self.newest).days


def columns(catalog: Catalog, changed: Callable[[Achievement], datetime | None]) -> tuple[Column, ...]:
    """The home page, each initiative and each field; ``changed`` tells when an achievement was published."""
    dates = {achievement.key: changed(achievement) for achievement in catalog.achievements}

    def column(name: str, achievements: Iterable[Achievement], days: int) -> Column:
        shown = list(achievements)
        days_known = [moment.astimezone(CHINA).date() for achievement in shown if (moment := dates[achievement.key])]
        return Column(name, max(days_known, default=None), len(shown), days)

    by_initiative: dict[str, list[Achievement]] = {}
    for achievement in catalog.achievements:
        for slug in catalog.initiatives_of(achievement):
            by_initiative.setdefault(slug, []).append(achievement)
    found = [column("首页", catalog.achievements, HOME_DAYS)]
    for initiative in catalog.vocabulary.initiatives.values():
        found.append(column(initiative.name, by_initiative.get(initiative.slug, ()), COLUMN_DAYS))
    for word in catalog.vocabulary.fields.values():
        found.append(column(word.name, catalog.achievements_by_field.get(word.slug, ()), COLUMN_DAYS))
    return tuple(found)


def report(found: Iterable[Column], today: date) -> str:
    """The columns as a Markdown table, and the judgement of the whole."""
    shown = tuple(found)
    rows = [
        f"| {column.name} | {column.newest or '没有日期'} | {column.count} | {_state(column, today)} |"
        for column in shown
    ]
    empty = sum(not column.count for column in shown)
    stale = sum(bool(column.count) and is_stale(column, today) for column in shown)
    verdict = [f"截至 {today}：{stale} 个栏目超期，{empty} 个栏目是空的（空栏目不在网站上显示）。"]
    if is_stale(shown[0], today):
        verdict.append("首页超过两周没有更新，按检查指标不合格。")
    if empty > MOST_EMPTY or stale > MOST_STALE:
        verdict.append("空栏目达到 5 个，或长期不更新的栏目达到 10 个，按检查指标不合格。")
    head = ["## 更新情况", "", "| 栏目 | 最近更新 | 内容数 | 状态 |", "|---|---|--:|---|"]
    return "\n".join([*head, *rows, "", *verdict]) + "\n"


def is_stale(column: Column, today: date) -> bool:
    """Whether it rested longer than it may; what has no date did."""
    left = column.left(today)
    return left is None or left <= 0


def _state(column: Column, today: date) -> str:
    if not column.count:
        return "空"
    left = column.left(today)
    if left is None or left <= 0:
        return "超期"
    return f"还有 {left} 天"
