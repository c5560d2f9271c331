"""The reports ``compare`` and ``freshness`` of the records under a folder, as Markdown."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from showcase import pipeline
from showcase.catalog import Catalog
from showcase.desk import comparison, freshness
from showcase.model import CHINA
from showcase.reading import last_changes
from showcase.site import Addresses, Imprint
from showcase.site.pages import missing_redirects


def comparison_of(old: Path, new: Path) -> tuple[str, list[str]]:
    """What differs between the records under two folders, and the lines that ``redirects.yml`` of the new one lacks."""
    before, after = pipeline.survey(old), pipeline.survey(new)
    old_catalog, new_catalog = pipeline.catalog(before), pipeline.catalog(after)
    errors = sum(problem.is_error for problem in after.problems)
    missing = missing_redirects(_addresses(old_catalog), _addresses(new_catalog), new_catalog.redirects)
    return comparison.markdown(old_catalog, new_catalog, missing, errors), missing


def freshness_of(root: Path, today: date | None = None) -> str:
    """How long ago each column was updated, as of ``today``, by default this day in China."""
    imprint = Imprint(changes=last_changes(root))
    columns = freshness.columns(pipeline.catalog(pipeline.survey(root)), imprint.changed)
    return freshness.report(columns, today or datetime.now(CHINA).date())


def _addresses(catalog: Catalog) -> list[str]:
    """The addresses of all pages of organisations and projects."""
    address = Addresses(catalog, "").of
    return [*map(address, catalog.branches), *map(address, catalog.projects)]
