"""The totals once more, by the plainest means: the YAML read as text, every figure compared with every other.

Shares no line with the generator and is slow on purpose; a test compares what it finds with what pages show.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml


@dataclass
class Figure:
    """One service figure of an achievement: ``reason`` is ``""`` where it is added."""

    branch: str
    achievement: dict[str, Any]
    metric: dict[str, Any]
    amount: Decimal
    days: tuple[str, str] | None
    reason: str


def load(path: Path) -> Any:
    """One YAML file, every scalar as text; the C loader, where there is one, reads the real records in a moment."""
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)


class Recount:
    """All records under one ``brands/``."""

    def __init__(self, brands: Path) -> None:
        self.vocabulary = load(brands / "vocabulary.yml")
        self.branches = {path.parent.name: load(path) for path in sorted(brands.glob("*/branch.yml"))}
        self.projects = {
            f"{path.parent.parent.name}/{path.stem}": load(path) for path in sorted(brands.glob("*/projects/*.yml"))
        }
        self.achievements = [
            (path.parent.parent.name, achievement)
            for path in sorted(brands.glob("*/achievements/*.yml"))
            for achievement in load(path) or []
        ]

    def superiors(self, slug: str) -> set[str]:
        """All above an organisation."""
        parents = self.branches.get(slug, {}).get("parents") or []
        return {up for parent in parents for up in {parent, *self.superiors(parent)}}

    def figures(self, measure: str, programme: str = "") -> list[Figure]:
        """Every figure of one measure, or of one programme's achievements, with what became of it."""
        word = self.vocabulary["measures"][measure]
        found = [
            self._figure(branch, achievement, metric, word)
            for branch, achievement in self.achievements
            for metric in achievement.get("metrics") or []
            if metric["measure"] == measure and programme in ("", achievement.get("programme"))
        ]
        systems = [item for item in found if not item.reason and item.metric.get("scope") == "system"]
        for item in sorted(systems, key=lambda item: len(self.superiors(item.branch))):
            if any(not other.reason and self._is_above(other, item) for other in systems):
                item.reason = "已含于上级"
        for item in found:
            rivals = [other for other in systems if not other.reason and other is not item and not item.reason]
            if item.metric.get("scope") != "system" and any(
                other.branch == item.branch and meet(other, item) for other in rivals
            ):
                item.reason = "已含于本组织合计"
            elif item.metric.get("scope") != "system" and any(self._is_above(other, item) for other in rivals):
                item.reason = "已含于上级"
            if item.reason.startswith("已含于") and not item.days:
                item.reason = "时间未载，可能重复"
        return found

    def _is_above(self, other: Figure, item: Figure) -> bool:
        return other.branch in self.superiors(item.branch) and meet(other, item)

    def _figure(self, branch: str, achievement: dict[str, Any], metric: dict[str, Any], word: dict[str, Any]) -> Figure:
        unit = metric.get("unit") or word["unit"]
        factor = "1" if unit == word["unit"] else word["units"][unit]
        amount = Decimal(metric.get("value") or 0) * Decimal(factor)
        return Figure(
            branch, achievement, metric, amount, days(metric.get("period") or achievement, achievement), reason(metric)
        )

    def project(self, branch: str, achievement: dict[str, Any]) -> dict[str, Any]:
        """The project an achievement belongs to, or nothing."""
        name = achievement.get("project") or ""
        return self.projects.get(name if "/" in name else f"{branch}/{name}", {})

    def inherited(self, item: Figure, key: str) -> list[str]:
        """An achievement's initiatives or fields, or those of its project."""
        return item.achievement.get(key) or self.project(item.branch, item.achievement).get(key) or []


def reason(metric: dict[str, Any]) -> str:
    """Why a figure alone is not added."""
    qualifier, basis = metric.get("qualifier", "exact"), metric.get("basis", "period")
    if qualifier == "undisclosed":
        return "未公布"
    if qualifier == "vague" or "value" not in metric:
        return "原文无精确数"
    others = {"cumulative": "阶段累计", "snapshot": "存量", "change": "增减变化", "ratio": "占比", "target": "目标"}
    if basis != "period":
        return others[basis]
    if metric.get("scope") == "region":
        return "全区全市口径"
    return "只有上限" if qualifier == "at_most" else ""


def days(said: Any, achievement: dict[str, Any]) -> tuple[str, str] | None:
    """First and last day as text that sorts: ``2023`` is ``2023-01-01`` to ``2023-12-31``."""
    if isinstance(said, str):
        first = last = said
    elif "from" in said:
        first, last = said["from"], said["to"]
    elif "date" in achievement:
        first, last = achievement["date"], achievement.get("end_date") or achievement["date"]
    else:
        return None
    return (first + "-01-01"[len(first) - 4 :])[:10], (last + "-12-31"[len(last) - 4 :])[:10]


def meet(one: Figure, other: Figure) -> bool:
    """Whether two figures may be of the same days; one without a date may be of any."""
    if not one.days or not other.days:
        return True
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]


def qualifier(items: list[Figure]) -> str:
    """``约``, ``逾`` or nothing."""
    said = {item.metric.get("qualifier", "exact") for item in items}
    if "about" in said:
        return "约"
    return "逾" if "over" in said or any("value_max" in item.metric for item in items) else ""
