"""``service-points/``: all public service points; ``service-points/<slug>/``: one of them."""

from collections.abc import Iterator, Sequence

from showcase.catalog import Helper, helpers
from showcase.model import SERVICE_POINTS, ServicePoint
from showcase.site import addresses
from showcase.site.components import FactView, LinkView, PagerView, figures, poster_space, qr, services, sources
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages.project import region_links
from showcase.site.rendering import prose, text

SECTION = f"{SERVICE_POINTS}/"
TITLE = "公共法律服务点"
POINTS_A_PAGE = 24
NOTICE_STEPS = (120, 240)
"""The most characters that a notice with text of each size has."""
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
    verified = [bool(view.service and view.service.is_verified) for view in counters]
    return {
        "offers": tuple(view for view, is_verified in zip(counters, verified, strict=True) if is_verified),
        "reports": tuple(view for view, is_verified in zip(counters, verified, strict=True) if not is_verified),
    }


def counter(site: SiteContext, record: Helper) -> services.CounterView:
    """A service point or a project in a list of those that help: who provides the service, and where."""
    if isinstance(record, ServicePoint):
        by, place = record.organiser, text.place(record.region)
        place = "" if place in record.name else place
    else:
        branch = site.catalog.branch[record.branch]
        by, place = branch.name, text.place_beside(branch)
    summary, service = prose.plain(record.summary), site.cards.service(record)
    return services.CounterView(site.cards.link(record), by, place, summary, service)


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
    situations = helpers.situations(site.catalog).values()
    wishes = (
        LinkView(each.name, addresses.situation(each.slug))
        for each in situations
        if {*each.fields[:1]} & {*point.fields}
    )
    return {
        "summary": prose.html(point.summary),
        "facts": _facts(site, point),
        "service": cards.service(point),
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
        "organiser": point.organiser,
        "notice_size": _notice_size(point, cards.service(point)),
    }


def _notice_size(point: ServicePoint, service: services.ServiceView | None) -> tuple[int, int] | None:
    """In which sizes name and text of its notice (公示牌) are set; None where nothing to go by is confirmed."""
    if not service or not service.is_verified:
        return None
    length = len(service.what) + sum(len(words) for _, words in service.rows)
    return poster_space.name_size(point.name), 1 + sum(length > most for most in NOTICE_STEPS)


def _facts(site: SiteContext, point: ServicePoint) -> tuple[FactView, ...]:
    inferred = point.inferred
    known = {link.text: link for link in region_links(site, point.region.path)}
    places = tuple(known.get(level, LinkView(level)) for level in dict.fromkeys(point.region.path))
    fields = site.cards.field_names(point.fields)
    rows = [FactView("主办单位", (LinkView(point.organiser),), "organiser" in inferred)] if point.organiser else []
    rows.append(FactView("地区", places, "region" in inferred))
    rows.append(FactView("服务领域", (LinkView("、".join(fields)),) if fields else (), "fields" in inferred))
    return tuple(row for row in rows if row.values)
