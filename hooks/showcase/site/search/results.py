"""The results: what a browser shows of each record."""

from collections.abc import Sequence

from showcase.model import Achievement, Branch, Project, ServicePoint
from showcase.site.components import FigureView, figures
from showcase.site.context import SiteContext
from showcase.site.rendering import text
from showcase.site.search.documents import SearchDocument

Shown = dict[str, object]
COLUMNS = (
    *("key", "url", "name", "kind", "mark", "when", "branch", "place"),
    *("fields", "figure", "anonymous", "summary", "text"),
)
"""The values of a result, in this order: names with each value took a seventh of the size."""


def shown(site: SiteContext, document: SearchDocument) -> list[object]:
    """The record's values in the order of ``COLUMNS``; 0 for none."""
    record = document.record
    make = MAKERS[document.kind]
    values: Shown = {
        "key": document.key,
        "url": site.cards.addresses.of(record),
        "name": document.name,
        **make(site, record),  # type: ignore[operator]
        "summary": document.summary,
        "text": _sentences((_also(document.others), *document.rest)),
    }
    return [values.get(name) or 0 for name in COLUMNS]


def _project(site: SiteContext, project: Project) -> Shown:
    card = site.cards.project(project)
    names = dict.fromkeys(name for name in (card.initiative.name, card.form, card.stage) if name)
    return {
        "kind": " · ".join(names),
        "mark": card.initiative.key,
        "when": card.since,
        "branch": card.branch.text,
        "place": card.place,
        "fields": card.fields,
        "figure": _figure(card.figure),
        "anonymous": card.anonymous,
    }


def _branch(site: SiteContext, branch: Branch) -> Shown:
    return {"kind": site.cards.kind(branch), "place": text.place(branch.region), "anonymous": branch.anonymous}


def _achievement(site: SiteContext, achievement: Achievement) -> Shown:
    project = site.catalog.project.get(achievement.project)
    metric = figures.leading(achievement.metrics, site.catalog.vocabulary)
    return {
        "kind": "服务成果",
        "when": _when(achievement),
        "branch": site.catalog.branch[achievement.branch].name,
        "place": project.name if project else "",
        "figure": _figure(figures.figure(metric, site.catalog.vocabulary)) if metric else None,
    }


def _when(achievement: Achievement) -> str:
    """Its dates, marked 推定 where they are inferred."""
    if not achievement.date:
        return ""
    when = text.dates(achievement.date, achievement.end_date)
    return f"{when}（推定）" if achievement.stated_date is None else when


def _service_point(site: SiteContext, point: ServicePoint) -> Shown:
    return {
        "kind": "公共法律服务点",
        "branch": point.organiser,
        "place": text.place(point.region),
        "fields": site.cards.field_names(point.fields),
    }


MAKERS = {"project": _project, "branch": _branch, "achievement": _achievement, "service-point": _service_point}
"""Kind of record → the function that gives what only records of that kind show."""


def _figure(view: FigureView | None) -> tuple[str, ...] | None:
    """Prefix, number, suffix and label."""
    if view is None:
        return None
    marks = "，".join(view.marks)
    label = f"{view.label}（{marks}）" if marks else view.label
    return view.prefix, view.number or view.text or view.stated, view.suffix, label


def _also(others: Sequence[str]) -> str:
    """Other names as a sentence."""
    return f"又称{'、'.join(others)}" if others else ""


def _sentences(texts: Sequence[str]) -> str:
    """The texts joined, each ending as a sentence."""
    return "".join(part if part[-1] in "。！？；" else f"{part}。" for part in texts if part)
