"""A page without the theme's frame, and the pagination of long lists."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar

from showcase.model import Branch, Project, ServicePoint, dataclass
from showcase.site.components import LinkView, PagerView
from showcase.site.rooms import divided

Item = TypeVar("Item")
WINDOW = 2
"""Links to each side of the current page."""


def never() -> None:
    """The last change of a page that has no record: None."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site. ``url`` is relative to the root and ends in ``/``; ``body`` renders it.

    ``section`` is the URL of the navigation entry to mark as current, ``source`` the YAML file that is edited.
    ``record`` is set on the page of one record; ``changed`` looks up the last change of what it shows. A page that is
    not ``listed`` is kept out of the site map and of search engines.
    """

    url: str
    title: str
    description: str
    section: str
    body: Callable[[], str]
    source: str = ""
    crumbs: tuple[LinkView, ...] = ()
    record: Branch | Project | ServicePoint | None = None
    changed: Callable[[], datetime | None] = never
    listed: bool = True

    @property
    def root(self) -> str:
        """The relative path from this page to the site's root."""
        return "../" * self.url.count("/") or "./"


def paged(
    items: Sequence[Item], size: int, url: str, weigh: Callable[[Item], int] | None = None, most: int = 0
) -> Iterator[tuple[str, Sequence[Item], PagerView]]:
    """Each page of a list: its URL (``url`` itself, then ``url`` + ``page-2/``), its items and its pager.

    A page has ``size`` items; fewer, where what they ``weigh`` together would be more than ``most``, or their summaries
    are long.
    """
    parts = divided(items, size, weigh, most) if weigh else divided(items, size)
    first = 1
    for number, shown in enumerate(parts, start=1):
        yield part_of(url, number), shown, _pager(url, number, len(parts), len(items), range(first, first + len(shown)))
        first += len(shown)


def part_of(url: str, number: int) -> str:
    """The address of page ``number`` of a list, counted from 1."""
    return url if number == 1 else f"{url}page-{number}/"


def _pager(url: str, number: int, count: int, total: int, shown: range) -> PagerView:
    """Links to the first and last page and to those near the current one, with gaps between."""
    near = {1, count, *range(max(1, number - WINDOW), min(count, number + WINDOW) + 1)}
    links: list[LinkView] = []
    before = 0
    for page in sorted(near) if count > 1 else ():
        if page > before + 1:
            links.append(LinkView("…"))
        links.append(LinkView(str(page), part_of(url, page), page == number))
        before = page
    return PagerView(
        total=total,
        first=shown.start if shown else 0,
        last=shown.stop - 1,
        links=tuple(links),
        previous=LinkView("上一页", part_of(url, number - 1)) if number > 1 else None,
        following=LinkView("下一页", part_of(url, number + 1)) if number < count else None,
    )
