"""What every page is made with: the catalog, the views of its records, and the templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from showcase.catalog import Catalog
from showcase.model import Branch, Project
from showcase.site.components import Cards, CountView, LinkView
from showcase.site.imprint import NOWHERE, Imprint
from showcase.site.page import Page, never
from showcase.site.rendering import Templates

HOME = LinkView("首页", "./")
CARDS_A_PAGE = 48
BRANCHES_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class SiteContext:
    """Makes pages. ``section`` of a page is the URL of the navigation entry that is marked current on it."""

    catalog: Catalog
    cards: Cards
    templates: Templates
    imprint: Imprint = NOWHERE

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
        record: Branch | Project | None = None,
        listed: bool = True,
    ) -> Page:
        """A page whose context is computed only when its body is asked for."""
        trail = (HOME, *crumbs, LinkView(title, url, current=True))

        def body() -> str:
            return self.templates.render(template, title=title, crumbs=trail, **context())

        changed = partial(self._changed, record) if record else never
        return Page(url, title, description or title, section or url, body, source, trail, record, changed, listed)

    def _changed(self, record: Branch | Project) -> datetime | None:
        """The last change of a record or of an achievement that its page tells."""
        catalog = self.catalog
        is_branch = isinstance(record, Branch)
        achievements = catalog.achievements_of if is_branch else catalog.achievements_of_project
        return self.imprint.changed(record, *achievements.get(record.key, ()))


def counts(items: Iterable[tuple[str, str, int]]) -> tuple[CountView, ...]:
    """Names with their URLs and numbers, each with its share of the largest; those of none are left out."""
    found = [CountView(name, url, count) for name, url, count in items if count]
    most = max((view.count for view in found), default=1)
    return tuple(replace(view, share=max(1, round(100 * view.count / most))) for view in found)


def by_count(views: Iterable[CountView]) -> tuple[CountView, ...]:
    """The largest first; equals stay in the order given."""
    return tuple(sorted(views, key=lambda view: -view.count))
