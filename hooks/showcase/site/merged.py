"""The groups of records without a page of their own: the address that it would have, and where they are instead."""

from collections.abc import Iterator

from showcase.catalog import Catalog, dimensions, honours, reports
from showcase.site import own_pages
from showcase.site.addresses import ENOUGH, Addresses


def merged(catalog: Catalog) -> dict[str, str]:
    """By address of a page that is not made for want of records: the anchor of what it would show."""
    return {page: place for page, place in _groups(catalog, Addresses(catalog, "")) if page != place}


def included(catalog: Catalog) -> dict[str, str]:
    """Those of them whose figures another record has come to include, so that too few are added; and the members of
    liaison groups that a committee has come to list.

    They are forwarded unasked, because a new record takes no address away; so is the board that ``board/`` shows.
    """
    found = {**_listed_groups(catalog), **_boards(catalog)}
    for total in catalog.totals.values():
        if len(total.parts) < ENOUGH <= total.addable:
            found[own_pages.figure(total.measure.slug)] = f"figures/#{total.measure.slug}"
        for way in dimensions(catalog):
            for item in way.divide(total, with_left_out=True):
                if len(item.total.parts) < ENOUGH <= item.total.addable < total.addable:
                    page = own_pages.figure(total.measure.slug, way.slug, item.slug)
                    found[page] = f"figures/#{total.measure.slug}"
    return found


def _listed_groups(catalog: Catalog) -> dict[str, str]:
    """By address of a group's name: the page of the group, or where there are several, the list of all."""
    found: dict[str, str] = {}
    for each in catalog.liaison_groups:
        address = own_pages.liaison_group_named(each)
        if each.committee:
            found[address] = "levels/#groups" if address in found else own_pages.liaison_group(each)
    return found


def _boards(catalog: Catalog) -> dict[str, str]:
    """The address that the board which ``board/`` opens with has for when another takes its place."""
    where, years = Addresses(catalog, ""), sorted({int(task.year) for task in catalog.tasks})
    boards = [(own_pages.board_of_tasks(year), where.board_of_tasks(year)) for year in years]
    boards += [(own_pages.COVERAGE, where.board_of_records)] if years else []
    return {page: place for page, place in boards if page != place}


def _groups(catalog: Catalog, where: Addresses) -> Iterator[tuple[str, str]]:
    """Every group of a record or more: the page that it has or would have, and where it is."""
    yield from ((own_pages.region(place), where.region(place)) for place in catalog.region.values())
    yield from ((own_pages.field(slug), where.field(slug)) for slug in catalog.by_field)
    yield from ((own_pages.programme(item), where.programme(item)) for item in catalog.programmes)
    yield from ((own_pages.year(year), where.year(year)) for year in catalog.years)
    yield from ((own_pages.board_of_year(year), where.board_of_year(year)) for year in catalog.years)
    yield from ((own_pages.level(catalog.branch[slug]), where.level(catalog.branch[slug])) for slug in catalog.children)
    yield from ((own_pages.liaison_group(item), where.liaison_group(item)) for item in catalog.liaison_groups)
    for year, listed in honours.by_year(catalog.honours).items():
        yield _or_section(own_pages.honours_of_year(year), len(listed))
    for body, listed in honours.by_body(catalog.honours).items():
        yield _or_section(own_pages.honours_by(body), len(listed))
    yield from _reports(catalog, where)
    yield from _figures(catalog, where)


def _or_section(page: str, count: int) -> tuple[str, str]:
    return page, page if count >= ENOUGH else page.split("/")[0] + "/"


def _reports(catalog: Catalog, where: Addresses) -> Iterator[tuple[str, str]]:
    reported = reports.by_year(catalog)
    for year in catalog.by_year:
        page = own_pages.reports_of_year(year)
        yield page, page if len(reported.get(year, ())) >= ENOUGH else f"years/#{year}"
    for branch in catalog.branches:
        dates = (item.date for item in catalog.achievements_of.get(branch.slug, ()))
        for year in dict.fromkeys(date.year for date in dates if date):
            yield own_pages.report(year, branch), where.report(year, branch)


def _figures(catalog: Catalog, where: Addresses) -> Iterator[tuple[str, str]]:
    """A part of a measure's total is found with the measure."""
    for total in catalog.totals.values():
        yield own_pages.figure(total.measure.slug), where.measure(total)
        for way in dimensions(catalog):
            for item in way.divide(total, with_left_out=True):
                page = own_pages.figure(total.measure.slug, way.slug, item.slug)
                yield page, page if where.slice(total, way, item) == page else f"figures/#{total.measure.slug}"
