"""The yearly report of an organisation (年度述职材料), or the overview of its year where it made none."""

from collections.abc import Iterator, Sequence

from showcase.catalog import Report
from showcase.documents import Block, Cell, Document, Head, Note, Paragraph, Table, Title, length, ordinal, row
from showcase.site.components import promises
from showcase.site.components import report as report_views
from showcase.site.context import SiteContext
from showcase.site.documents.composed import Composed, formal
from showcase.site.documents.sources import Sources

FOUR = (40, 38, 38, 40)
PROBLEMS = (46, 44, 26, 40)


def compose(site: SiteContext, report: Report) -> Composed:
    """The chapters of the year, then what was promised and what became of it, then the sources."""
    view, sources = report_views.view(site.cards, report), Sources()
    sources.refer(report_views.stated(report))
    title = f"{report.year}{report_views.kind(report)}"
    body = tuple(_numbered(view, report.year))
    notes = (Note(f"注：{view.note}"),) if view.note else ()
    heads = (Title(title, report.branch.name), Paragraph(view.compiled))
    document = Document(
        f"{report.branch.name}{title}", (*heads, *body, *notes, *sources.notes()), site.imprint.author, site.cards.as_of
    )
    number = sum(length(block.text) for block in body if isinstance(block, Head | Paragraph))
    return Composed(document, (f"{document.title}：正文 {number:,} 字，表格里的不算",))


def _numbered(view: report_views.ReportView, year: int) -> Iterator[Block]:
    """The chapters that are not empty, numbered."""
    filled = [(name, blocks) for name, blocks in _chapters(view, year) if blocks]
    for number, (name, blocks) in enumerate(filled, 1):
        yield Head(f"{ordinal(number)}、{name}")
        yield from blocks


def _chapters(view: report_views.ReportView, year: int) -> Iterator[tuple[str, list[Block]]]:
    yield "主要工作", list(_work(view.parts))
    heads = ("指标", f"{year}年", f"{year - 1}年", "与上年比较")
    yield "数字与上年比较", _table(heads, [(r.name, r.now, r.before, r.change) for r in view.rows], FOUR)
    yield "荣誉", [Paragraph(f"{report_views.honour(each)}。") for each in view.honours]
    targets = [(r.name, r.target, r.done, r.share) for r in view.reached]
    yield promises.REACHED, _table(("指标", "目标", "完成", "完成比例"), targets, FOUR)
    for name, items in ((promises.FOLLOW_UPS, view.follow_ups), (promises.PROBLEMS, view.problems)):
        problems = [(r.text, r.measure, r.due, r.outcome) for r in items]
        yield name, _table(("问题", "整改措施", "期限", "整改情况"), problems, PROBLEMS)
    plans = [*view.plans, *(f"目标：{report_views.figure(each)}" for each in view.targets)]
    yield promises.PLANS, [Paragraph(f"{number}. {line.rstrip('。')}。") for number, line in enumerate(plans, 1)]


def _work(parts: tuple[report_views.ReportPartView, ...]) -> Iterator[Block]:
    """What was done for each initiative: its projects, then its achievements."""
    for number, part in enumerate(parts, 1):
        yield Head(f"（{ordinal(number)}）{part.name}", 2)
        yield from (Paragraph(f"{card.form or '品牌'}：{card.name}。{card.summary}") for card in part.projects)
        for place, achievement in enumerate(part.achievements, 1):
            yield Paragraph(formal(f"{place}. {report_views.sentence(achievement, '')}"))


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], widths: tuple[int, ...]) -> list[Block]:
    """A table with these rows; nothing where there is none."""
    cells: tuple[tuple[Cell, ...], ...] = (row(*heads, is_head=True), *(row(*each) for each in rows))
    return [Table(cells, widths)] if rows else []
