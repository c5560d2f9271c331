"""The application form (申报表) of a project: what is recorded, and room for the opinions and seals of those above."""

from collections.abc import Iterator, Sequence

from showcase.catalog import not_among
from showcase.documents import Block, Cell, Document, Note, Table, Title, length
from showcase.model import Project
from showcase.site.components import figures
from showcase.site.components import report as report_views
from showcase.site.context import SiteContext
from showcase.site.documents.composed import Composed, counted, formal, steps
from showcase.site.documents.sources import Sources
from showcase.site.rendering import prose, text

LIMIT = 300
"""Characters of the reason for which a project is put forward (推荐理由)."""
WIDTHS = (30, 48, 30, 48)
ROOM = 36
"""Height in mm of the room for an opinion."""
OPINIONS = ("申报单位意见", "推荐单位意见", "审核单位意见")
SEAL = ("（盖章）", "年　　月　　日")
TITLE = "党建品牌申报表"


def compose(site: SiteContext, projects: Sequence[Project]) -> Composed:
    """A form for each project, each on a page of its own."""
    blocks: list[Block] = []
    for number, project in enumerate(projects):
        blocks += _form(site, project, bool(number))
    remarks = tuple(_remark(project) for project in projects)
    title = f"{projects[0].name}申报表" if len(projects) == 1 else TITLE
    return Composed(Document(title, tuple(blocks), site.imprint.author, site.cards.as_of), remarks)


def _remark(project: Project) -> str:
    said = counted("推荐理由（取自简介）", length(prose.plain(project.summary)), LIMIT)
    return f"{project.name}：{said}"


def _form(site: SiteContext, project: Project, on_new_page: bool) -> Iterator[Block]:
    sources = Sources()
    sources.refer(project.sources)
    yield Title(TITLE, on_new_page=on_new_page)
    yield Table((*_facts(site, project), *_texts(site, project), *map(_opinion, OPINIONS)), WIDTHS)
    yield from (Note("推荐理由取自记录的简介，意见和印章请打印后填写。"), *sources.notes())


def _facts(site: SiteContext, project: Project) -> Iterator[tuple[Cell, ...]]:
    """The rows with two labels each; what is not recorded is left for the office to fill in."""
    catalog, cards = site.catalog, site.cards
    branch = catalog.branch[project.branch]
    initiatives = "、".join(cards.initiative(slug).name for slug in project.initiatives)
    form = catalog.vocabulary.forms.get(project.form)
    inferred = "（推定）" if "since" in project.inferred else ""
    yield _labelled("品牌名称", (project.name,))
    yield _labelled("申报单位", (branch.name,))
    yield _pair("地区", "".join(dict.fromkeys(branch.region.path)), "组织类型", cards.kind(branch))
    yield _pair("归类", initiatives, "服务领域", "、".join(cards.field_names(project.fields)))
    since = text.date(project.since) + inferred if project.since else ""
    yield _pair("起始时间", since, "形式", form.name if form else "")


def _texts(site: SiteContext, project: Project) -> Iterator[tuple[Cell, ...]]:
    branch = site.catalog.branch[project.branch]
    achievements = site.catalog.achievements_of_project.get(project.key, ())
    metrics = [metric for each in achievements for metric in each.metrics]
    numbers = [report_views.figure(view) for view in figures.figures(metrics, site.catalog.vocabulary)]
    honours = (*project.honours, *(h for a in achievements for h in not_among(a.honours, project.honours, branch)))
    reason = prose.plain(project.summary)
    yield _labelled("品牌内涵", project.meaning or ((project.slogan,) if project.slogan else ()))
    yield _labelled("主要做法", steps(project.steps or project.practice))
    shown = (formal("；".join(numbers)) + "。",) if numbers else ()
    yield _labelled("主要成效", (*prose.paragraphs(project.effect), *shown))
    yield _labelled("所获荣誉", tuple(report_views.honour(site.cards.honour(each, branch)) for each in honours))
    yield Cell(("推荐理由", f"（{LIMIT}字以内，", f"现{length(reason)}字）"), is_head=True), Cell((reason,), span=3)


def _opinion(label: str) -> tuple[Cell, ...]:
    return Cell((label,), is_head=True), Cell((), span=3, height=ROOM, seal=SEAL)


def _labelled(label: str, lines: tuple[str, ...]) -> tuple[Cell, ...]:
    return Cell((label,), is_head=True), Cell(lines, span=3)


def _pair(one: str, first: str, other: str, second: str) -> tuple[Cell, ...]:
    cells = ((one, first), (other, second))
    return tuple(cell for label, value in cells for cell in (Cell((label,), is_head=True), Cell((value,))))
