"""What a change does to the site, as Markdown: records added, changed and withdrawn; totals before and after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from showcase.catalog import Catalog, Total
from showcase.model import PREFIXES, Achievement, Branch, Project

LISTED = 50
"""Names of each kind that are listed; the rest is counted."""
MARKS = re.compile(r"([\\`*_{}\[\]()#+.!|~<>@:&-])")
Record = Branch | Project | Achievement


@dataclass(frozen=True, slots=True)
class Difference:
    """The records of one kind, by their fate; each list in the order of the site that still has them."""

    label: str
    before: int
    after: int
    added: tuple[Record, ...]
    changed: tuple[Record, ...]
    withdrawn: tuple[Record, ...]


def differences(old: Catalog, new: Catalog) -> tuple[Difference, ...]:
    """Every kind of record, compared by identity."""
    return (
        _difference("党组织", old.branches, new.branches),
        _difference("品牌项目", old.projects, new.projects),
        _difference("服务成果", old.achievements, new.achievements),
    )


def _difference(label: str, old: Iterable[Record], new: Iterable[Record]) -> Difference:
    before: dict[str, Record] = {record.key: record for record in old}
    after: dict[str, Record] = {record.key: record for record in new}
    return Difference(
        label,
        len(before),
        len(after),
        tuple(record for key, record in after.items() if key not in before),
        tuple(record for key, record in after.items() if key in before and before[key] != record),
        tuple(record for key, record in before.items() if key not in after),
    )


def markdown(old: Catalog, new: Catalog, lines_to_add: Iterable[str] = (), errors: int = 0) -> str:
    """The summary of a pull request. A text of a record is text: none of its characters is Markdown or HTML."""
    found = differences(old, new)
    rows = [f"| {item.label} | {item.before} | {item.after} | {item.after - item.before:+d} |" for item in found]
    parts = ["## 这次改动对网站的影响", "", "| | 改前 | 改后 | 变化 |", "|---|--:|--:|--:|", *rows]
    if errors:
        parts += ["", f"**数据有 {errors} 处错误**，有错误的记录没有算进“改后”；改好之前不能合并。"]
    for title, fate in (("新增", "added"), ("修改", "changed"), ("撤下", "withdrawn")):
        parts += _listing(title, [(item.label, getattr(item, fate)) for item in found])
    parts += _totals(old.totals, new.totals)
    missing = [*lines_to_add]
    if missing:
        parts += [
            "",
            "### 还差这几行",
            "",
            "撤下或改名的网页，要在 `brands/redirects.yml` 里写明去处，否则不能发布：",
            "",
        ]
        parts += ["```yaml", *missing, "```"]
    if not any(item.added or item.changed or item.withdrawn for item in found):
        parts += ["", "没有改动记录。"]
    return "\n".join(parts) + "\n"


def _listing(title: str, groups: list[tuple[str, tuple[Record, ...]]]) -> Iterator[str]:
    count = sum(len(records) for _, records in groups)
    if not count:
        return
    yield from ("", f"### {title} {count} 条", "")
    for label, records in groups:
        for record in records[:LISTED]:
            name = record.title if isinstance(record, Achievement) else record.name
            yield f"- {label}：{plain(name)}（`{record.path}`）"
        if len(records) > LISTED:
            yield f"- {label}：另有 {len(records) - LISTED} 条"


def _totals(old: Mapping[str, Total], new: Mapping[str, Total]) -> Iterator[str]:
    """The totals that differ."""
    names = [*new, *(slug for slug in old if slug not in new)]
    moved = [slug for slug in names if _said(old.get(slug)) != _said(new.get(slug))]
    if moved:
        yield from ("", "### 合计的变化", "", "| 指标 | 改前 | 改后 |", "|---|--:|--:|")
    for slug in moved:
        measure = (new.get(slug) or old[slug]).measure
        yield f"| {plain(measure.name)} | {_said(old.get(slug))} | {_said(new.get(slug))} |"


def _said(total: Total | None) -> str:
    if total is None or not total.parts:
        return "—"
    value: Decimal = total.value
    return f"{PREFIXES[total.qualifier]} {value.normalize():,f} {plain(total.measure.unit)}".lstrip()


def plain(text: str) -> str:
    """A text as Markdown that shows it as it is, on one line."""
    return MARKS.sub(r"\\\1", " ".join(text.split()))
