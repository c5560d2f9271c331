"""The board of tasks: organisations by initiatives, each cell its tasks with how far they are on the day of the build.

The latest year with tasks is ``board/`` where these say how far they are, each other one ``board/tasks/<year>/``.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from showcase.catalog import Group, board, ranks, tasks
from showcase.model import Branch, Framework, Task
from showcase.site.components import LinkView, PagerView, qr
from showcase.site.components import tasks as views
from showcase.site.context import SiteContext
from showcase.site.page import Page, paged
from showcase.site.pages.board.records import (
    BRANCHES_A_PAGE,
    NAMES_A_PAGE,
    SECTION,
    TASKS,
    TITLE,
    boards,
    imprint,
    name_of,
)
from showcase.site.pages.board.views import (
    CountTableView,
    TaskBlockView,
    TaskCellView,
    TaskLinkView,
    TaskRowView,
    TaskSectionView,
)
from showcase.site.rendering import text

Row = tuple[Group, Branch]
LONG = 20
"""Characters of a title that stands for two names, as it is there thrice."""


def pages(site: SiteContext) -> Iterator[Page]:
    """A board of each year with tasks, the latest first."""
    years = sorted({int(task.year) for task in site.catalog.tasks}, reverse=True)
    for year in years:
        listed = [task for task in site.catalog.tasks if task.year == str(year)]
        yield from _of_year(site, years, year, listed)


def _of_year(site: SiteContext, years: Sequence[int], year: int, listed: Sequence[Task]) -> Iterator[Page]:
    names: Counter[str] = Counter()
    for task in listed:
        names[task.branch] += 1 + len(task.title) // LONG
    rows = [(group, item) for group in board.groups(site.catalog) for item in group.branches if item.slug in names]
    address = site.cards.addresses.board_of_tasks(year)
    title = TITLE if address == SECTION else f"{year}年任务挂图"
    counted = f"{text.today(site.cards.as_of)}，{views.counted(site.cards, listed)}".removeprefix("，")
    lead = f"{year}年，{len(names)} 个党组织的任务。{counted}。"

    def weigh(row: Row) -> int:
        return 2 + names[row[1].slug]

    for url, shown, pager in paged(rows, BRANCHES_A_PAGE, address, weigh, NAMES_A_PAGE):
        context = partial(_context, site, years, url, lead, listed, rows, shown, pager)
        crumbs = () if url == SECTION else (LinkView(TITLE, SECTION),)
        yield site.page(url, title, "board/tasks", context, description=lead, section=SECTION, crumbs=crumbs)


def _context(
    site: SiteContext,
    years: Sequence[int],
    url: str,
    lead: str,
    listed: Sequence[Task],
    rows: Sequence[Row],
    shown: Sequence[Row],
    pager: PagerView,
) -> dict[str, object]:
    year = int(listed[0].year)
    states = tasks.counts(listed, site.cards.as_of)
    sections = tuple(_sections(site, listed, shown))
    address = site.cards.addresses.board_of_tasks
    return {
        "lead": lead,
        "views": boards(site, TASKS),
        "years": tuple(LinkView(f"{each}年", address(each), each == year) for each in years),
        "sections": sections,
        "states": tuple((slug, tasks.STATES[slug]) for slug in states),
        "counts": tuple(_counts(site, listed, [branch for _, branch in rows], tuple(states))),
        "filters": _filters(site, sections),
        "pager": pager,
        "qr": qr.of(site.imprint, url),
        "imprint": imprint(site),
    }


def _sections(site: SiteContext, listed: Sequence[Task], shown: Sequence[Row]) -> Iterator[TaskSectionView]:
    """The tasks of each framework that has any; those of no initiative are with the site's own."""
    words = site.catalog.vocabulary
    for framework in words.every_framework:
        own = [task for task in listed if _column(site, framework, task) is not None]
        columns = (*framework.initiatives, *([""] if any(not task.initiative for task in own) else []))
        of_branch: defaultdict[str, list[Task]] = defaultdict(list)
        for task in own:
            of_branch[task.branch].append(task)
        blocks: dict[str, list[TaskRowView]] = {}
        for group, branch in shown:
            if branch.slug in of_branch:
                row = _row(site, framework, group, branch, of_branch[branch.slug], columns)
                blocks.setdefault(name_of(group), []).append(row)
        if blocks:
            heads = tuple(site.cards.initiative(slug) for slug in columns)
            shown_blocks = tuple(TaskBlockView(name, tuple(rows)) for name, rows in blocks.items())
            yield TaskSectionView(framework.name, heads, shown_blocks)


def _column(site: SiteContext, framework: Framework, task: Task) -> str | None:
    """The initiative of a task in a framework; None where it is not one of its."""
    if task.initiative in framework.initiatives:
        return task.initiative
    return "" if not task.initiative and framework == site.catalog.vocabulary.framework else None


def _row(
    site: SiteContext,
    framework: Framework,
    group: Group,
    branch: Branch,
    own: Sequence[Task],
    columns: tuple[str, ...],
) -> TaskRowView:
    cells = tuple(_cell(site, [task for task in own if _column(site, framework, task) == slug]) for slug in columns)
    place = name_of(group) if len(site.catalog.regions) > 1 else branch.region.city
    return TaskRowView(site.cards.link(branch), cells, place, ranks.level(branch), _group(site, branch))


def _cell(site: SiteContext, own: Iterable[Task]) -> TaskCellView:
    shown = tuple(_link(site, task) for task in own)
    return TaskCellView(shown, tuple(view.state for view in shown))


def _link(site: SiteContext, task: Task) -> TaskLinkView:
    state = tasks.state(task, site.cards.as_of)
    facts = (task.post, f"{text.date(task.due)}到期" if task.due and state not in ("done", "dropped") else "")
    link = LinkView(task.title, site.cards.addresses.of(task))
    return TaskLinkView(link, state, tasks.STATES[state], "，".join(fact for fact in facts if fact))


def _counts(
    site: SiteContext, listed: Sequence[Task], branches: Sequence[Branch], states: tuple[str, ...]
) -> Iterator[CountTableView]:
    """The numbers by level, and by liaison group where there are any."""
    named: tuple[tuple[str, Callable[[Branch], str], Iterable[str]], ...] = (
        ("按层级", ranks.level, ranks.LEVELS),
        ("按联络组", partial(_group, site), [group.label for group in site.catalog.liaison_groups]),
    )
    for name, of, order in named:
        groups = {label: {branch.slug for branch in branches if of(branch) == label} for label in order}
        rows = [(label, [task for task in listed if task.branch in slugs]) for label, slugs in groups.items()]
        if filled := [(label, own) for label, own in rows if own]:
            yield CountTableView(name, tuple((label, _numbers(site, own, states)) for label, own in filled))


def _group(site: SiteContext, branch: Branch) -> str:
    """The first of the liaison groups that it is in; ``""`` for none."""
    return next((group.label for group in site.catalog.groups_of.get(branch.slug, ())), "")


def _numbers(site: SiteContext, own: Sequence[Task], states: tuple[str, ...]) -> tuple[int, ...]:
    """How many tasks there are, then how many in each of the states."""
    found = tasks.counts(own, site.cards.as_of)
    return len(own), *(found.get(state, 0) for state in states)


def _filters(site: SiteContext, sections: Iterable[TaskSectionView]) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Name, label and choices of each filter that leaves a choice."""
    groups = [group.label for group in site.catalog.liaison_groups]
    rows = [row for section in sections for block in section.blocks for row in block.rows]
    every = (
        ("place", "地区", [row.place for row in rows if row.place]),
        ("level", "层级", sorted({row.level for row in rows}, key=ranks.LEVELS.index)),
        ("group", "联络组", sorted({row.group for row in rows} - {""}, key=groups.index)),
    )
    chosen = ((name, label, tuple(dict.fromkeys(words))) for name, label, words in every)
    return tuple((name, label, words) for name, label, words in chosen if len(words) > 1)
