"""``board/`` (挂图作战): organisations by initiatives, on one page; on a large site one page per province."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from showcase.catalog import Cell, Cells, Group, board
from showcase.model import Branch
from showcase.site import own_pages
from showcase.site.components import CountView, LinkView, PagerView, qr, tallies
from showcase.site.context import SiteContext
from showcase.site.page import Page, paged
from showcase.site.rendering import text

SECTION = "board/"
TITLE = "挂图"
BRANCHES_A_PAGE = 120
"""As many as can be read on a printed A3 page."""
SQUARES = 8
Blocks = Callable[[], dict[str, object]]


@dataclass(frozen=True, slots=True)
class CellView:
    """What is in a cell: of an organisation the names, of a province the numbers."""

    initiative: str
    url: str = ""
    projects: tuple[CountView, ...] = ()
    achievements: int = 0
    squares: tuple[str, ...] = ()
    """One per project, as many as fit; ``more`` is the number of the others."""
    more: int = 0
    names: tuple[tuple[LinkView, str], ...] = ()
    """Its projects, each with its square."""
    rest: LinkView | None = None
    """How many achievements none of these pages leads to, with the address of the first."""


@dataclass(frozen=True, slots=True)
class BoardRowView:
    """One organisation, or in an overview one province."""

    name: LinkView
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """The rows of one province."""

    name: str
    rows: tuple[BoardRowView, ...]


def pages(site: SiteContext) -> Iterator[Page]:
    """The board, and one of each year with enough; on a large site by province, and one page per larger province."""
    catalog = site.catalog
    groups, columns = board.groups(catalog), board.columns(catalog)
    if len(catalog.branches) <= BRANCHES_A_PAGE:
        sums = board.tally(catalog, catalog.branches)
        for year in (None, *_years_of(site)):
            lead = _lead(site, year, sums.get(year, {}))
            yield _page(site, columns, None, year, partial(_blocks, site, groups, columns, year), lead)
        return
    yield from _overviews(site, groups, columns)
    for group in groups:
        if site.cards.addresses.board_of_region(group) == own_pages.board_of_region(group):
            yield from _province(site, group, columns)


def _years_of(site: SiteContext) -> tuple[int, ...]:
    """The years with a board of their own, latest first."""
    where = site.cards.addresses
    return tuple(year for year in site.catalog.years if where.board_of_year(year) == own_pages.board_of_year(year))


def _overviews(site: SiteContext, groups: tuple[Group, ...], columns: tuple[str, ...]) -> Iterator[Page]:
    """The provinces by initiatives, of all time and of each year."""
    tallies = {group: board.tally(site.catalog, group.branches) for group in groups}
    for year in (None, *_years_of(site)):
        sums = {group: tallies[group].get(year, {}) for group in groups}
        total = board.added(sums.values())
        yield _page(site, columns, None, year, partial(_summary, site, sums, total, columns), _lead(site, year, total))


def _province(site: SiteContext, group: Group, columns: tuple[str, ...]) -> Iterator[Page]:
    where = _province_link(site, group)
    for url, shown, pager in paged(group.branches, BRANCHES_A_PAGE, where.url):
        part = Group(group.slug, group.name, tuple(shown))
        lead = f"{where.text}收录 {len(group.branches)} 个党组织。"
        context = partial(_blocks, site, (part,), columns, None)
        yield _page(site, columns, LinkView(where.text, url), None, context, lead, pager)


def _page(
    site: SiteContext,
    columns: tuple[str, ...],
    where: LinkView | None,
    year: int | None,
    blocks: Blocks,
    lead: str,
    pager: PagerView | None = None,
) -> Page:
    heads = tuple(site.cards.initiative(slug) for slug in columns)
    title = f"{where.text}挂图" if where else f"{year}年挂图" if year else TITLE
    crumbs = (LinkView(TITLE, SECTION),) if where or year else ()
    url = where.url if where else own_pages.board_of_year(year) if year else SECTION

    def context() -> dict[str, object]:
        years = () if where else _years(site, year)
        paper = {"qr": qr.of(site.imprint, url), "imprint": _imprint(site)}
        return {"lead": lead, "columns": heads, "years": years, "year": year, "pager": pager, **paper, **blocks()}

    return site.page(url, title, "board", context, description=lead, section=SECTION, crumbs=crumbs)


def _imprint(site: SiteContext) -> str:
    """Whose sheet it is, and the day to which the records go."""
    as_of = text.today(site.cards.as_of)
    return " · ".join((site.imprint.name, *([f"内容{as_of}"] if as_of else [])))


def _years(site: SiteContext, year: int | None) -> tuple[LinkView, ...]:
    links = (LinkView(f"{each}年", own_pages.board_of_year(each), each == year) for each in _years_of(site))
    return (LinkView("全部年份", SECTION, year is None), *links)


def _lead(site: SiteContext, year: int | None, sums: Cells) -> str:
    """The numbers of projects and achievements on the board, each record counted once."""
    total = board.whole(sums)
    counted = f"{site.cards.tally(total.projects.values()).bracketed}、{len(total.achievements)} 项成果"
    if year:
        return f"{year}年起始或有成果的项目，和当年的成果：{counted}。没有的党组织不列。"
    return f"各地党组织与工程对照，全国的在前，其余按地区排列。收录 {len(site.catalog.branches)} 个党组织、{counted}。"


def _blocks(
    site: SiteContext, groups: Sequence[Group], columns: tuple[str, ...], year: int | None
) -> dict[str, object]:
    """Organisations by province; of a year those with a record of it."""
    catalog = site.catalog
    blocks, sums = [], []
    for group in groups:
        every = ((branch, board.row(catalog, branch, year)) for branch in group.branches)
        cells = [(branch, of_branch) for branch, of_branch in every if of_branch or year is None]
        rows = tuple(_row(site, branch, of_branch, columns, year) for branch, of_branch in cells)
        if rows:
            blocks.append(BlockView(_name(group), rows))
        sums += [of_branch for _, of_branch in cells]
    return {"wall": True, "blocks": tuple(blocks), **_added(site, board.added(sums), columns)}


def _summary(
    site: SiteContext, sums: Mapping[Group, Cells], total: Cells, columns: tuple[str, ...]
) -> dict[str, object]:
    """Provinces in one block; each links to its own page."""
    rows = []
    for group, cells in sums.items():
        where = _province_link(site, group)
        named = LinkView(f"{where.text}（{len(group.branches)} 个党组织）", where.url)
        rows.append(BoardRowView(named, tuple(_counted(site, slug, cells.get(slug), where.url) for slug in columns)))
    return {"wall": False, "blocks": (BlockView("各地", tuple(rows)),), **_added(site, total, columns)}


def _row(site: SiteContext, branch: Branch, cells: Cells, columns: tuple[str, ...], year: int | None) -> BoardRowView:
    link = site.cards.link(branch)
    return BoardRowView(link, tuple(_cell(site, slug, cells.get(slug), year) for slug in columns))


def _cell(site: SiteContext, slug: str, cell: Cell | None, year: int | None) -> CellView:
    """An organisation's projects by name. On the board of a year, achievements are linked beside their project too."""
    if not cell:
        return CellView(slug)
    names = tuple(
        (site.cards.link(project), "full" if site.cards.leading_metric(project) else "hollow")
        for project in cell.projects.values()
    )
    rest = [item for item in cell.achievements.values() if year or item.project not in cell.projects]
    return CellView(
        initiative=slug,
        achievements=len(cell.achievements),
        squares=tuple(square for _, square in names[:SQUARES]),
        more=max(0, len(names) - SQUARES),
        names=names,
        rest=LinkView(f"{len(rest)} 项成果", site.cards.addresses.of(rest[0])) if rest else None,
    )


def _counted(site: SiteContext, slug: str, cell: Cell | None, url: str) -> CellView:
    return CellView(slug, url, _projects(site, cell), len(cell.achievements)) if cell else CellView(slug)


def _projects(site: SiteContext, cell: Cell) -> tuple[CountView, ...]:
    """The numbers of brands and of other projects, those that are not 0."""
    numbers = tallies.counts(cell.projects.values(), site.catalog.vocabulary)
    return tuple(replace(view, name=view.name.removeprefix("个")) for view in numbers if view.count)


def _added(site: SiteContext, sums: Cells, columns: tuple[str, ...]) -> dict[str, object]:
    return {
        "totals": tuple(_counted(site, slug, sums.get(slug), "") for slug in columns),
        "total": _counted(site, "", board.whole(sums), ""),
    }


def _province_link(site: SiteContext, group: Group) -> LinkView:
    return LinkView(_name(group), site.cards.addresses.board_of_region(group))


def _name(group: Group) -> str:
    return group.name if group.slug else "地区未载明"
