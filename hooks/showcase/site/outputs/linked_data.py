"""JSON-LD: the subject of a page in the terms of schema.org."""

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any

from jinja2.utils import htmlsafe_json_dumps

from showcase.model import Achievement, Branch, Honour, Project, Region, ServicePoint, Source
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.rendering import prose

CONTEXT = "https://schema.org"
EVENTS_SHOWN = 30
Thing = dict[str, Any]
_encoded = json.JSONEncoder(check_circular=False, ensure_ascii=False, separators=(",", ":")).encode


def script(site: SiteContext, page: Page) -> str:
    """The data block of a page. All HTML characters are escaped, so no text of a record can end it."""
    data = {"@context": CONTEXT, "@graph": graph(site, page)}
    return f'<script type="application/ld+json">{embedded(data)}</script>'


def embedded(data: object) -> str:
    """JSON that is safe inside an HTML page."""
    return htmlsafe_json_dumps(data, dumps=_dumps)


def _dumps(data: object, **_: object) -> str:
    text = _encoded(data)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def graph(site: SiteContext, page: Page) -> list[Thing]:
    """The page's subject and its breadcrumb trail."""
    record = page.record
    if not page.url:
        nodes = [_site(site), _publisher(site)]
    elif isinstance(record, Branch):
        nodes = [_organisation(site, record, page)]
    elif isinstance(record, Project):
        nodes = [_project(site, record, page)]
    elif isinstance(record, ServicePoint):
        nodes = [_service(site, record, page)]
    else:
        nodes = [_collection(site, page)]
    return [*nodes, _trail(site, page)] if len(page.crumbs) > 1 else nodes


def _site(site: SiteContext) -> Thing:
    imprint = site.imprint
    search = {"@type": "EntryPoint", "urlTemplate": f"{imprint.url}search/?q={{search_term_string}}"}
    action = {"@type": "SearchAction", "target": search, "query-input": "required name=search_term_string"}
    return {
        "@type": "WebSite",
        "@id": f"{imprint.url}#website",
        **_filled(name=imprint.name, url=imprint.url, description=imprint.description, inLanguage="zh-CN"),
        "publisher": {"@id": f"{imprint.url}#publisher"},
        "potentialAction": action,
    }


def _publisher(site: SiteContext) -> Thing:
    imprint = site.imprint
    return {"@type": "Organization", "@id": f"{imprint.url}#publisher", "name": imprint.author, "url": imprint.url}


def _collection(site: SiteContext, page: Page) -> Thing:
    url = site.imprint.absolute(page.url)
    return {
        "@type": "CollectionPage",
        "@id": url,
        **_filled(name=page.title, url=url, description=page.description, inLanguage="zh-CN"),
        "isPartOf": {"@id": f"{site.imprint.url}#website"},
    }


def _organisation(site: SiteContext, branch: Branch, page: Page) -> Thing:
    url = site.imprint.absolute(page.url)
    names = [name for name in (branch.short_name, *branch.aliases) if name]
    parents = [_reference(site, parent) for slug in branch.parents if (parent := site.catalog.branch.get(slug))]
    parents += [{"@type": "Organization", "name": name} for name in branch.parent_names]
    return {
        "@type": "Organization",
        "@id": url,
        **_filled(
            name=branch.name,
            url=url,
            alternateName=names,
            description=prose.plain(branch.summary),
            address=_address(branch.region),
            foundingDate=str(branch.stated_founded or ""),
            parentOrganization=parents,
            award=_honours(branch.honours),
            event=_events(site, site.catalog.achievements_of.get(branch.slug, ()), page),
            sameAs=[link.url for link in branch.links],
            subjectOf=_sources(branch.sources),
        ),
    }


def _project(site: SiteContext, project: Project, page: Page) -> Thing:
    catalog, url = site.catalog, site.imprint.absolute(page.url)
    owners = [catalog.branch[slug] for slug in (project.branch, *project.owners) if slug in catalog.branch]
    fields = catalog.vocabulary.fields
    return {
        "@type": "Project",
        "@id": url,
        **_filled(
            name=project.name,
            url=url,
            description=prose.plain(project.summary),
            slogan=project.slogan,
            foundingDate=str(project.stated_since or ""),
            dissolutionDate=str(project.until or ""),
            parentOrganization=[_reference(site, owner) for owner in owners],
            knowsAbout=[fields[slug].name for slug in project.fields if slug in fields],
            award=_honours(project.honours),
            event=_events(site, catalog.achievements_of_project.get(project.key, ()), page),
            subjectOf=_sources(project.sources),
        ),
    }


def _service(site: SiteContext, point: ServicePoint, page: Page) -> Thing:
    """A public service: what it is and who provides it. Its place and hours need the page to say how old they are."""
    url, fields = site.imprint.absolute(page.url), site.catalog.vocabulary.fields
    provider = _filled(name=point.organiser or point.name, address=_address(point.region))
    return {
        "@type": "GovernmentService",
        "@id": url,
        **_filled(
            name=point.name,
            url=url,
            description=prose.plain(point.summary),
            serviceType=[fields[slug].name for slug in point.fields if slug in fields],
            provider={"@type": "Organization", **provider},
            subjectOf=_sources(point.sources),
        ),
    }


def _events(site: SiteContext, achievements: Iterable[Achievement], page: Page) -> list[Thing]:
    """The achievements with their anchor on the page, newest first."""
    own = ((achievement, site.cards.addresses.of(achievement)) for achievement in achievements)
    shown = ((achievement, url) for achievement, url in own if url.partition("#")[0] == page.url)
    return [_event(site, *each) for each in islice(shown, EVENTS_SHOWN)]


def _event(site: SiteContext, achievement: Achievement, url: str) -> Thing:
    branch, url = site.catalog.branch, site.imprint.absolute(url)
    partners = [_reference(site, branch[slug]) for slug in achievement.joint_with if slug in branch]
    return {
        "@type": "Event",
        "@id": url,
        **_filled(
            name=achievement.title,
            url=url,
            description=prose.plain(achievement.summary),
            startDate=str(achievement.stated_date or ""),
            endDate=str(achievement.end_date or ""),
            organizer=_reference(site, branch[achievement.branch]),
            contributor=partners,
            subjectOf=_sources(achievement.sources),
        ),
    }


def _reference(site: SiteContext, branch: Branch) -> Thing:
    url = site.imprint.absolute(site.cards.addresses.of(branch))
    return {"@type": "Organization", "@id": url, "name": branch.name}


def _address(region: Region) -> Thing:
    if not region.path:
        return {}
    city = region.city if region.city != region.province else ""
    locality = city + region.district
    return {"@type": "PostalAddress", **_filled(addressRegion=region.province, addressLocality=locality)}


def _honours(honours: Iterable[Honour]) -> list[str]:
    return [honour.name for honour in honours]


def _sources(sources: Iterable[Source]) -> list[Thing]:
    return [
        {
            "@type": "CreativeWork",
            **_filled(
                name=source.title,
                url=source.url,
                publisher={"@type": "Organization", "name": source.publisher} if source.publisher else None,
                datePublished=str(source.date or ""),
            ),
        }
        for source in sources
    ]


def _trail(site: SiteContext, page: Page) -> Thing:
    """The breadcrumb trail from the home page."""
    steps = [
        {"@type": "ListItem", "position": position, "name": step.text, "item": site.imprint.absolute(step.url)}
        for position, step in enumerate(page.crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _filled(**values: object) -> Thing:
    """The values that are not empty; a list of one item is that item."""
    stated = ((name, value) for name, value in values.items() if value)
    return {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in stated}
