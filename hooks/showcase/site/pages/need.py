"""``needs/`` (我要找): the services for citizens by need: which project helps, where, when, on which telephone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.model import Field, Need, Project
from showcase.site import addresses
from showcase.site.components import CountView, LinkView, PagerView
from showcase.site.context import CARDS_A_PAGE, SiteContext
from showcase.site.page import Page
from showcase.site.rendering import prose, text

SECTION = "needs/"
TITLE = "我要找"
HOTLINE = "12348"
"""The national hotline for legal services to the public, the same in every province."""
COUNTERS_A_PAGE = 24


@dataclass(frozen=True, slots=True)
class CounterView:
    """A project's services for citizens; ``dial`` is the telephone as a link, ``""`` where it is no number."""

    link: LinkView
    branch: LinkView
    place: str
    summary: str
    need: Need
    dial: str


def pages(site: SiteContext) -> Iterator[Page]:
    """The index with the projects that state a service, and one page per need, also without any project."""
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
    lead = "选一句最接近的话，看看有哪些党组织可以帮忙。"
    with_counter = tuple(project for project in catalog.projects if project.need)
    overview = partial(_overview, site, fields, lead)
    description = f"{lead}也可以拨打全国公共法律服务热线 {HOTLINE}。"
    return site.listing(
        with_counter, COUNTERS_A_PAGE, SECTION, TITLE, "needs", overview, description=description, section=SECTION
    )


def _overview(
    site: SiteContext, fields: tuple[CountView, ...], lead: str, shown: Sequence[Project], pager: PagerView
) -> dict[str, object]:
    return {
        "lead": lead,
        "hotline": HOTLINE,
        "fields": fields if pager.previous is None else (),
        "counters": tuple(_counter(site, project) for project in shown),
    }


def _field(site: SiteContext, word: Field) -> Iterator[Page]:
    """The projects that state a service first, then the others, in the catalog's order."""
    projects = site.catalog.by_field.get(word.slug, ())
    ordered = sorted(projects, key=lambda project: project.need is None)
    lead = f"{len(projects)} 个品牌项目与“{word.name}”有关。" if projects else ""
    return site.listing(
        ordered,
        CARDS_A_PAGE,
        addresses.need(word.slug),
        word.need,
        "need",
        partial(_help, site, word, lead),
        description=f"{word.need}：{lead}也可以拨打全国公共法律服务热线 {HOTLINE}。",
        section=SECTION,
        crumbs=(LinkView(TITLE, SECTION),),
    )


def _help(site: SiteContext, word: Field, lead: str, shown: Sequence[Project], _: PagerView) -> dict[str, object]:
    return {
        "lead": f"{word.summary}{lead}",
        "hotline": HOTLINE,
        "counters": tuple(_counter(site, project) for project in shown if project.need),
        "cards": tuple(site.cards.project(project) for project in shown if not project.need),
        "more": LinkView("品牌与成果", addresses.field(word.slug)) if lead else None,
    }


def _counter(site: SiteContext, project: Project) -> CounterView:
    branch = site.catalog.branch[project.branch]
    need = project.need or Need()
    number = re.sub(r"[\s()（）—–-]", "", need.phone)
    return CounterView(
        link=site.cards.link(project),
        branch=site.cards.link(branch),
        place=text.place_beside(branch),
        summary=prose.plain(project.summary),
        need=need,
        dial=f"tel:{number}" if re.fullmatch(r"\+?[0-9]{3,15}", number) else "",
    )
