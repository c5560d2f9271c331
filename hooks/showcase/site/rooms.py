"""How much has room on a page: of lists, and of what an organisation has, whose longer lists stand below its page."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from showcase.catalog import Catalog, ListedHonour
from showcase.model import Achievement, Branch, Project, ServicePoint, Task

Item = TypeVar("Item")
USUAL = 100
"""Characters of a summary. A page holds fewer of longer ones, so that none takes long over a slow line."""

SHOWN: Mapping[str, int] = {"projects": 24, "tasks": 12, "honours": 24}
"""By list: how many of it stand on the page of an organisation."""
A_PAGE = 48
"""How many stand on a page of the whole list."""


def address(name: str) -> str:
    """A whole list, below the address of the organisation; no project's address can be the same."""
    return f"all/{name}/"


def of_task(catalog: Catalog, task: Task) -> str:
    """The page on which a task stands, below the address of its organisation."""
    place = catalog.tasks_of.get(task.branch, ()).index(task)
    if place < SHOWN["tasks"]:
        return ""
    return address("tasks") + (f"page-{place // A_PAGE + 1}/" if place >= A_PAGE else "")


def honours(catalog: Catalog, branch: Branch) -> tuple[ListedHonour, ...]:
    """The honours of an organisation itself."""
    return tuple(listed for listed in catalog.honours_of.get(branch.slug, ()) if listed.record is branch)


def _summary(item: object) -> int:
    return len(item.summary) if isinstance(item, Project | Achievement | ServicePoint) else 0


def divided(
    items: Sequence[Item], size: int, weigh: Callable[[Item], int] = _summary, most: int = 0
) -> list[Sequence[Item]]:
    """The items of each page; ``most`` is by default what as many summaries of usual length have."""
    most = most or size * USUAL
    if len(items) <= size and sum(map(weigh, items)) <= most:
        return [items]
    parts: list[list[Item]] = [[]]
    weight = 0
    for item in items:
        own = weigh(item)
        if parts[-1] and (len(parts[-1]) == size or weight + own > most):
            parts.append([])
            weight = 0
        parts[-1].append(item)
        weight += own
    return list(parts)
