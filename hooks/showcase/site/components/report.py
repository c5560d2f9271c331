"""A year's overview (年度概览): its parts, its figures beside those of the year before, and its plain text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from showcase.catalog import Comparison, Total
from showcase.site.components import sums
from showcase.site.components.views import AchievementView, CardView, FigureView, HonourView, SourceView
from showcase.site.rendering import text

ORDINALS = "一二三四五六七八九十"
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A measure's figures of a year and of the year before, in words; ``apart`` if they are not compared."""

    name: str
    now: str
    before: str
    change: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class ReportPartView:
    """An organisation's projects and achievements of one initiative in the year of a report."""

    name: str
    projects: tuple[CardView, ...]
    achievements: tuple[AchievementView, ...]


def rows(comparisons: Iterable[Comparison]) -> tuple[ComparisonView, ...]:
    """One row per measure."""
    return tuple(
        ComparisonView(
            item.now.measure.name,
            _sum(item.now),
            _sum(item.before) if item.before else "未收录",
            _change(item),
            bool(item.reason),
        )
        for item in comparisons
    )


def _sum(total: Total) -> str:
    """The sum of a year, ``逾 1,200 人次``; of one figure or of none that can be added, the sources' own wording."""
    if len(total.parts) < 2:
        return "、".join(item.metric.wording for item in total.parts or total.left_out)
    figure = sums.amount(total.value, total.qualifier, total.measure.unit)
    return " ".join(part for part in (figure.prefix, figure.number, figure.suffix) if part)


def _change(item: Comparison) -> str:
    """``增加 12 件（30%）``, or the reason why they are not compared."""
    change = item.change
    if change is None or item.before is None:
        return f"不作比较：{item.reason}"
    if not change:
        return "与上年相同"
    verb = "增加" if change > 0 else "减少"
    share = (100 * abs(change) / item.before.value).quantize(TENTH, ROUND_HALF_UP) if item.before.value else None
    percent = f"（{text.number(share)}%）" if share is not None else ""
    return f"{verb} {text.number(abs(change))} {item.now.measure.unit}{percent}"


def plain(
    title: str,
    compiled: str,
    parts: Sequence[ReportPartView],
    rows: Sequence[ComparisonView],
    honours: Sequence[HonourView],
    sources: Sequence[SourceView],
) -> str:
    """The report as plain text, its chapters numbered as in 公文; empty chapters are left out."""
    chapters = (
        *((part.name, tuple(_part(part))) for part in parts),
        ("数字与上年比较", tuple(f"{row.name}：本年 {row.now}，上年 {row.before}，{row.change}。" for row in rows)),
        ("荣誉", tuple(honour(view) for view in honours)),
        ("来源", tuple(_source(view) for view in sources)),
    )
    filled = [(name, lines) for name, lines in chapters if lines]
    blocks = [f"{title}\n{compiled}"]
    for number, (name, lines) in enumerate(filled):
        head = f"{ORDINALS[number]}、{name}" if number < len(ORDINALS) else name
        blocks.append("\n".join((head, *lines)))
    return "\n\n".join(blocks) + "\n"


def _part(part: ReportPartView) -> Iterator[str]:
    for card in part.projects:
        yield f"{card.form or '品牌'}：{card.name}。{card.summary}"
    for number, achievement in enumerate(part.achievements, 1):
        yield f"{number}. {sentence(achievement)}"


def sentence(achievement: AchievementView, between: str = " ") -> str:
    """An achievement in a plain line: its date, title, summary, figures and remark."""
    joint = "、".join(
        link.text for link in (*((achievement.branch,) if achievement.branch else ()), *achievement.joint)
    )
    when = f"{achievement.date}（推定）" if achievement.inferred_date else achievement.date
    words = [f"{when}，{achievement.title}。", achievement.summary.striptags()]
    words += [f"（与{joint}共同开展）"] if joint else []
    words += [f"数字：{'；'.join(map(figure, achievement.figures))}。"] if achievement.figures else []
    words += [f"注：{achievement.note}"] if achievement.note else []
    return between.join(word for word in words if word)


def figure(view: FigureView) -> str:
    """A figure in the source's own words: ``法律援助案件 45件（2023年）``."""
    context = f"（{view.context}）" if view.context else ""
    return f"{view.label} {view.stated or view.text}{context}"


def honour(view: HonourView) -> str:
    """An honour in a plain line: ``调解先进（澄江市司法局，2023年）``."""
    given = "，".join(part for part in (view.by, view.date) if part)
    return f"{view.name}（{given}）" if given else view.name


def _source(view: SourceView) -> str:
    return "，".join(part for part in (view.title, view.detail, view.url, view.note) if part)
