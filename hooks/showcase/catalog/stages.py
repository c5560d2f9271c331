"""The stage that a project is at on a day: what its record says, and what has run out since."""

from datetime import date

from showcase.catalog.catalog import Catalog
from showcase.model import STAGES, Adoption, Date, Project

ENDED, LAPSED = "ended", "lapsed"
METHOD = "method"
"""The form of a project that is a way of working (工作法)."""
NAMES = {**dict(STAGES), LAPSED: "认定已到期"}
"""The stages in order, with the one that no record states: a recognition whose term is over."""


def stage(project: Project, as_of: date | None) -> str:
    """Its stage as of a day; where the day is not known, as recorded."""
    if is_past(project.until, as_of):
        return ENDED
    term = project.recognised.until if project.recognised else None
    return LAPSED if project.stage == "recognised" and is_past(term, as_of) else project.stage


def is_past(last: Date | None, as_of: date | None) -> bool:
    """Whether a last day is over; of a month or a year its end counts."""
    return bool(last and as_of and last.last_day < (as_of.year, as_of.month, as_of.day))


def practices(catalog: Catalog) -> tuple[Project, ...]:
    """The projects whose practice is one to take over: working methods (工作法), and those that others took over."""
    return tuple(each for each in catalog.projects if each.form == METHOD or each.key in catalog.adopters)


def adoption(project: Project, source: Project) -> Adoption:
    """How a project took over the practice of another."""
    return next(each for each in project.adopted_from if each.project == source.key)
