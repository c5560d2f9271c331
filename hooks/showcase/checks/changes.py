"""``basis: change`` (由甲增至乙) has the number it began from, and only it has one."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.checks.metrics import Stated
from showcase.problems import Problem


def check(stated: Stated) -> Iterator[Problem]:
    """A problem for a change without a beginning, or a beginning without a change."""
    metric = stated.metric
    if metric.basis == "change" and metric.from_value is None and metric.qualifier != "undisclosed":
        hint = "补上　from: 原来的数；没有原来的数就改　basis: snapshot"
        yield stated.problem("basis", "change-from", f"“{metric.stated}”是由甲增至乙，缺原来的数", hint)
    elif metric.basis != "change" and metric.from_value is not None:
        message = f"写了原来的数 {metric.from_value}，basis 却不是 change"
        yield stated.problem("from", "change-from", message, "加一行　basis: change，或删去 from")
