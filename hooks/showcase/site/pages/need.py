"""``needs/`` (我要办事): what citizens are in, with a first step, a telephone and who helps, the nearest first.

``needs/<situation>/`` lists those who help by province; a region of which it cannot show all has a page of its own,
``needs/<situation>/<province>/<city>/``, which goes on with the levels above it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from showcase.catalog import HelpArea, Helper, helpers
from showcase.model import Situation
from showcase.site import addresses
from showcase.site.components import CountView, LinkView, services, stories
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import service_point
from showcase.site.rendering import text

SECTION = "needs/"
TITLE = "我要办事"
UNPLACED = "没有载明地区"


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then each situation with the pages of its regions."""
    yield _index(site)
    for situation in helpers.situations(site.catalog).values():
        whole = found(site, situation)
        yield _page(site, situation, (whole,))
        yield from _below(site, situation, (whole,))


def found(site: SiteContext, situation: Situation | None) -> HelpArea:
    """Who helps in the situation, by region; in any, where it is None."""
    key = situation.slug if situation else ""
    return site.cards.once("help", key, lambda: helpers.of_situation(site.catalog, situation, site.cards.as_of))


def nearest(site: SiteContext, situation: Situation, path: Sequence[str]) -> str:
    """The address of the help in a region: its page, or its place on that of the lowest level that has one."""
    trail = found(site, situation).towards(tuple(path))
    paged = [area for area in trail if area.has_page]
    anchor = "".join(f"#{_anchor(area)}" for area in trail[len(paged) :][:1])
    return addresses.situation(situation.slug, paged[-1].slug) + anchor


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
            yield _page(site, situation, (*trail, area))
            yield from _below(site, situation, (*trail, area))


def _index(site: SiteContext) -> Page:
    lead = "选最接近的一件事，看看先做什么、打哪个电话、附近谁能帮忙。"
    tiles = tuple(
        CountView(each.name, addresses.situation(each.slug), 0, need=each.title)
        for each in helpers.situations(site.catalog).values()
    )
    more = LinkView(service_point.TITLE, service_point.SECTION)
    whole = found(site, None)
    return site.page(
        SECTION,
        TITLE,
        "needs",
        lambda: {
            "lead": lead,
            "hotline": services.HOTLINE,
            "situations": tiles,
            "regions": regions(site),
            "groups": _groups(site, whole, lambda _: more),
        },
        description=f"{lead}也可以拨打全国公共法律服务热线 {services.HOTLINE}。",
        section=SECTION,
    )


def _page(site: SiteContext, situation: Situation, trail: tuple[HelpArea, ...]) -> Page:
    area = trail[-1]
    url = partial(addresses.situation, situation.slug)
    heading = f"{area.name}：{situation.heading}" if area.path else situation.heading
    above = [LinkView(each.name or situation.name, url(each.slug)) for each in trail[:-1]]
    return site.page(
        url(area.slug),
        heading,
        "need",
        lambda: {
            "first_step": situation.first_step,
            "hotline": services.HOTLINE,
            "institutions": _institutions(site, situation),
            "place": area.name,
            "regions": _chips(area, url(area.slug)),
            "groups": _groups(site, area, lambda below: LinkView(f"全部 {len(below.records)} 个", url(below.slug))),
            "above": tuple(_own(site, each) for each in reversed(trail[1:-1]) if each.own),
            "elsewhere": LinkView(f"{trail[-2].name or '其他地方'}谁能帮忙", above[-1].url) if above else None,
            "stories": () if area.path else stories.stories(site.cards, situation, area.records),
            "fields": _fields(site, situation),
        },
        description=text.shorten(f"{heading}。{situation.first_step}可以拨打 {services.HOTLINE}。", 150),
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION), *above),
    )


def _chips(area: HelpArea, url: str) -> tuple[CountView, ...]:
    """Links to the regions on the page."""
    return tuple(CountView(each.name, f"{url}#{_anchor(each)}", len(each.records)) for each in area.children)


def _groups(
    site: SiteContext, area: HelpArea, more: Callable[[HelpArea], LinkView]
) -> tuple[services.HelpersView, ...]:
    """Those of the level itself, then the levels below by region; those without a region come last."""
    own = (_own(site, area),) if area.own else ()
    below = tuple(
        services.HelpersView(
            _anchor(each),
            each.name,
            _rows(site, each.records[: helpers.SHOWN] if each.has_page else each.records),
            more(each) if each.has_page else None,
        )
        for each in area.children
    )
    return own + below if area.level else below + own


def _own(site: SiteContext, area: HelpArea) -> services.HelpersView:
    name = f"{area.level[-1]}各地都可以找" if area.level else UNPLACED
    return services.HelpersView(_anchor(area) or "unplaced", name, _rows(site, area.own))


def _anchor(area: HelpArea) -> str:
    return area.slug.replace("/", "-")


def _rows(site: SiteContext, records: Sequence[Helper]) -> tuple[services.CounterView, ...]:
    return tuple(service_point.counter(site, record) for record in records)


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
