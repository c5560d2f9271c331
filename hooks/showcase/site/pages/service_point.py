"""``service-points/``: all public service points; ``service-points/<slug>/``: one of them."""

from collections.abc import Iterator, Sequence

from showcase.model import SERVICE_POINTS, ServicePoint
from showcase.site.components import CountView, FactView, LinkView, PagerView, figures, qr, services, sources
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages.project import region_links
from showcase.site.rendering import prose, text

SECTION = f"{SERVICE_POINTS}/"
TITLE = "公共法律服务点"
POINTS_A_PAGE = 24
SHOWN = 12
"""Service points that the page of a field or a region names; the others are in the list."""


def pages(site: SiteContext) -> Iterator[Page]:
    """The list, also where there is none, then one page per service point."""
    yield from _list(site)
    for point in site.catalog.service_points:
        yield _page(site, point)


def _list(site: SiteContext) -> Iterator[Page]:
    points = site.catalog.service_points
    lead = f"收录 {len(points)} 个。" if points else "还没有收录。"
    lead += "它们是向群众提供法律服务的单位和热线，不是党组织，不计入党组织和品牌的合计。未收录不等于没有。"

    def context(shown: Sequence[ServicePoint], _: PagerView) -> dict[str, object]:
        counters = [counter(site, point) for point in shown]
        return {"lead": lead, "hotline": services.HOTLINE, **split(counters)}

    return site.listing(
        points, POINTS_A_PAGE, SECTION, TITLE, "service-points", context, description=lead, section=SECTION
    )


def split(counters: Sequence[services.CounterView]) -> dict[str, object]:
    """The counters that one can go to, and those that a report tells of."""
    return {
        "offers": tuple(view for view in counters if view.service.is_verified),
        "reports": tuple(view for view in counters if not view.service.is_verified),
    }


def counter(site: SiteContext, point: ServicePoint) -> services.CounterView:
    """A service point in a list."""
    place = text.place(point.region)
    return services.CounterView(
        link=site.cards.link(point),
        by=point.organiser,
        place="" if place in point.name else place,
        summary=prose.plain(point.summary),
        service=site.cards.service(point),
    )


def links(site: SiteContext, points: Sequence[ServicePoint]) -> tuple[tuple[LinkView, str], ...]:
    """Links to the first of some service points, each with who provides it and where."""
    views = (counter(site, point) for point in points[:SHOWN])
    return tuple((view.link, "，".join(filter(None, (view.by, view.place)))) for view in views)


def more(points: Sequence[ServicePoint]) -> LinkView | None:
    """A link to the list where not all of them are named."""
    return LinkView(TITLE, SECTION) if len(points) > SHOWN else None


def _page(site: SiteContext, point: ServicePoint) -> Page:
    lead = prose.plain(point.summary) or (point.need.what if point.need else "") or point.name
    return site.page(
        site.cards.addresses.of(point),
        point.name,
        "service-point",
        lambda: _context(site, point),
        description=text.shorten(f"{point.name}：{lead}", 150),
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION),),
        source=point.path,
        record=point,
    )


def _context(site: SiteContext, point: ServicePoint) -> dict[str, object]:
    cards = site.cards
    shown = figures.figures(point.figures, site.catalog.vocabulary)
    fields = site.catalog.vocabulary.fields
    wishes = (
        CountView(word.need, f"needs/{word.slug}/", 0, need=word.name)
        for slug in point.fields
        if (word := fields.get(slug)) and word.need
    )
    return {
        "summary": prose.html(point.summary),
        "facts": _facts(site, point),
        "service": cards.service(point) if point.need else None,
        "steps": point.steps,
        "results": figures.grouped(view for view in shown if view.service),
        "base": figures.grouped(view for view in shown if not view.service),
        "story": prose.html(point.story),
        "wishes": tuple(wishes),
        "sources": sources(point.sources),
        "note": point.note,
        "edit_url": cards.addresses.edit_of(point),
        "page_url": cards.addresses.of(point),
        "qr": qr.of(site.imprint, cards.addresses.of(point)),
    }


def _facts(site: SiteContext, point: ServicePoint) -> tuple[FactView, ...]:
    inferred = point.inferred
    known = {link.text: link for link in region_links(site, point.region.path)}
    places = tuple(known.get(level, LinkView(level)) for level in dict.fromkeys(point.region.path))
    fields = site.cards.field_names(point.fields)
    rows = [FactView("主办单位", (LinkView(point.organiser),), "organiser" in inferred)] if point.organiser else []
    rows.append(FactView("地区", places, "region" in inferred))
    rows.append(FactView("服务领域", (LinkView("、".join(fields)),) if fields else (), "fields" in inferred))
    return tuple(row for row in rows if row.values)
