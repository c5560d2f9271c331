"""An organisation's year (年度概览, 年度述职材料): its parts, its figures beside those before, and its plain text."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain

from showcase.catalog import Comparison, Report
from showcase.model import Achievement, Project, Source, dataclass
from showcase.site.components import promises, sums
from showcase.site.components.cards import Cards, sources
from showcase.site.components.promises import FollowUpView, ReachedView
from showcase.site.components.views import AchievementView, CardView, FigureView, HonourView, SourceView
from showcase.site.rendering import text

ORDINALS = "一二三四五六七八九十"
TENTH = Decimal("0.1")
OWN, OVERVIEW = "年度述职材料", "年度概览"
COMPILED = "本站根据公开报道整理"


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


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole of a year. What an organisation reported itself is empty in an overview."""

    title: str
    compiled: str
    """Who made it of what."""
    parts: tuple[ReportPartView, ...]
    rows: tuple[ComparisonView, ...]
    honours: tuple[HonourView, ...]
    reached: tuple[ReachedView, ...]
    """The targets of the year before."""
    follow_ups: tuple[FollowUpView, ...]
    """The problems of the year before."""
    problems: tuple[FollowUpView, ...]
    plans: tuple[str, ...]
    targets: tuple[FigureView, ...]
    sources: tuple[SourceView, ...]
    note: str = ""


def kind(report: Report) -> str:
    """What the page is called: the organisation's own report, where it is recorded, else an overview."""
    return OWN if report.own else OVERVIEW


def view(cards: Cards, report: Report) -> ReportView:
    """The report on a page, in plain text and in a document."""
    own = report.own
    made = f"{text.date(own.issued)}报告；一年里做的事，由本站按公开的记录列出" if own else COMPILED
    return ReportView(
        title=f"{report.year}{kind(report)}：{report.branch.name}",
        compiled=f"{made}，未收录不等于没有。",
        parts=_parts(cards, report),
        rows=rows(report.comparisons),
        honours=cards.honours(report.honours),
        reached=promises.reached(cards, report.reached),
        follow_ups=promises.follow_ups(cards, report.follow_ups),
        problems=promises.follow_ups(cards, report.admitted),
        plans=own.plans if own else (),
        targets=promises.targets(cards, own.targets) if own else (),
        sources=sources(stated(report)),
        note=own.note if own else "",
    )


def _parts(cards: Cards, report: Report) -> tuple[ReportPartView, ...]:
    """The year's projects and achievements by main initiative, in the vocabulary's order; empty ones are left out."""
    catalog = cards.catalog
    projects: dict[str, list[Project]] = {}
    achievements: dict[str, list[Achievement]] = {}
    words = catalog.vocabulary.initiatives
    for project in report.projects:
        projects.setdefault(project.initiative if project.initiative in words else "", []).append(project)
    for achievement in report.achievements:
        main = next(iter(catalog.initiatives_of(achievement)), "")
        achievements.setdefault(main if main in words else "", []).append(achievement)
    return tuple(
        ReportPartView(
            words[slug].name if slug else "未归入其中一项",
            tuple(cards.project(project) for project in projects.get(slug, ())),
            tuple(cards.achievement(achievement, report.branch) for achievement in achievements.get(slug, ())),
        )
        for slug in (*words, "")
        if slug in projects or slug in achievements
    )


def stated(report: Report) -> tuple[Source, ...]:
    """The sources of the report, of the year's achievements, projects and honours, each once."""
    every = [report.own.sources] if report.own else []
    every += [part.sources for part in report.achievements] + [part.sources for part in report.projects]
    every += [listed.honour.sources for listed in report.honours]
    return tuple({(source.title, source.url): source for source in chain.from_iterable(every)}.values())


def rows(comparisons: Iterable[Comparison]) -> tuple[ComparisonView, ...]:
    """One row per measure."""
    return tuple(
        ComparisonView(
            item.now.measure.name,
            sums.stated(item.now),
            sums.stated(item.before) if item.before else "未收录",
            _change(item),
            bool(item.reason),
        )
        for item in comparisons
    )


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


def plain(view: ReportView) -> str:
    """The report as plain text, its chapters numbered as in 公文; empty chapters are left out."""
    blocks = [f"{view.title}\n{view.compiled}"]
    for number, (name, lines) in enumerate(chapters(view)):
        head = f"{ORDINALS[number]}、{name}" if number < len(ORDINALS) else name
        blocks.append("\n".join((head, *lines)))
    return "\n\n".join(blocks) + "\n"


def chapters(view: ReportView) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The chapters that are not empty, each with its lines."""
    every = (
        *((part.name, tuple(_part(part))) for part in view.parts),
        (
            "数字与上年比较",
            tuple(f"{row.name}：本年 {row.now}，上年 {row.before}，{row.change}。" for row in view.rows),
        ),
        ("荣誉", tuple(honour(each) for each in view.honours)),
        (promises.REACHED, tuple(each.line for each in view.reached)),
        (promises.FOLLOW_UPS, tuple(each.line for each in view.follow_ups)),
        (promises.PROBLEMS, tuple(each.line for each in view.problems)),
        (promises.PLANS, (*view.plans, *(f"目标：{figure(each)}。" for each in view.targets))),
        ("来源", tuple(_source(each) for each in view.sources)),
    )
    yield from ((name, lines) for name, lines in every if lines)


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
