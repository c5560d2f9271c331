"""The site context: what every page is made with, and how a page is made of it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from showcase.catalog import Catalog
from showcase.model import Achievement, Branch, Project, ServicePoint, dataclass
from showcase.site.components import Cards, CountView, LinkView, PagerView, charts
from showcase.site.imprint import NOWHERE, Imprint
from showcase.site.page import Page, never, paged
from showcase.site.rendering import Templates, text
from showcase.site.sharing import SharePictures

Item = TypeVar("Item")
HOME = LinkView("首页", "./")
CARDS_A_PAGE = 48
BRANCHES_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class SiteContext:
    """The catalog, the views of its records, the templates and the imprint; makes pages."""

    catalog: Catalog
    cards: Cards
    templates: Templates
    imprint: Imprint = NOWHERE
    sharing: SharePictures | None = None
    """The share pictures; None where the site has none."""
    has_documents: bool = False
    """Whether the pages of projects and of years offer a Word file."""

    def page(
        self,
        url: str,
        title: str,
        template: str,
        context: Callable[[], dict[str, object]],
        *,
        description: str = "",
        section: str = "",
        crumbs: Sequence[LinkView] = (),
        source: str = "",
        record: Branch | Project | ServicePoint | None = None,
        listed: bool = True,
    ) -> Page:
        """A page whose context is computed when its body is rendered; see :class:`Page` for the parameters."""
        trail = (HOME, *crumbs, LinkView(title, url, current=True))
        body = partial(self._body, template, title, trail, record, context)  # a closure is twice as large
        changed = partial(self._changed, record) if record else never
        return Page(url, title, description or title, section or url, body, source, trail, record, changed, listed)

    def forget(self) -> None:
        """Let go of the views and the markup that are kept for further pages; they are made again where needed."""
        self.cards.forget()
        self.templates.forget()

    def listing(
        self,
        items: Sequence[Item],
        size: int,
        url: str,
        title: str,
        template: str,
        context: Callable[[Sequence[Item], PagerView], dict[str, object]],
        **settings: Any,
    ) -> Iterator[Page]:
        """The pages of a long list, ``size`` items each. ``context`` is given a page's items and its pager.

        ``settings`` are the keyword arguments of :meth:`page`.
        """
        for address, shown, pager in paged(items, size, url):
            yield self.page(address, title, template, partial(_with_pager, context, shown, pager), **settings)

    def feed(self, url: str, achievements: Collection[Achievement]) -> str:
        """The address of a page's feed, ``""`` where it has none: a feed needs achievements and the site's address."""
        return f"{url}feed.xml" if self.imprint.url and achievements else ""

    def document(self, url: str, name: str) -> str:
        """The address of a page's Word file, ``""`` where the site offers none."""
        return url + name if self.has_documents else ""

    def _body(
        self,
        template: str,
        title: str,
        trail: Sequence[LinkView],
        record: Branch | Project | ServicePoint | None,
        context: Callable[[], dict[str, object]],
    ) -> str:
        foot = {"reviewed": self._reviewed(record)} if record else {}
        return self.templates.render(template, title=title, crumbs=trail, **foot, **context())

    def _changed(self, record: Branch | Project | ServicePoint) -> datetime | None:
        """The last change of a record or of an achievement on its page."""
        return self.imprint.changed(record, *self._achievements(record))

    def _reviewed(self, record: Branch | Project | ServicePoint) -> str:
        """The day of the last 终审 of a record and of the achievements on its page; nothing unless all have passed."""
        if not self.imprint.reviewed:
            return ""
        days = [self.imprint.reviewed.get(each.key) for each in (record, *self._achievements(record))]
        known = [day for day in days if day]
        return text.date(max(known)) if len(known) == len(days) else ""

    def _achievements(self, record: Branch | Project | ServicePoint) -> tuple[Achievement, ...]:
        """The achievements on the page of a record."""
        of = self.catalog.achievements_of if isinstance(record, Branch) else self.catalog.achievements_of_project
        return tuple(of.get(record.key, ()))


def _with_pager(
    context: Callable[[Sequence[Item], PagerView], dict[str, object]], shown: Sequence[Item], pager: PagerView
) -> dict[str, object]:
    return {"pager": pager, **context(shown, pager)}


def counts(items: Iterable[tuple[str, str, int]]) -> tuple[CountView, ...]:
    """Names, URLs and numbers as views, each with its share of the largest where bars show more; zeros are left out."""
    views = [CountView(name, url, count) for name, url, count in items if count]
    if not charts.is_chart([view.count for view in views]):
        return tuple(views)
    most = max(view.count for view in views)
    return tuple(replace(view, share=max(1, round(100 * view.count / most))) for view in views)


def by_count(views: Iterable[CountView]) -> tuple[CountView, ...]:
    """Sorted by number, the largest first; the sort is stable."""
    return tuple(sorted(views, key=lambda view: -view.count))
