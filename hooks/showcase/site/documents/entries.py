"""The Word files beside pages: the case of each project, the report of each organisation's year."""

from collections.abc import Callable, Iterator
from functools import partial

from showcase.catalog import reports
from showcase.documents import write
from showcase.model import Branch, Project
from showcase.site import own_pages
from showcase.site.context import SiteContext
from showcase.site.documents import case
from showcase.site.documents import report as report_document

CASE, REPORT = "case.docx", "report.docx"
"""The files' names, beside the page of a project and of a year."""


def entries(site: SiteContext) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The URI of each file, with the function that makes it; none where the site offers none."""
    if not site.has_documents:
        return
    for project in site.catalog.projects:
        yield f"{site.cards.addresses.of(project)}{CASE}", partial(_case, site, project)
    for branch in site.catalog.branches:
        for year in reports.years_of(site.catalog, branch):
            yield f"{own_pages.report(year, branch)}{REPORT}", partial(_report, site, branch, year)


def _case(site: SiteContext, project: Project) -> bytes:
    return write(case.compose(site, [project]).document)


def _report(site: SiteContext, branch: Branch, year: int) -> bytes:
    return write(report_document.compose(site, reports.report(site.catalog, branch, year)).document)
