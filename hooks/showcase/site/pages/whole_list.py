"""``branches/…/all/tasks/``: the projects, tasks or honours of an organisation whose page has room for some only."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from showcase.model import Branch, Task
from showcase.site import rooms
from showcase.site.components import LinkView, PagerView, tasks
from showcase.site.context import SiteContext
from showcase.site.page import Page

Context = dict[str, object]
SECTION = "branches/"


def pages(site: SiteContext) -> Iterator[Page]:
    """The whole lists of all organisations."""
    for branch in site.catalog.branches:
        for name, (title, unit, items) in _lists(site, branch).items():
            if len(items) > rooms.SHOWN[name]:
                yield from _pages(site, branch, name, title, f"共 {len(items)} {unit}。", items)


def more(site: SiteContext, branch: Branch, name: str) -> LinkView | None:
    """A link from an organisation's page to a whole list; None where all of it stands there."""
    _, unit, items = _lists(site, branch)[name]
    url = site.cards.addresses.of(branch) + rooms.address(name)
    return LinkView(f"全部 {len(items)} {unit}", url) if len(items) > rooms.SHOWN[name] else None


def _lists(site: SiteContext, branch: Branch) -> dict[str, tuple[str, str, Sequence[Any]]]:
    catalog = site.catalog
    return {
        "projects": ("品牌与项目", "个项目", catalog.projects_of.get(branch.slug, ())),
        "tasks": ("任务清单", "项任务", catalog.tasks_of.get(branch.slug, ())),
        "honours": ("荣誉", "项荣誉", rooms.honours(catalog, branch)),
    }


def _pages(site: SiteContext, branch: Branch, name: str, title: str, lead: str, items: Sequence[Any]) -> Iterator[Page]:
    def by_year(shown: Sequence[Task]) -> tuple[tasks.TaskYearView, ...]:
        return tasks.by_year(site.cards, items, shown)

    views: dict[str, Callable[[Sequence[Any]], object]] = {
        "projects": lambda shown: tuple(map(site.cards.project, shown)),
        "tasks": by_year,
        "honours": site.cards.honours,
    }

    def context(shown: Sequence[Any], _: PagerView) -> Context:
        return {"lead": lead, **dict.fromkeys(views, ()), name: views[name](shown)}

    crumbs = (LinkView("党组织", SECTION), site.cards.link(branch))
    url, full = site.cards.addresses.of(branch) + rooms.address(name), f"{branch.name}：{title}"
    return site.listing(
        items,
        rooms.A_PAGE,
        url,
        full,
        "organisation/whole-list",
        context,
        description=f"{full}，{lead}",
        section=SECTION,
        crumbs=crumbs,
    )
