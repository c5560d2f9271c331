"""Wording that tells a change (由20名增至29名) has ``basis: change``, the old number as ``from``, the new as value."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.checks.text import Change, changes
from showcase.problems import Problem, Rule

RULE = Rule(
    "stated-change",
    "原文是由甲增至乙，没有照这样写",
    "增至的数多半是现有的总数，不是这一年做的，所以不相加；是这一年做的，另写一条。",
    "measure: other\nvalue: 20\nunit: 名\nstated: 由20名增至29名",
    "measure: other\nvalue: 29\nfrom: 20\nunit: 名\nstated: 由20名增至29名\nbasis: change",
)
OTHER_BASES = ("change", "target")
"""A target may be put as a change: 三年内由20名发展到30名."""


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric = stated.metric
    if metric.value is None:
        return
    value = metric.value * stated.factor
    for change in changes(metric.stated):
        if value in (change.before.low, change.after.low) and value not in _elsewhere(stated, change):
            yield from _problem(stated, change, is_old=value == change.before.low)
            return


def _elsewhere(stated: Stated, change: Change) -> set[object]:
    """The numbers of the wording beside the change."""
    return {end for each in stated.quantities if each not in (change.before, change.after) for end in each.ends}


def _problem(stated: Stated, change: Change, is_old: bool) -> Iterator[Problem]:
    metric = stated.metric
    before, after = stated.number(change.before.low), stated.number(change.after.low)
    if not change.is_certain:
        if metric.basis not in OTHER_BASES and metric.value_max is None:
            hint = (
                f"是由 {before} 变到 {after}，写 from: {before}、value: {after}、basis: change；"
                f"是在两数之间，写 value: {before}、value_max: {after}"
            )
            yield stated.problem("value", RULE, f"“{metric.stated}”有两个数，只写了一个", hint)
    elif metric.basis == "change" and is_old and before != after:
        message = f"“{metric.stated}”现在是 {after}，value 却是原来的数 {before}"
        yield stated.problem("value", RULE, message, stated.mend({"value": after}))
    elif metric.basis not in OTHER_BASES and metric.from_value is None:
        right = {"value": after} if is_old and before != after else {}
        message = f"“{metric.stated}”是由 {before} 变到 {after}"
        yield stated.problem("stated", RULE, message, stated.mend({**right, "from": before, "basis": "change"}))
