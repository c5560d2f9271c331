"""A metric has a value, unless its qualifier says that the source gives none; an undisclosed number has none."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.checks.metrics import Stated
from showcase.problems import Problem


def check(stated: Stated) -> Iterator[Problem]:
    """A problem for a value that is missing without a reason, or there against it."""
    metric = stated.metric
    if metric.value is None and metric.qualifier not in ("vague", "undisclosed"):
        hint = "补上　value: 数；原文没有可用的数，写　qualifier: vague 或 undisclosed"
        yield stated.problem("stated", "value-missing", f"“{metric.stated}”没有写数值", hint)
    elif metric.value is not None and metric.qualifier == "undisclosed":
        message = f"原文未公布，却写了数值 {metric.value}"
        yield stated.problem("value", "value-missing", message, "删去 value，或改正 qualifier")
