"""Navigation into the records: by initiative, field, region, year and campaign, each with its counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from showcase.model import AnyRecord, Framework
from showcase.site import addresses
from showcase.site.components import CountView, InitiativeView, LinkView
from showcase.site.context import SiteContext, by_count, counts


def initiatives(site: SiteContext, framework: Framework | None = None) -> tuple[InitiativeView, ...]:
    """The initiatives that have projects, of a framework or of all, in order, each with its share of the largest."""
    known = site.catalog.vocabulary.initiatives
    views = [site.cards.initiative(slug) for slug in (framework.initiatives if framework else known) if slug in known]
    most = max((view.count for view in views), default=0) or 1
    return tuple(replace(view, share=max(1, round(100 * view.count / most))) for view in views if view.count)


def fields(site: SiteContext) -> tuple[CountView, ...]:
    """Service fields by number of projects."""
    where, words = site.cards.addresses, site.catalog.vocabulary.fields.values()
    needs = {word.name: word.need for word in words}
    views = listed(
        site, ((word.name, where.field(word.slug), site.catalog.by_field.get(word.slug, ())) for word in words)
    )
    return by_count(replace(view, need=needs[view.name]) for view in views)


def situations(site: SiteContext) -> tuple[LinkView, ...]:
    """What a citizen may be in; where the vocabulary has none, the fields that have a need in a citizen's words."""
    known = site.catalog.vocabulary.situations.values()
    if known:
        return tuple(LinkView(word.name, addresses.situation(word.slug)) for word in known)
    return tuple(LinkView(view.name, view.url) for view in fields(site) if view.need)


def regions(site: SiteContext) -> tuple[CountView, ...]:
    """The provinces in the official order."""
    where = site.cards.addresses
    return listed(site, ((place.name, where.region(place), place.branches) for place in site.catalog.regions))


def years(site: SiteContext) -> tuple[CountView, ...]:
    """Years by number of achievements and of projects begun, latest first."""
    catalog, where = site.catalog, site.cards.addresses
    return listed(
        site,
        (
            (f"{year}年", where.year(year), (*catalog.by_year.get(year, ()), *catalog.begun.get(year, ())))
            for year in catalog.years
        ),
    )


def programmes(site: SiteContext) -> tuple[CountView, ...]:
    """Campaigns by number of achievements."""
    where = site.cards.addresses
    return listed(site, ((item.name, where.programme(item), item.achievements) for item in site.catalog.programmes))


def mechanisms(site: SiteContext) -> tuple[CountView, ...]:
    """The pairings, the liaison groups and the rounds, where there are any, by their numbers."""
    catalog = site.catalog
    return counts(
        (
            ("结对", "pairings/", len(catalog.pairings)),
            ("联络组", "levels/#groups", len(catalog.liaison_groups)),
            ("擂台", "rounds/", len(catalog.rounds)),
        )
    )


def listed(site: SiteContext, groups: Iterable[tuple[str, str, Sequence[AnyRecord]]]) -> tuple[CountView, ...]:
    """Groups with their numbers of records and anchors. One without a page leads to its record."""
    filled = [group for group in groups if group[2]]
    views = counts((name, url, len(records)) for name, url, records in filled)
    return tuple(
        replace(view, url=_url(site, view.url, records[0]), anchor=view.url.rstrip("/").rpartition("/")[2].strip("#"))
        for view, (_, _, records) in zip(views, filled, strict=True)
    )


def _url(site: SiteContext, url: str, record: AnyRecord) -> str:
    return url if url.endswith("/") else site.cards.addresses.of(record)


def project_ways(site: SiteContext) -> tuple[tuple[str, tuple[CountView, ...]], ...]:
    """Navigation beside a list of projects."""
    by_initiative = [(f"按{name}", views) for name, views in frameworks(site)]
    return _filled(*by_initiative, ("按服务领域", fields(site)), ("按年份", years(site)))


def frameworks(site: SiteContext) -> Iterator[tuple[str, tuple[CountView, ...]]]:
    """Each framework's name, with its initiatives that have projects."""
    for framework in site.catalog.vocabulary.every_framework:
        views = initiatives(site, framework)
        yield framework.name, tuple(CountView(view.name, view.url, view.count, view.share) for view in views)


def branch_ways(site: SiteContext) -> tuple[tuple[str, tuple[CountView, ...]], ...]:
    """Navigation beside a list of organisations."""
    return _filled(("按地区", regions(site)), ("党组织之间", mechanisms(site)))


def _filled(*ways: tuple[str, tuple[CountView, ...]]) -> tuple[tuple[str, tuple[CountView, ...]], ...]:
    return tuple((name, views) for name, views in ways if views)
