"""What an organisation promised in its yearly reports, and what became of it: problems put right, targets reached."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from showcase.catalog import FollowUp, Reached
from showcase.model import Target, dataclass
from showcase.site.components import figures, sums
from showcase.site.components.cards import Cards
from showcase.site.components.views import FigureView, LinkView
from showcase.site.rendering import text

REACHED, FOLLOW_UPS = "上年目标的完成情况", "上年问题的整改情况"
PROBLEMS, PLANS = "存在的问题和整改措施", "下一步打算"
"""The chapters of promises."""
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A problem of a report: its measure, its deadline, and what became of it, with the achievements that show it.

    ``late`` marks what is overdue, or was put right too late.
    """

    text: str
    measure: str
    due: str
    state: str
    late: bool
    evidence: tuple[LinkView, ...]

    @property
    def outcome(self) -> str:
        """The state, with the names of the achievements that show it."""
        names = "、".join(link.text for link in self.evidence)
        return f"{self.state}：{names}" if names else self.state

    @property
    def line(self) -> str:
        """All of it in a line of plain text."""
        return f"{self.text}。措施：{self.measure}。期限：{self.due}。{self.outcome}。"


@dataclass(frozen=True, slots=True)
class ReachedView:
    """A target beside what the records of the year say was done; ``share`` says how much, or why that is not said."""

    name: str
    target: str
    done: str
    share: str
    apart: bool

    @property
    def line(self) -> str:
        """All of it in a line of plain text."""
        return f"{self.name}：目标 {self.target}，完成 {self.done}，{self.share}。"


def follow_ups(cards: Cards, items: Iterable[FollowUp]) -> tuple[FollowUpView, ...]:
    """The problems as of the day of the site: put right, overdue, or still open."""
    return tuple(_follow_up(cards, item) for item in items)


def _follow_up(cards: Cards, item: FollowUp) -> FollowUpView:
    due, as_of = item.problem.due, cards.as_of
    done = [each.end_date or each.date for each in item.evidence]
    days = [date.last_day for date in done if date]
    late = bool(due and any(day > due.last_day for day in days))
    state = "已整改，晚于期限" if late else "已整改"
    if not item.evidence:
        late = bool(due and as_of and (as_of.year, as_of.month, as_of.day) > due.last_day)
        state = "已到期，本站没有收录整改的成果" if late else "没有到期" if due else "本站没有收录整改的成果"
    return FollowUpView(
        item.problem.text,
        item.problem.measure,
        text.date(due) if due else "没有写明",
        state,
        late,
        tuple(cards.link(each) for each in item.evidence),
    )


def reached(cards: Cards, items: Iterable[Reached]) -> tuple[ReachedView, ...]:
    """One row per target."""
    return tuple(_reached(cards, item) for item in items)


def _reached(cards: Cards, item: Reached) -> ReachedView:
    done = sums.stated(item.done) if item.done else "、".join(each.wording for each in item.figures)
    share = f"不计算：{item.reason or '单位不能换算'}"
    if item.share is not None:
        share = f"为目标的 {text.number(item.share.quantize(TENTH, ROUND_HALF_UP))}%"
    elif item.is_met:
        share = "超过目标，是约数，不计算比例"
    elif item.figures and not item.done:
        share = "不计算：组织与行业情况不相加"
    return ReachedView(_name(cards, item.target), item.target.stated, done or "未收录", share, item.share is None)


def targets(cards: Cards, items: Iterable[Target]) -> tuple[FigureView, ...]:
    """The targets of a report; that they are targets is said where they stand."""
    return tuple(_target(cards, item) for item in items)


def _target(cards: Cards, item: Target) -> FigureView:
    marks = tuple(mark for mark in figures.marks(item) if mark != figures.BASIS["target"])
    view = figures.figure(item, cards.vocabulary)
    return replace(view, label=_name(cards, item), marks=marks, context="，".join(filter(None, (*marks, item.note))))


def _name(cards: Cards, target: Target) -> str:
    """What is counted: the measure, and the report's own words where they say more."""
    measure = cards.vocabulary.measures[target.measure].name
    return f"{target.label}（{measure}）" if target.label else measure
