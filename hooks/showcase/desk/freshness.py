"""How long ago each column (栏目) of the site was updated, by the limits of 政府网站与政务新媒体检查指标.

A column without any date counts as not updated. Contacts and services that nobody has confirmed for a year follow.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from showcase import pipeline
from showcase.catalog import Catalog, helpers
from showcase.model import CHINA, Achievement, AnyRecord, Contact, Need
from showcase.reading import last_changes
from showcase.site import Imprint

HOME_DAYS = 14
"""The home page must have something new of the last two weeks."""
COLUMN_DAYS = 183
"""Any other column must have something new of the last six months."""
MAX_EMPTY, MAX_STALE = 4, 9
"""With more empty or more stale columns the site fails the inspection."""


@dataclass(frozen=True, slots=True)
class SiteColumn:
    """One column: its newest date, or None where nothing in it has one, and after how many days it is stale."""

    name: str
    newest: date | None
    count: int
    max_days: int

    def days_left(self, today: date) -> int | None:
        """Days until the column is stale, 0 or less where it is; None where it has no date."""
        return None if self.newest is None else self.max_days + 1 - (today - self.newest).days


def freshness(root: Path, today: date | None = None) -> str:
    """The report of the records under ``root``, as of ``today``, by default this day in China."""
    changed = Imprint(changes=last_changes(root)).changed
    catalog, today = pipeline.catalog(pipeline.survey(root)), today or datetime.now(CHINA).date()
    return report(columns(catalog, changed), today) + outdated(catalog, today)


def columns(catalog: Catalog, changed: Callable[[Achievement], datetime | None]) -> tuple[SiteColumn, ...]:
    """The home page, each initiative and each field; ``changed`` gives when an achievement was published."""
    dates = {achievement.key: changed(achievement) for achievement in catalog.achievements}

    def column(name: str, achievements: Iterable[Achievement], days: int) -> SiteColumn:
        shown = list(achievements)
        known = [time.astimezone(CHINA).date() for achievement in shown if (time := dates[achievement.key])]
        return SiteColumn(name, max(known, default=None), len(shown), days)

    def of_initiative(slug: str) -> Iterable[Achievement]:
        return (each for each in catalog.achievements if slug in catalog.initiatives_of(each))

    words, by_field = catalog.vocabulary, catalog.achievements_by_field
    return (
        column("首页", catalog.achievements, HOME_DAYS),
        *(column(word.name, of_initiative(word.slug), COLUMN_DAYS) for word in words.initiatives.values()),
        *(column(word.name, by_field.get(word.slug, ()), COLUMN_DAYS) for word in words.fields.values()),
    )


def report(columns: Iterable[SiteColumn], today: date) -> str:
    """The columns as a Markdown table, and whether the site passes the inspection."""
    shown = tuple(columns)
    rows = [f"| {each.name} | {each.newest or '没有日期'} | {each.count} | {_state(each, today)} |" for each in shown]
    empty = sum(not column.count for column in shown)
    stale = sum(bool(column.count) and is_stale(column, today) for column in shown)
    verdict = [f"截至 {today}：{stale} 个栏目超期，{empty} 个栏目是空的（空栏目不在网站上显示）。"]
    if is_stale(shown[0], today):
        verdict.append("首页超过两周没有更新，按检查指标不合格。")
    if empty > MAX_EMPTY or stale > MAX_STALE:
        verdict.append("空栏目达到 5 个，或长期不更新的栏目达到 10 个，按检查指标不合格。")
    head = ["## 更新情况", "", "| 栏目 | 最近更新 | 内容数 | 状态 |", "|---|---|--:|---|"]
    return "\n".join([*head, *rows, "", *verdict]) + "\n"


def outdated(catalog: Catalog, today: date) -> str:
    """The contacts and services whose confirmation is older than twelve months, the oldest first; nothing for none."""
    records: list[tuple[AnyRecord, Contact | Need | None]] = [(each, each.contact) for each in catalog.branches]
    records += [(project, project.need) for project in catalog.projects]
    records += [(point, point.need) for point in catalog.service_points]
    old = [
        (verified, record)
        for record, stated in records
        if stated and (verified := stated.verified) and helpers.is_outdated(verified, today)
    ]
    rows = [f"| {verified} | {record.path} |" for verified, record in sorted(old, key=lambda row: row[0])]
    head = ["", "## 联系方式超过一年没有核实", "", "| 核实日期 | 记录 |", "|---|---|"]
    return "\n".join([*head, *rows, "", "网页上已经写明超过一年；核实以后改 verified。"]) + "\n" if rows else ""


def is_stale(column: SiteColumn, today: date) -> bool:
    """Whether the column was not updated for too long; one without a date was not."""
    left = column.days_left(today)
    return left is None or left <= 0


def _state(column: SiteColumn, today: date) -> str:
    if not column.count:
        return "空"
    return "超期" if is_stale(column, today) else f"还有 {column.days_left(today)} 天"
