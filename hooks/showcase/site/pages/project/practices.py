"""``practices/``: the practices that others may take over, each with those who did."""

from collections.abc import Iterator, Sequence

from showcase.catalog import stages
from showcase.model import dataclass
from showcase.site.components import LinkView, PagerView, lives
from showcase.site.context import CARDS_A_PAGE, SiteContext
from showcase.site.page import Page
from showcase.site.rendering import prose

SECTION = "practices/"
TITLE = "做法与借鉴"


@dataclass(frozen=True, slots=True)
class PracticeView:
    """A practice with its owner, and those who took it over; one that is not on the site has neither link nor owner."""

    practice: LinkView
    owner: LinkView | None = None
    summary: str = ""
    users: tuple[LinkView, ...] = ()


def pages(site: SiteContext) -> Iterator[Page]:
    """The list, those with most users first."""
    views = sorted((*_own(site), *_elsewhere(site)), key=lambda view: -len(view.users))
    used = sum(bool(view.users) for view in views)
    lead = f"收录 {len(views)} 个工作法和被借鉴的做法，" if views else "还没有收录工作法和被借鉴的做法。"
    if views:
        lead += f"其中 {used} 个写明了谁在借鉴。" if used else "记录里还没有写明谁在借鉴。"

    def context(shown: Sequence[PracticeView], _: PagerView) -> dict[str, object]:
        return {"lead": lead, "practices": shown}

    yield from site.listing(views, CARDS_A_PAGE, SECTION, TITLE, "practices", context, description=lead)


def _own(site: SiteContext) -> Iterator[PracticeView]:
    for project in stages.practices(site.catalog):
        yield PracticeView(
            site.cards.link(project),
            site.cards.link(site.catalog.branch[project.branch]),
            prose.plain(project.summary),
            lives.adopters(site.cards, project),
        )


def _elsewhere(site: SiteContext) -> Iterator[PracticeView]:
    """The practices of others that projects of the site took over, by their names."""
    users: dict[str, list[LinkView]] = {}
    for project in site.catalog.projects:
        for each in project.adopted_from:
            if each.project not in site.catalog.project:
                users.setdefault(each.name, []).append(lives.linked(site.cards, project, each.since))
    for name, found in users.items():
        yield PracticeView(LinkView(name), None, "", tuple(found))
