"""``needs/`` (我要找): the services for citizens by need: who helps, where, when, on which telephone.

What an office has confirmed is offered; what a report said once is shown as that.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from showcase.model import Field, Project, ServicePoint
from showcase.site import addresses
from showcase.site.components import CountView, LinkView, PagerView, services
from showcase.site.context import CARDS_A_PAGE, SiteContext
from showcase.site.page import Page
from showcase.site.pages import service_point
from showcase.site.rendering import prose, text

SECTION = "needs/"
TITLE = "我要找"
COUNTERS_A_PAGE = 24
Help = Project | ServicePoint


def pages(site: SiteContext) -> Iterator[Page]:
    """The index with the services that are described, and one page per need, also without any of them."""
    yield from _index(site)
    for word in site.catalog.vocabulary.fields.values():
        if word.need:
            yield from _field(site, word)


def _index(site: SiteContext) -> Iterator[Page]:
    catalog = site.catalog
    fields = tuple(
        CountView(word.need, addresses.need(word.slug), len(catalog.by_field.get(word.slug, ())), need=word.name)
        for word in catalog.vocabulary.fields.values()
        if word.need
    )
    lead = "选一句最接近的话，看看有哪些党组织和公共法律服务点可以帮忙。"
    overview = partial(_overview, site, fields, lead)
    description = f"{lead}也可以拨打全国公共法律服务热线 {services.HOTLINE}。"
    return site.listing(
        _ordered([record for record in _helpers(catalog.projects, catalog.service_points) if record.need]),
        COUNTERS_A_PAGE,
        SECTION,
        TITLE,
        "needs",
        overview,
        description=description,
        section=SECTION,
    )


def _helpers(projects: Sequence[Project], points: Sequence[ServicePoint]) -> list[Help]:
    return [*projects, *points]


def _ordered(helpers: Sequence[Help]) -> list[Help]:
    """Confirmed services first, then the service points, then what reports say of projects, then the other projects."""

    def rank(record: Help) -> int:
        if record.need and record.need.verified:
            return 0
        if isinstance(record, ServicePoint):
            return 1
        return 2 if record.need else 3

    return sorted(helpers, key=rank)


def _overview(
    site: SiteContext, fields: tuple[CountView, ...], lead: str, shown: Sequence[Help], pager: PagerView
) -> dict[str, object]:
    return {
        "lead": lead,
        "hotline": services.HOTLINE,
        "fields": fields if pager.previous is None else (),
        **service_point.split([_counter(site, record) for record in shown]),
    }


def _field(site: SiteContext, word: Field) -> Iterator[Page]:
    """The services first, then the other projects, in the catalog's order."""
    projects = site.catalog.by_field.get(word.slug, ())
    points = site.catalog.service_points_by_field.get(word.slug, ())
    counted = [f"{len(projects)} 个项目"] if projects else []
    counted += [f"{len(points)} 个公共法律服务点"] if points else []
    lead = f"{'、'.join(counted)}与“{word.name}”有关。" if counted else ""
    return site.listing(
        _ordered(_helpers(projects, points)),
        CARDS_A_PAGE,
        addresses.need(word.slug),
        word.need,
        "need",
        partial(_help, site, word, lead),
        description=f"{word.need}：{lead}也可以拨打全国公共法律服务热线 {services.HOTLINE}。",
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION),),
    )


def _help(site: SiteContext, word: Field, lead: str, shown: Sequence[Help], _: PagerView) -> dict[str, object]:
    described = [record for record in shown if record.need or isinstance(record, ServicePoint)]
    url = site.cards.addresses.field(word.slug)
    return {
        "lead": f"{word.summary}{lead}",
        "hotline": services.HOTLINE,
        **service_point.split([_counter(site, record) for record in described]),
        "cards": tuple(
            site.cards.project(record) for record in shown if isinstance(record, Project) and not record.need
        ),
        "more": LinkView("项目与成果", url) if url.endswith("/") else None,
    }


def _counter(site: SiteContext, record: Help) -> services.CounterView:
    if isinstance(record, ServicePoint):
        return service_point.counter(site, record)
    branch = site.catalog.branch[record.branch]
    return services.CounterView(
        link=site.cards.link(record),
        by=branch.name,
        place=text.place_beside(branch),
        summary=prose.plain(record.summary),
        service=site.cards.service(record),
    )
