"""The pages, one module per kind, whose ``pages`` gives the pages of its kind; :data:`KINDS` lists them all.

``group`` and ``browse`` are shared by several kinds.
"""

from collections.abc import Callable, Iterable, Iterator

from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import (
    board,
    branch,
    compare,
    correct,
    field,
    figure,
    home,
    honour,
    initiative,
    level,
    mechanisms,
    need,
    problem,
    programme,
    project,
    redirect,
    region,
    report,
    search,
    service_point,
    site_map,
    timeline,
    whole_list,
    year,
)
from showcase.site.pages.redirect import missing_redirects

KINDS: tuple[Callable[[SiteContext], Iterable[Page]], ...] = (
    project.pages,
    branch.pages,
    timeline.pages,
    whole_list.pages,
    initiative.pages,
    field.pages,
    region.pages,
    year.pages,
    programme.pages,
    honour.pages,
    report.pages,
    figure.pages,
    board.pages,
    level.pages,
    mechanisms.pages,
    need.pages,
    service_point.pages,
    search.pages,
    compare.pages,
    correct.pages,
    site_map.pages,
)
"""Every kind of generated page but the home page, whose lead is written by hand, and the notices of withdrawn pages."""


def pages(site: SiteContext) -> Iterator[Page]:
    """Every generated page of the site; a notice of a withdrawn page gives way to a page that is there again."""
    taken = set()
    for kind in KINDS:
        for page in kind(site):
            taken.add(page.url)
            yield page
    yield from redirect.pages(site, taken)


__all__ = ["KINDS", "home", "missing_redirects", "need", "pages", "problem", "redirect", "site_map"]
