"""The totals once more, by the plainest means: the YAML read as text, every figure compared with every other.

Shares no line with the generator and is slow on purpose; a test compares what it finds with what pages show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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

    def brands(self, keys: Iterable[str]) -> int:
        """How many of these projects are brands: by their form, and not where they are only announced or nameless."""
        forms = self.vocabulary["forms"]
        found = [self.projects[key] for key in keys]
        return sum(
            forms.get(item.get("form"), {}).get("brand") != "false" and item.get("stage") not in ("pledged", "unnamed")
            for item in found
        )

    def superiors(self, slug: str) -> set[str]:
        """All above an organisation, as the records say."""
        parents = self.branches.get(slug, {}).get("parents") or []
        return {up for parent in parents for up in {parent, *self.superiors(parent)}}

    def area(self, slug: str) -> tuple[str, str, str]:
        """Province, city and district without 省, 市 and 区; a municipality has no city."""
        region = self.branches.get(slug, {}).get("region") or {}
        province, city, district = (bare(region.get(level) or "") for level in ("province", "city", "district"))
        return province, "" if province == city and province in "北京天津上海重庆" else city, district

    def speaks_for(self, slug: str) -> tuple[str, str, str] | None:
        """The area whose whole sector an organisation is the organisation of."""
        branch = self.branches.get(slug, {})
        name, levels = branch.get("name", ""), [level for level in self.area(slug) if level]
        if branch.get("anonymous") == "true" or branch.get("firms") or "事务所" in name:
            return None
        if not branch.get("kind", "").startswith(("sector-", "authority")) and "行业" not in name:
            return None
        if name.startswith("全国"):
            return "", "", ""
        head = re.split("律师|司法|行业", name)[0]
        return self.area(slug) if levels and bare(head).endswith(levels[-1]) else None

    def is_in_area(self, inner: str, outer: str) -> bool:
        """Whether an organisation is in the area that another speaks for; of two for one area the authority's is it."""
        wide, own, here = self.speaks_for(outer), self.speaks_for(inner), self.area(inner)
        if wide is None or inner == outer or any(want and want != has for want, has in zip(wide, here, strict=True)):
            return False
        order = ["authority", "sector-committee", "sector-general-branch"]
        ranks = [
            (order.index(kind) if (kind := self.branches[slug]["kind"]) in order else 3, slug)
            for slug in (outer, inner)
        ]
        return own != wide or ranks[0] < ranks[1]

    def above(self, slug: str, seen: frozenset[str] = frozenset()) -> set[str]:
        """All above an organisation, as the records say or by its area."""
        by_area = {other for other in self.branches if self.is_in_area(slug, other)}
        direct = {*(self.branches.get(slug, {}).get("parents") or [])}
        direct |= {other for other in by_area if slug not in self.superiors(other)}
        return {up for parent in direct - seen for up in {parent, *self.above(parent, seen | {slug, parent})}} - {slug}

    def figures(
        self, measure: str, programme: str = "", of: Callable[[str, dict[str, Any]], bool] = lambda *_: True
    ) -> list[Figure]:
        """Every figure of one measure, or of some achievements only, with what became of it."""
        word = self.vocabulary["measures"][measure]
        found = [
            self._figure(branch, achievement, metric, word)
            for branch, achievement in self.achievements
            for metric in achievement.get("metrics") or []
            if metric["measure"] == measure
            and programme in ("", achievement.get("programme"))
            and of(branch, achievement)
        ]
        above = {item.branch: self.above(item.branch) for item in found}
        self._in_systems(found, above)
        self._in_campaigns(found, above)
        for item in found:
            if not item.reason and any(self._sums_up(other, item) for other in found):
                item.reason = "已含于本组织合计"
        return found

    def _in_systems(self, found: list[Figure], above: dict[str, set[str]]) -> None:
        """Leave out what a figure of an organisation and all below it includes."""
        usable = [item for item in found if not item.reason]
        systems = [item for item in usable if item.metric.get("scope") == "system"]
        for item in systems:
            dated = [other for other in usable if other.days and item.branch in above[other.branch] | {other.branch}]
            if not item.days and dated:
                item.reason = "时间未载，可能重复"
        slugs = {item.branch for item in systems}
        for item in sorted(systems, key=lambda item: (len(above[item.branch] & slugs), length(item))):
            rivals = [other for other in systems if not other.reason and other is not item and not item.reason]
            if any(other.branch in above[item.branch] and meet(other, item) for other in rivals):
                over = [other for other in rivals if other.branch in above[item.branch]]
                item.reason = self._why(item, over) if item.days else "时间未载，可能重复"
            elif any(other.branch == item.branch and within(item, other) for other in rivals):
                item.reason = "已含于本组织合计"
        for item in usable:
            if item in systems:
                continue
            rivals = [other for other in systems if not other.reason and meet(other, item)]
            own = [other for other in rivals if other.branch == item.branch]
            over = [other for other in rivals if other.branch in above[item.branch]]
            if own or over:
                item.reason = "已含于本组织合计" if own else self._why(item, over)
                item.reason = item.reason if item.days else "时间未载，可能重复"

    def _why(self, item: Figure, over: list[Figure]) -> str:
        named = any(other.branch in self.superiors(item.branch) and meet(other, item) for other in over)
        return "已含于上级" if named else "已含于本地区合计"

    def _in_campaigns(self, found: list[Figure], above: dict[str, set[str]]) -> None:
        """Leave out what the joint figure, or the whole one, of the same programme and source includes."""
        usable = [item for item in found if not item.reason]
        wholes = [item for item in usable if item.metric.get("scope") in ("joint", "system")]
        wholes.sort(key=lambda item: (item.metric["scope"] != "system", -item.amount, found.index(item)))
        for item in [*wholes, *(item for item in usable if item not in wholes)]:
            if any(not whole.reason and self._is_part(item, whole, above, wholes) for whole in wholes):
                item.reason = "已含于同一活动合计"

    def _is_part(self, item: Figure, whole: Figure, above: dict[str, set[str]], wholes: list[Figure]) -> bool:
        mine, theirs = item.achievement, whole.achievement
        if item.branch == whole.branch or not sources(mine) & sources(theirs):
            return False
        partners = item.branch in (theirs.get("joint_with") or []) or whole.branch in (mine.get("joint_with") or [])
        same_programme = bool(mine.get("programme")) and mine.get("programme") == theirs.get("programme")
        if not partners and not same_programme:
            return False
        scope, wide = item.metric.get("scope", "own"), whole.metric["scope"]
        if wide == "system" and whole.branch in above[item.branch]:
            return meet(item, whole) or not ("period" in item.metric and "period" in whole.metric)
        if not meet(item, whole) or scope == "system" or item.branch in above[whole.branch]:
            return False
        if scope == "joint":
            is_same = (item.amount, item.days) == (whole.amount, whole.days)
            smaller = wholes.index(item) > wholes.index(whole)
            return smaller and (partners or is_same)
        if wide == "joint":
            return True
        places = zip(self.area(item.branch), self.area(whole.branch), strict=True)
        return same_programme and not any(one and other and one != other for one, other in places)

    def _sums_up(self, whole: Figure, item: Figure) -> bool:
        """Whether the figure is part of a sum of the same organisation's own for a longer period."""
        if whole.reason or "period" not in whole.metric or whole.achievement is item.achievement:
            return False
        if any(each.metric.get("scope", "own") != "own" for each in (whole, item)) or whole.branch != item.branch:
            return False
        label, project = whole.metric.get("label", ""), whole.achievement.get("project", "")
        alike = label in ("", item.metric.get("label", "")) and project in ("", item.achievement.get("project", ""))
        return bool(item.days) and within(item, whole) and alike

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
        return "全地区的数字"
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


def within(one: Figure, other: Figure) -> bool:
    """Whether the one's days are some, but not all, of the other's."""
    if not one.days or not other.days or one.days == other.days:
        return False
    return other.days[0] <= one.days[0] and one.days[1] <= other.days[1]


def length(item: Figure) -> tuple[str, str]:
    """A sort key: longer times first."""
    first, last = item.days or ("", "9999")
    return first, "".join(chr(0x10FFFF - ord(letter)) for letter in last)


def bare(name: str) -> str:
    """A place's name without the word for its level."""
    return re.sub("(?<=..)(省|市|区|县|壮族自治区|自治区)$", "", name)


def sources(achievement: dict[str, Any]) -> set[str]:
    """What tells the sources of an achievement from others: addresses, else long titles."""
    return {
        source.get("url") or source["title"]
        for source in achievement["sources"]
        if source.get("url") or (len(source["title"]) >= 10 and not re.search("未载|转载|外链", source["title"]))
    }


def period(parts: list[Figure]) -> str:
    """The year or span that a sum is of."""
    spans = {tuple(day[:4] for day in part.days) if part.days else () for part in parts}
    years = sorted(year for span in spans for year in span)
    said = "" if not years else f"{years[0]}年" if years[0] == years[-1] else f"{years[0]}—{years[-1]}年"
    if len(spans) == 1:
        return said or "年份未载"
    undated = sum(1 for part in parts if not part.days)
    return f"历年累计（{'，'.join(filter(None, [said, f'含年份未载{undated}条' if undated else '']))}）"


def qualifier(items: list[Figure]) -> str:
    """``约``, ``逾`` or nothing."""
    said = {item.metric.get("qualifier", "exact") for item in items}
    if "about" in said:
        return "约"
    if "over" in said or any("value_max" in item.metric for item in items):
        return "逾"
    coarsest = max(map(step, items), default=Decimal(1))
    return "约" if any(item.amount % coarsest for item in items) else ""


def step(item: Figure) -> Decimal:
    """What a figure in 万 or 亿 is stated to; 1 for others."""
    value = Decimal(item.metric["value"])
    factor = item.amount / value if value else Decimal(1)
    return factor.scaleb(int(value.as_tuple().exponent)) if factor >= 10_000 else Decimal(1)
