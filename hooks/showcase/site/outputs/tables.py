"""The CSV files of ``data/`` and the Frictionless data package that describes them."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from showcase.catalog import Catalog, ListedHonour
from showcase.model import AnyRecord, Date, Metric, Task, dataclass
from showcase.reading.keys import HONOUR
from showcase.site.components import figures
from showcase.site.context import SiteContext
from showcase.site.rendering import prose

FORMULA = frozenset("=+-@＝＋－＠﹢﹣﹦﹫\t\r\n")
"""A cell that begins with one of these is run as a formula by spreadsheets (OWASP, CSV Injection)."""
BOM = "\ufeff"
"""Byte order mark: Excel takes the file for UTF-8."""
BETWEEN = "；"
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


@dataclass(frozen=True, slots=True)
class CsvColumn:
    """A column: its name, its Chinese title, its Table Schema type, and the function that gives a row's value."""

    name: str
    title: str
    value: Callable[[Any], object]
    type: str = "string"
    required: bool = False
    pattern: str = ""

    @property
    def schema(self) -> dict[str, Any]:
        """The column as Table Schema describes it."""
        limits: dict[str, Any] = {"required": True} if self.required else {}
        if self.pattern:
            limits["pattern"] = self.pattern
        described = {"name": self.name, "title": self.title, "type": self.type}
        return {**described, "constraints": limits} if limits else described


@dataclass(frozen=True, slots=True)
class CsvTable:
    """One CSV file. ``refers`` maps columns to the table whose key they hold."""

    name: str
    title: str
    columns: tuple[CsvColumn, ...]
    rows: Callable[[SiteContext], Iterable[object]]
    key: tuple[str, ...] = ()
    refers: tuple[tuple[str, str], ...] = ()


def entries(site: SiteContext) -> Iterator[tuple[str, Callable[[], str]]]:
    """Each table, and ``datapackage.json``, each with the function that makes it."""
    shown = tables(site)
    for table in shown:
        yield f"data/{table.name}.csv", partial(text, table, site)
    yield "data/datapackage.json", partial(_described, site, shown)


def text(table: CsvTable, site: SiteContext) -> str:
    """The table as CSV (RFC 4180) with a byte order mark."""
    page = io.StringIO(newline="")
    page.write(BOM)
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    values = [column.value for column in table.columns]
    for row in table.rows(site):
        writer.writerow([cell(value(row)) for value in values])
    return page.getvalue()


def cell(value: object) -> str:
    """A value as a cell. A text that a spreadsheet would run as a formula is preceded by an apostrophe."""
    if isinstance(value, tuple):
        value = BETWEEN.join(map(str, value))
    if isinstance(value, str):
        return f"'{value}" if value[:1] in FORMULA else value
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


AddressOf = Callable[[Any], str]


def tables(site: SiteContext) -> tuple[CsvTable, ...]:
    """Every table; the first column is its key, if it has one."""

    def url(record: AnyRecord | Task) -> str:
        return site.imprint.absolute(site.cards.addresses.of(record))

    belongs = ("branch", "branches")
    return (
        CsvTable("branches", "党组织", _branches(url), lambda site: site.catalog.branches, ("key",)),
        CsvTable(
            "projects",
            "品牌项目",
            _projects(site.catalog, url),
            lambda site: site.catalog.projects,
            ("key",),
            (belongs,),
        ),
        CsvTable(
            "achievements",
            "服务成果",
            _achievements(site.catalog, url),
            lambda site: site.catalog.achievements,
            ("key",),
            (belongs, ("project", "projects")),
        ),
        CsvTable("tasks", "任务", _tasks(url), lambda site: site.catalog.tasks, ("key",), (belongs,)),
        CsvTable("metrics", "指标", METRICS, _metrics, (), (("achievement", "achievements"), belongs)),
        CsvTable("service-points", "公共法律服务点", _points(url), lambda site: site.catalog.service_points, ("key",)),
        CsvTable("honours", "荣誉", HONOURS, lambda site: site.catalog.honours, (), (belongs,)),
    )


def _branches(url: AddressOf) -> tuple[CsvColumn, ...]:
    return (
        CsvColumn("key", "标识", lambda b: b.key, required=True),
        CsvColumn("name", "名称", lambda b: b.name, required=True),
        CsvColumn("kind", "组织类型", lambda b: b.kind),
        CsvColumn("province", "省", lambda b: b.region.province),
        CsvColumn("city", "市", lambda b: b.region.city),
        CsvColumn("district", "区县", lambda b: b.region.district),
        CsvColumn("founded", "成立", lambda b: str(b.founded or ""), pattern=DATE),
        CsvColumn("members", "党员数", lambda b: b.members.count if b.members else None, "integer"),
        CsvColumn("parents", "上级党组织", lambda b: b.parents),
        CsvColumn("firms", "律所", lambda b: b.firms),
        CsvColumn("summary", "简介", lambda b: prose.plain(b.summary)),
        CsvColumn("inferred", "推定的列", lambda b: b.inferred),
        CsvColumn("url", "网址", url, required=True),
    )


def _projects(catalog: Catalog, url: AddressOf) -> tuple[CsvColumn, ...]:
    return (
        CsvColumn("key", "标识", lambda p: p.key, required=True),
        CsvColumn("branch", "党组织", lambda p: p.branch, required=True),
        CsvColumn("name", "品牌名称", lambda p: p.name, required=True),
        CsvColumn("initiatives", "归类", lambda p: p.initiatives),
        CsvColumn("fields", "服务领域", lambda p: p.fields),
        CsvColumn("form", "形式", lambda p: p.form),
        CsvColumn("stage", "阶段", lambda p: p.stage),
        CsvColumn("brand", "算作品牌", lambda p: "true" if catalog.vocabulary.is_brand(p) else "false", "boolean"),
        CsvColumn("since", "起始", lambda p: str(p.since or ""), pattern=DATE),
        CsvColumn("until", "结束", lambda p: str(p.until or ""), pattern=DATE),
        CsvColumn("summary", "简介", lambda p: prose.plain(p.summary), required=True),
        CsvColumn("inferred", "推定的列", lambda p: p.inferred),
        CsvColumn("url", "网址", url, required=True),
    )


def _achievements(catalog: Catalog, url: AddressOf) -> tuple[CsvColumn, ...]:
    return (
        CsvColumn("key", "标识", lambda d: d.key, required=True),
        CsvColumn("branch", "党组织", lambda d: d.branch, required=True),
        CsvColumn("project", "所属品牌", lambda d: d.project if d.project in catalog.project else ""),
        CsvColumn("date", "日期", lambda d: str(d.date or ""), pattern=DATE),
        CsvColumn("end_date", "结束日期", lambda d: str(d.end_date or ""), pattern=DATE),
        CsvColumn("title", "标题", lambda d: d.title, required=True),
        CsvColumn("initiatives", "归类", catalog.initiatives_of),
        CsvColumn("fields", "服务领域", catalog.fields_of),
        CsvColumn("joint_with", "共同完成", lambda d: tuple(slug for slug in d.joint_with if slug in catalog.branch)),
        CsvColumn("programme", "专项行动", lambda d: d.programme),
        CsvColumn("summary", "摘要", lambda d: prose.plain(d.summary)),
        CsvColumn("inferred", "推定的列", lambda d: d.inferred),
        CsvColumn("url", "网址", url, required=True),
    )


def _tasks(url: AddressOf) -> tuple[CsvColumn, ...]:
    return (
        CsvColumn("key", "标识", lambda t: t.key, required=True),
        CsvColumn("branch", "党组织", lambda t: t.branch, required=True),
        CsvColumn("year", "年份", lambda t: t.year, "integer", required=True),
        CsvColumn("initiative", "归类", lambda t: t.initiative),
        CsvColumn("title", "任务", lambda t: t.title, required=True),
        CsvColumn("standard", "完成标准", lambda t: t.standard),
        CsvColumn("post", "责任岗位", lambda t: t.post),
        CsvColumn("due", "完成时限", lambda t: str(t.due or ""), pattern=DATE),
        CsvColumn("status", "进展", lambda t: t.status),
        CsvColumn("done", "完成日期", lambda t: str(t.done or ""), pattern=DATE),
        CsvColumn("evidence", "佐证成果", lambda t: t.evidence),
        CsvColumn("note", "备注", lambda t: t.note),
        CsvColumn("url", "网址", url, required=True),
    )


def _points(url: AddressOf) -> tuple[CsvColumn, ...]:
    def stated(key: str) -> Callable[[Any], object]:
        return lambda p: str(getattr(p.need, key) or "") if p.need else ""

    return (
        CsvColumn("key", "标识", lambda p: p.key, required=True),
        CsvColumn("name", "名称", lambda p: p.name, required=True),
        CsvColumn("organiser", "主办单位", lambda p: p.organiser),
        CsvColumn("province", "省", lambda p: p.region.province),
        CsvColumn("city", "市", lambda p: p.region.city),
        CsvColumn("district", "区县", lambda p: p.region.district),
        CsvColumn("fields", "服务领域", lambda p: p.fields),
        CsvColumn("what", "办什么", stated("what")),
        CsvColumn("where", "地点", stated("where")),
        CsvColumn("when", "时间", stated("when")),
        CsvColumn("phone", "电话", stated("phone")),
        CsvColumn("date", "报道日期", stated("date"), pattern=DATE),
        CsvColumn("verified", "核实日期", stated("verified"), pattern=DATE),
        CsvColumn("summary", "简介", lambda p: prose.plain(p.summary)),
        CsvColumn("url", "网址", url, required=True),
    )


MetricRow = tuple[str, str, Metric]
"""Branch, achievement (or ``""`` for a figure of the organisation itself), and the metric."""
METRICS = (
    CsvColumn("branch", "党组织", lambda m: m[0], required=True),
    CsvColumn("achievement", "服务成果", lambda m: m[1]),
    CsvColumn("measure", "指标", lambda m: m[2].measure, required=True),
    CsvColumn("label", "原文名目", lambda m: m[2].label),
    CsvColumn("stated", "原文表述", lambda m: m[2].wording, required=True),
    CsvColumn("value", "数值", lambda m: m[2].value, "number"),
    CsvColumn("value_max", "数值上限", lambda m: m[2].value_max, "number"),
    CsvColumn("from", "原数值", lambda m: m[2].from_value, "number"),
    CsvColumn("part", "部分数", lambda m: m[2].part, "number"),
    CsvColumn("whole", "总数", lambda m: m[2].whole, "number"),
    CsvColumn("unit", "单位", lambda m: m[2].unit),
    CsvColumn("qualifier", "精确程度", lambda m: m[2].qualifier, required=True),
    CsvColumn("basis", "统计口径", lambda m: m[2].basis, required=True),
    CsvColumn("scope", "范围", lambda m: m[2].scope, required=True),
    CsvColumn("marks", "口径说明", lambda m: figures.marks(m[2])),
    CsvColumn("period_from", "期间起", lambda m: str(m[2].period.start) if m[2].period else "", pattern=DATE),
    CsvColumn("period_to", "期间止", lambda m: str(m[2].period.end) if m[2].period else "", pattern=DATE),
)


def _honour_value(key: str, listed: ListedHonour) -> object:
    value = getattr(listed.honour, key)
    return str(value) if isinstance(value, Date) else value


HONOURS = (
    CsvColumn("branch", "党组织", lambda listed: listed.branch.slug, required=True),
    CsvColumn("record", "记录", lambda listed: listed.record.key, required=True),
    *(CsvColumn(key.name, key.label, partial(_honour_value, key.name)) for key in HONOUR.keys if key.name != "sources"),
)
"""Every key of an honour but its sources, each of which has keys of its own."""


def _metrics(site: SiteContext) -> Iterator[MetricRow]:
    for branch in site.catalog.branches:
        yield from ((branch.slug, "", metric) for metric in branch.figures)
    for achievement in site.catalog.achievements:
        yield from ((achievement.branch, achievement.key, metric) for metric in achievement.metrics)


def _described(site: SiteContext, shown: tuple[CsvTable, ...]) -> str:
    return json.dumps(_package(site, shown), ensure_ascii=False, indent=2) + "\n"


def _package(site: SiteContext, shown: tuple[CsvTable, ...]) -> dict[str, Any]:
    """The description of the tables (specs.frictionlessdata.io)."""
    imprint = site.imprint
    return {
        "name": "showcase",
        "title": imprint.name,
        "description": imprint.description,
        **({"homepage": imprint.url} if imprint.url else {}),
        **({"licenses": [{"path": imprint.data_license}]} if imprint.data_license else {}),
        "profile": "tabular-data-package",
        "resources": [_resource(table) for table in shown],
    }


def _resource(table: CsvTable) -> dict[str, Any]:
    keys = [
        {"fields": [column], "reference": {"resource": target, "fields": ["key"]}} for column, target in table.refers
    ]
    return {
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [column.schema for column in table.columns],
            "missingValues": [""],
            **({"primaryKey": [*table.key]} if table.key else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }
