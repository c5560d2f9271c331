"""The comparison of two catalogs as Markdown: records added, changed and withdrawn; totals before and after."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from showcase import pipeline
from showcase.catalog import Catalog, Total
from showcase.model import PREFIXES, Achievement, Branch, Project, ServicePoint, YearlyReport
from showcase.site import merged, urls
from showcase.site.pages import missing_redirects

MAX_LISTED = 50
"""Records of one kind that are listed by name; of the others only the number is given."""
MARKDOWN_CHARACTERS = re.compile(r"([\\`*_{}\[\]()#+.!|~<>@:&-])")
Record = Branch | Project | Achievement | ServicePoint | YearlyReport

KINDS = {
    "党组织": "branches",
    "品牌项目": "projects",
    "服务成果": "achievements",
    "公共法律服务点": "service_points",
    "年度述职材料": "reports",
}
"""The name of each kind of record → the catalog's list of them."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The records of one kind that were added, changed and withdrawn, in the order of the catalog that has them."""

    label: str
    before: int
    after: int
    added: list[Record]
    changed: list[Record]
    withdrawn: list[Record]


def compare(old: Path, new: Path) -> tuple[str, list[str]]:
    """The comparison of the records under two folders, and the lines that ``redirects.yml`` of the new one lacks."""
    surveys = pipeline.survey(old), pipeline.survey(new)
    before, after = (pipeline.catalog(survey) for survey in surveys)
    errors = sum(problem.is_error for problem in surveys[1].problems)
    missing = missing_redirects(urls(before), urls(after), after.redirects, merged(after))
    return markdown(before, after, missing, errors), missing


def differences(old: Catalog, new: Catalog) -> Iterator[Difference]:
    """The difference of each kind of record. A record is the same where its key is."""
    for label, name in KINDS.items():
        before: dict[str, Record] = {record.key: record for record in getattr(old, name)}
        after: dict[str, Record] = {record.key: record for record in getattr(new, name)}
        yield Difference(
            label,
            len(before),
            len(after),
            added=[record for key, record in after.items() if key not in before],
            changed=[record for key, record in after.items() if key in before and before[key] != record],
            withdrawn=[record for key, record in before.items() if key not in after],
        )


def markdown(old: Catalog, new: Catalog, lines_to_add: Iterable[str] = (), errors: int = 0) -> str:
    """The summary of a pull request. Markdown and HTML in the texts of records are escaped."""
    kinds = list(differences(old, new))
    rows = [f"| {item.label} | {item.before} | {item.after} | {item.after - item.before:+d} |" for item in kinds]
    parts = ["## 这次改动对网站的影响", "", "| | 改前 | 改后 | 变化 |", "|---|--:|--:|--:|", *rows]
    if errors:
        parts += ["", f"**数据有 {errors} 处错误**，有错误的记录没有算进“改后”；改好之前不能合并。"]
    for title, attribute in (("新增", "added"), ("修改", "changed"), ("撤下", "withdrawn")):
        parts += _listing(title, [(item.label, getattr(item, attribute)) for item in kinds])
    parts += _totals(old.totals, new.totals)
    if missing := [*lines_to_add]:
        reason = "撤下或改名的网页，要在 `brands/redirects.yml` 里写明去处，否则不能发布："
        parts += ["", "### 还差这几行", "", reason, "", "```yaml", *missing, "```"]
    if not any(item.added or item.changed or item.withdrawn for item in kinds):
        parts += ["", "没有改动记录。"]
    return "\n".join(parts) + "\n"


def _listing(title: str, groups: list[tuple[str, list[Record]]]) -> Iterator[str]:
    count = sum(len(records) for _, records in groups)
    if not count:
        return
    yield from ("", f"### {title} {count} 条", "")
    for label, records in groups:
        for record in records[:MAX_LISTED]:
            name = record.title if isinstance(record, Achievement) else record.name
            yield f"- {label}：{escaped(name)}（`{record.path}`）"
        if len(records) > MAX_LISTED:
            yield f"- {label}：另有 {len(records) - MAX_LISTED} 条"


def _totals(old: Mapping[str, Total], new: Mapping[str, Total]) -> Iterator[str]:
    """The table of totals that differ."""
    names = [*new, *(slug for slug in old if slug not in new)]
    changed = [slug for slug in names if _stated(old.get(slug)) != _stated(new.get(slug))]
    if changed:
        yield from ("", "### 历年累计的变化", "", "| 指标 | 改前 | 改后 |", "|---|--:|--:|")
    for slug in changed:
        measure = (new.get(slug) or old[slug]).measure
        yield f"| {escaped(measure.name)} | {_stated(old.get(slug))} | {_stated(new.get(slug))} |"


def _stated(total: Total | None) -> str:
    if total is None or not total.parts:
        return "—"
    value: Decimal = total.value
    return f"{PREFIXES[total.qualifier]} {value.normalize():,f} {escaped(total.measure.unit)}".lstrip()


def escaped(text: str) -> str:
    """Markdown that shows the text as it is, on one line."""
    return MARKDOWN_CHARACTERS.sub(r"\\\1", " ".join(text.split()))
