"""累计 says that a number goes back further than the record's date, unless the period is stated."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.checks.text import is_open_total, years
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "stated-total",
    "原文说累计，没有写从何时累计",
    "累计的数不与当年的数相加；只是当年、当天累计的，写明 period 就行。",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 累计1200人次",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 累计1200人次\nbasis: cumulative",
    Severity.WARNING,
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric = stated.metric
    if metric.value is None or not stated.is_undated or metric.period or years(metric.stated) or years(metric.label):
        return
    text = next(filter(is_open_total, (metric.stated, metric.label)), "")
    if text:
        hint = f"只是当年或当天累计的，写明 period（时段）。不是的，{stated.mend({'basis': 'cumulative'})}"
        yield stated.problem("basis", RULE, f"“{text}”是累计的数，basis 却是 period（当期）", hint)
