"""The board of what is recorded: organisations by initiatives, on one page; on a large site one page per province.

It is ``board/``, or ``board/coverage/`` where ``board/`` opens with tasks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from showcase.catalog import Cell, Cells, Group, board, ranks
from showcase.model import Branch, Framework, dataclass
from showcase.site import own_pages
from showcase.site.components import CountView, InitiativeView, LinkView, PagerView, qr, tallies
from showcase.site.context import SiteContext
from showcase.site.page import Page, paged
from showcase.site.rendering import text

SECTION = "board/"
TITLE = "挂图"
COVERAGE, TASKS = "项目与成果", "任务进度"
"""The names of the two boards where there are both."""
BRANCHES_A_PAGE = 120
"""As many as can be read on a printed A3 page."""
NAMES_A_PAGE = 320
"""The names on a page, an organisation counted twice, so that it is sent in less than 100 KB."""
SQUARES = 8
Sections = Callable[[], tuple["SectionView", ...]]


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


@dataclass(frozen=True, slots=True)
class SectionView:
    """The board of one framework; ``wall`` where it is a picture too."""

    name: str
    wall: bool
    columns: tuple[InitiativeView, ...]
    blocks: tuple[BlockView, ...]
    totals: tuple[CellView, ...]
    total: CellView


def pages(site: SiteContext) -> Iterator[Page]:
    """The board, and one of each year with enough; on a large site by province, and one page per larger province."""
    catalog = site.catalog
    groups = board.groups(catalog)
    if (
        len(catalog.branches) <= BRANCHES_A_PAGE
        and sum(_names(site, each) for each in catalog.branches) <= NAMES_A_PAGE
    ):
        sums = board.tally(catalog, catalog.branches)
        for year in (None, *_years_of(site)):
            lead = _lead(site, year, sums.get(year, {}))
            yield _page(site, None, year, partial(_sections, site, groups, year), lead)
        return
    yield from _overviews(site, groups)
    for group in groups:
        if site.cards.addresses.board_of_region(group) == own_pages.board_of_region(group):
            yield from _province(site, group)


def _years_of(site: SiteContext) -> tuple[int, ...]:
    """The years with a board of their own, latest first."""
    where = site.cards.addresses
    return tuple(year for year in site.catalog.years if where.board_of_year(year) == own_pages.board_of_year(year))


def _overviews(site: SiteContext, groups: tuple[Group, ...]) -> Iterator[Page]:
    """The provinces by initiatives, of all time and of each year."""
    tallies = {group: board.tally(site.catalog, group.branches) for group in groups}
    for year in (None, *_years_of(site)):
        sums = {group: tallies[group].get(year, {}) for group in groups}
        total = board.added(sums.values())
        yield _page(site, None, year, partial(_summary, site, sums, total), _lead(site, year, total))


def _province(site: SiteContext, group: Group) -> Iterator[Page]:
    where = _province_link(site, group)
    for url, shown, pager in paged(group.branches, BRANCHES_A_PAGE, where.url, partial(_names, site), NAMES_A_PAGE):
        part = Group(group.slug, group.name, tuple(shown))
        lead = f"{where.text}收录 {len(group.branches)} 个党组织。"
        context = partial(_sections, site, (part,), None)
        yield _page(site, LinkView(where.text, url), None, context, lead, pager)


def _names(site: SiteContext, branch: Branch) -> int:
    return 2 + len(site.catalog.projects_of.get(branch.slug, ()))


def _page(
    site: SiteContext,
    where: LinkView | None,
    year: int | None,
    sections: Sections,
    lead: str,
    pager: PagerView | None = None,
) -> Page:
    home = site.cards.addresses.board_of_records
    url = where.url if where else own_pages.board_of_year(year) if year else home
    of = where.text if where else f"{year}年" if year else COVERAGE if home != SECTION else ""
    title = f"{of}{TITLE}"
    crumbs = (LinkView(TITLE, SECTION),) if url != SECTION else ()

    def context() -> dict[str, object]:
        years = () if where else _years(site, year)
        paper = {"qr": qr.of(site.imprint, url), "imprint": imprint(site)}
        shown = {"views": boards(site, COVERAGE), "sections": sections()}
        return {"lead": lead, "years": years, "year": year, "pager": pager, **paper, **shown}

    return site.page(url, title, "board/records", context, description=lead, section=SECTION, crumbs=crumbs)


def boards(site: SiteContext, current: str) -> tuple[LinkView, ...]:
    """Links to the two boards, that of ``board/`` first; none where there is one."""
    if not site.catalog.tasks:
        return ()
    where, latest = site.cards.addresses, max(int(task.year) for task in site.catalog.tasks)
    pairs = ((TASKS, where.board_of_tasks(latest)), (COVERAGE, where.board_of_records))
    links = (LinkView(name, url, name == current) for name, url in pairs)
    return tuple(sorted(links, key=lambda link: link.url != SECTION))


def imprint(site: SiteContext) -> str:
    """Whose sheet it is, and the day to which the records go."""
    as_of = text.today(site.cards.as_of)
    return " · ".join((site.imprint.name, *([f"内容{as_of}"] if as_of else [])))


def _years(site: SiteContext, year: int | None) -> tuple[LinkView, ...]:
    links = (LinkView(f"{each}年", own_pages.board_of_year(each), each == year) for each in _years_of(site))
    return (LinkView("全部年份", site.cards.addresses.board_of_records, year is None), *links)


def _lead(site: SiteContext, year: int | None, sums: Cells) -> str:
    """The numbers of projects and achievements on the board, each record counted once."""
    total = board.whole(sums)
    counted = f"{site.cards.tally(total.projects.values()).bracketed}、{len(total.achievements)} 项成果"
    if year:
        return f"{year}年起始或有成果的项目，和当年的成果：{counted}。没有的党组织不列。"
    framework = site.catalog.vocabulary.framework.name
    order = f"各地党组织与{framework}对照，全国的在前，其余按地区排列。"
    return f"{order}收录 {len(site.catalog.branches)} 个党组织、{counted}。"


def _sections(site: SiteContext, groups: Sequence[Group], year: int | None) -> tuple[SectionView, ...]:
    """The board of each framework that has projects; of others than the site's own, of those that work by it."""
    first, *others = site.catalog.vocabulary.every_framework
    further = (_section(site, framework, groups, year) for framework in others)
    return (_section(site, first, groups, year), *(section for section in further if section.blocks))


def _section(site: SiteContext, framework: Framework, groups: Sequence[Group], year: int | None) -> SectionView:
    """Organisations by province; of a year those with a record of it."""
    catalog, columns = site.catalog, _columns(site, framework)
    is_whole = year is None and framework == catalog.vocabulary.framework
    blocks, sums = [], []
    for group in groups:
        every = ((branch, board.row(catalog, branch, year, framework)) for branch in group.branches)
        cells = [(branch, of_branch) for branch, of_branch in every if of_branch or is_whole]
        rows = tuple(_row(site, branch, of_branch, columns, year) for branch, of_branch in cells)
        if rows:
            blocks.append(BlockView(name_of(group), rows))
        sums += [of_branch for _, of_branch in cells]
    wall = framework == catalog.vocabulary.framework
    return _view(site, framework, wall, columns, blocks, board.added(sums))


def _view(
    site: SiteContext,
    framework: Framework,
    wall: bool,
    columns: tuple[str, ...],
    blocks: Sequence[BlockView],
    sums: Cells,
) -> SectionView:
    return SectionView(
        framework.name,
        wall,
        tuple(site.cards.initiative(slug) for slug in columns),
        tuple(blocks),
        tuple(_counted(site, slug, sums.get(slug), "") for slug in columns),
        _counted(site, "", board.whole(sums), ""),
    )


def _summary(site: SiteContext, sums: Mapping[Group, Cells], total: Cells) -> tuple[SectionView, ...]:
    """Provinces in one block; each links to its own page."""
    framework = site.catalog.vocabulary.framework
    columns, rows = _columns(site, framework), []
    for group, cells in sums.items():
        where = _province_link(site, group)
        named = LinkView(f"{where.text}（{len(group.branches)} 个党组织）", where.url)
        rows.append(BoardRowView(named, tuple(_counted(site, slug, cells.get(slug), where.url) for slug in columns)))
    return (_view(site, framework, False, columns, [BlockView("各地", tuple(rows))], total),)


def _columns(site: SiteContext, framework: Framework) -> tuple[str, ...]:
    """The columns of a framework's board, looked up once: that takes a look at every record, and pages are many."""
    return site.cards.once("columns", framework.slug, partial(board.columns, site.catalog, framework))


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


def _province_link(site: SiteContext, group: Group) -> LinkView:
    return LinkView(name_of(group), site.cards.addresses.board_of_region(group))


def name_of(group: Group) -> str:
    """The name of a province, or what stands for it."""
    return group.name if group.slug else ranks.UNPLACED
