"""The list of tasks (任务清单) of a year: what is to be done, how well, by which post, by when, and how far it is."""

from collections.abc import Iterator, Sequence

from showcase.documents import Block, Document, Head, Note, Table, Title, row
from showcase.model import TASK_STATUSES, Branch, Task
from showcase.site.context import SiteContext
from showcase.site.documents.composed import Composed
from showcase.site.rendering import text

HEADS = ("序号", "任务", "完成标准", "责任岗位", "完成时限", "进展", "佐证成果")
WIDTHS = (14, 34, 31, 19, 20, 16, 22)


def compose(site: SiteContext, branches: Sequence[Branch], tasks: Sequence[Task], year: int) -> Composed:
    """A table for each organisation that has tasks in the year, in the order of the site."""
    is_one = len(branches) == 1
    title = f"{year}年任务清单"
    blocks: list[Block] = [Title(title, branches[0].name if is_one else "")]
    for branch in branches:
        own = [task for task in tasks if task.branch == branch.slug]
        if own:
            blocks += [] if is_one else [Head(branch.name)]
            blocks.append(_table(site, own))
    blocks.append(Note(f"共 {len(tasks)} 项任务。空着的，记录里没有。"))
    name = f"{branches[0].name}{title}" if is_one else title
    return Composed(Document(name, tuple(blocks), site.imprint.author, site.cards.as_of), (f"{len(tasks)} 项任务",))


def _table(site: SiteContext, tasks: Sequence[Task]) -> Table:
    rows = [row(*HEADS, is_head=True)]
    rows += [row(str(number), *_cells(site, task)) for number, task in enumerate(tasks, 1)]
    return Table(tuple(rows), WIDTHS)


def _cells(site: SiteContext, task: Task) -> Iterator[str]:
    """The cells of a task; those of one that was dropped say why."""
    titles = {each.key: each.title for slug in _slugs(task) for each in site.catalog.achievements_of.get(slug, ())}
    yield task.title
    yield task.standard
    yield task.post
    yield text.date(task.due) if task.due else ""
    status = dict(TASK_STATUSES).get(task.status, "")
    done = f"，{text.date(task.done)}" if task.done else ""
    yield f"{status}{done}" + (f"：{task.note}" if task.status == "dropped" else "")
    yield "、".join(titles[key] for key in task.evidence if key in titles)


def _slugs(task: Task) -> tuple[str, ...]:
    return tuple(key.partition("#")[0] for key in task.evidence)
