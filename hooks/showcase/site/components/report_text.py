"""A report as plain text, to be pasted into a document of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from showcase.site.components.report_figures import ComparisonView
from showcase.site.components.views import AchievementView, CardView, FigureView, HonourView, SourceView

ORDINALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class ReportPartView:
    """What an organisation did for one initiative in the year of a report."""

    name: str
    projects: tuple[CardView, ...]
    achievements: tuple[AchievementView, ...]


def plain(
    title: str,
    parts: Sequence[ReportPartView],
    rows: Sequence[ComparisonView],
    honours: Sequence[HonourView],
    sources: Sequence[SourceView],
) -> str:
    """The whole report, its chapters numbered as 公文 numbers them; a chapter without content is left out."""
    chapters = (
        *((part.name, tuple(_part(part))) for part in parts),
        ("数字与上年比较", tuple(f"{row.name}：本年 {row.now}，上年 {row.before}，{row.change}。" for row in rows)),
        ("荣誉", tuple(f"{view.name}（{view.by}，{view.date}）" for view in honours)),
        ("来源", tuple(_source(view) for view in sources)),
    )
    filled = [(name, lines) for name, lines in chapters if lines]
    blocks = [title]
    for number, (name, lines) in enumerate(filled):
        head = f"{ORDINALS[number]}、{name}" if number < len(ORDINALS) else name
        blocks.append("\n".join((head, *lines)))
    return "\n\n".join(blocks) + "\n"


def _part(part: ReportPartView) -> Iterator[str]:
    for card in part.projects:
        yield f"品牌：{card.name}。{card.summary}"
    for number, achievement in enumerate(part.achievements, 1):
        yield f"{number}. {_achievement(achievement)}"


def _achievement(achievement: AchievementView) -> str:
    joint = "、".join(
        link.text for link in (*((achievement.branch,) if achievement.branch else ()), *achievement.joint)
    )
    words = [f"{achievement.date}，{achievement.title}。", achievement.summary.striptags()]
    words += [f"（与{joint}共同开展）"] if joint else []
    words += [f"数字：{'；'.join(_figure(figure) for figure in achievement.figures)}。"] if achievement.figures else []
    words += [f"注：{achievement.note}"] if achievement.note else []
    return " ".join(word for word in words if word)


def _figure(figure: FigureView) -> str:
    context = f"（{figure.context}）" if figure.context else ""
    return f"{figure.label} {figure.stated or figure.text}{context}"


def _source(view: SourceView) -> str:
    return "，".join(part for part in (view.title, view.detail, view.url, view.note) if part)
