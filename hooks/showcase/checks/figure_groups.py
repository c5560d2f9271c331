"""``figures`` of an organisation are 家底: a service result there would never be added up."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.checks.metrics import Stated
from showcase.problems import Problem


def check(stated: Stated) -> Iterator[Problem]:
    """A problem for a service measure among the figures."""
    measure = stated.measure
    if stated.key == "figures" and measure and measure.group == "service":
        message = f"“{measure.name}”是服务成效，写在家底里不会计入合计"
        hint = "移到 achievements 里那一年的成果的 metrics"
        yield stated.problem("measure", "figure-group", message, hint)
