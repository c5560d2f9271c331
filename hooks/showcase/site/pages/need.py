"""``needs/`` (我要办事): what citizens are in, with a first step, a telephone and who helps, the nearest first.

``needs/<situation>/`` lists those who help by province; a region of which it cannot show all has a page of its own,
``needs/<situation>/<province>/<city>/``, which goes on with the levels above it.
A long list has several pages.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from showcase.catalog import HelpArea, Helper, helpers
from showcase.model import Situation, dataclass
from showcase.site import addresses
from showcase.site.components import CountView, LinkView, PagerView, services, stories
from showcase.site.context import SiteContext
from showcase.site.page import Page, part_of
from showcase.site.pages import service_point
from showcase.site.rendering import text

SECTION = "needs/"
TITLE = "我要办事"
UNPLACED = "没有载明地区"
ROWS_A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One who helps, with the region under whose name it stands, and a link to the others of that region."""

    anchor: str
    name: str
    record: Helper
    more: LinkView | None


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then each situation with the pages of its regions."""
    yield from _index(site)
    for situation in helpers.situations(site.catalog).values():
        whole = found(site, situation)
        yield from _pages_of(site, situation, (whole,))
        yield from _below(site, situation, (whole,))


def found(site: SiteContext, situation: Situation | None) -> HelpArea:
    """Who helps in the situation, by region; in any, where it is None."""
    key = situation.slug if situation else ""
    return site.cards.once("help", key, lambda: helpers.of_situation(site.catalog, situation, site.cards.as_of))


def nearest(site: SiteContext, situation: Situation, path: Sequence[str]) -> str:
    """The address of the help in a region: its page, or its place on that of the lowest level that has one."""
    trail = found(site, situation).towards(tuple(path))
    count = sum(area.has_page for area in trail)
    url = addresses.situation(situation.slug, trail[count - 1].slug)
    return _place(url, trail[count - 1], trail[count]) if count < len(trail) else url


def regions(site: SiteContext) -> tuple[CountView, ...]:
    """The regions where somebody helps, with the addresses of the lists of them."""
    return _chips(found(site, None), SECTION)


def of_region(site: SiteContext, province: str) -> LinkView:
    """The way to help in a province: its list, or the situations where nobody is on record there."""
    known = {view.name: view for view in regions(site)}
    if province in known:
        return LinkView(f"{province}谁能帮忙、先打哪个电话", known[province].url)
    return LinkView("先做什么、打哪个电话", SECTION)


def _below(site: SiteContext, situation: Situation, trail: tuple[HelpArea, ...]) -> Iterator[Page]:
    for area in trail[-1].children:
        if area.has_page:
            yield from _pages_of(site, situation, (*trail, area))
            yield from _below(site, situation, (*trail, area))


def _index(site: SiteContext) -> Iterator[Page]:
    lead = "选最接近的一件事，看看先做什么、打哪个电话、附近谁能帮忙。"
    tiles = tuple(
        CountView(each.name, addresses.situation(each.slug), 0, need=each.title)
        for each in helpers.situations(site.catalog).values()
    )
    more = LinkView(service_point.TITLE, service_point.SECTION)

    def context(shown: Sequence[Row], pager: PagerView) -> dict[str, object]:
        is_first = pager.previous is None
        return {
            "lead": lead,
            "hotline": services.HOTLINE,
            "situations": tiles if is_first else (),
            "regions": regions(site),
            "groups": _groups(site, shown),
        }

    return site.listing(
        _rows(found(site, None), lambda _: more),
        ROWS_A_PAGE,
        SECTION,
        TITLE,
        "needs",
        context,
        description=f"{lead}也可以拨打全国公共法律服务热线 {services.HOTLINE}。",
        section=SECTION,
    )


def _pages_of(site: SiteContext, situation: Situation, trail: tuple[HelpArea, ...]) -> Iterator[Page]:
    area = trail[-1]
    url = partial(addresses.situation, situation.slug)
    heading = f"{area.name}：{situation.heading}" if area.path else situation.heading
    above = [LinkView(each.name or situation.name, url(each.slug)) for each in trail[:-1]]
    return site.listing(
        _rows(area, lambda below: _all(below, url)),
        ROWS_A_PAGE,
        url(area.slug),
        heading,
        "need",
        partial(_context, site, situation, trail, above),
        description=text.shorten(f"{heading}。{situation.first_step}可以拨打 {services.HOTLINE}。", 150),
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION), *above),
    )


def _context(
    site: SiteContext,
    situation: Situation,
    trail: tuple[HelpArea, ...],
    above: Sequence[LinkView],
    shown: Sequence[Row],
    pager: PagerView,
) -> dict[str, object]:
    area, is_first = trail[-1], pager.previous is None
    url = partial(addresses.situation, situation.slug)
    upper = (row for each in reversed(trail[1:-1]) for row in _own(each, _others(each, url))[: helpers.SHOWN])
    return {
        "first_step": situation.first_step,
        "hotline": services.HOTLINE,
        "institutions": _institutions(site, situation) if is_first else (),
        "place": area.name,
        "regions": _chips(area, url(area.slug)),
        "groups": _groups(site, shown),
        "above": _groups(site, upper) if pager.following is None else (),
        "elsewhere": LinkView(f"{trail[-2].name or '其他地方'}谁能帮忙", above[-1].url) if above else None,
        "stories": () if area.path or not is_first else stories.stories(site.cards, situation, area.records),
        "fields": _fields(site, situation),
    }


def _all(area: HelpArea, url: Callable[[str], str]) -> LinkView:
    return LinkView(f"全部 {len(area.records)} 个", url(area.slug))


def _others(area: HelpArea, url: Callable[[str], str]) -> LinkView | None:
    """The page of an area that has more of its own level than the pages below it show."""
    return _all(area, url) if len(area.own) > helpers.SHOWN else None


def _chips(area: HelpArea, url: str) -> tuple[CountView, ...]:
    """Links to the regions on the pages of an area."""
    return tuple(CountView(each.name, _place(url, area, each), len(each.records)) for each in area.children)


def _place(url: str, area: HelpArea, child: HelpArea) -> str:
    """Where the pages of an area name one below it."""
    before = sum(len(_shown(each)) for each in area.children[: area.children.index(child)])
    before += len(area.own) if area.level else 0
    return f"{part_of(url, before // ROWS_A_PAGE + 1)}#{_anchor(child)}"


def _rows(area: HelpArea, more: Callable[[HelpArea], LinkView]) -> list[Row]:
    """Those of the level itself, then the levels below by region; those without a region come last."""
    below = [
        Row(_anchor(each), each.name, record, more(each) if each.has_page else None)
        for each in area.children
        for record in _shown(each)
    ]
    return [*_own(area), *below] if area.level else [*below, *_own(area)]


def _own(area: HelpArea, more: LinkView | None = None) -> list[Row]:
    name = f"{area.level[-1]}各地都可以找" if area.level else UNPLACED
    return [Row(_anchor(area) or "unplaced", name, record, more) for record in area.own]


def _shown(area: HelpArea) -> Sequence[Helper]:
    return area.records[: helpers.SHOWN]


def _anchor(area: HelpArea) -> str:
    return area.slug.replace("/", "-")


def _groups(site: SiteContext, rows: Iterable[Row]) -> tuple[services.HelpersView, ...]:
    """Rows that follow one another under the name of their region."""
    groups = (tuple(rows) for _, rows in groupby(rows, key=lambda row: row.anchor))
    return tuple(
        services.HelpersView(
            some[0].anchor, some[0].name, tuple(service_point.counter(site, row.record) for row in some), some[0].more
        )
        for some in groups
    )


def _institutions(site: SiteContext, situation: Situation) -> tuple[services.InstitutionView, ...]:
    known = site.catalog.vocabulary.institutions
    words = (known[slug] for slug in situation.institutions if slug in known)
    return tuple(
        services.InstitutionView(word.name, word.summary, word.phone, services.dial(word.phone)) for word in words
    )


def _fields(site: SiteContext, situation: Situation) -> tuple[LinkView, ...]:
    """The pages of the situation's fields that have projects."""
    known = site.catalog.vocabulary.fields
    pages = ((slug, site.cards.addresses.field(slug)) for slug in situation.fields if slug in known)
    return tuple(LinkView(known[slug].name, url) for slug, url in pages if url.endswith("/"))
