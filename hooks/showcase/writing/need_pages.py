"""``needs/`` (我要找): for citizens, by what they need: which projects help, where, when, on which telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.model import Field, Need, Project
from showcase.writing import prose, text
from showcase.writing.page import Page, paged
from showcase.writing.press import CARDS_A_PAGE, Press
from showcase.writing.views import CountView, LinkView, PagerView

SECTION = "needs/"
TITLE = "我要找"
HOTLINE = "12348"
"""The national hotline for legal services to the public, the same in every province."""
COUNTERS_A_PAGE = 24


@dataclass(frozen=True, slots=True)
class CounterView:
    """A project that says what one can come for; ``dial`` is the telephone as a link, ``""`` where it is no number."""

    link: LinkView
    branch: LinkView
    place: str
    summary: str
    need: Need
    dial: str


def pages(press: Press) -> Iterator[Page]:
    """The needs, with the projects that have a counter; a page a need, also where no project is on record."""
    yield from _index(press)
    for word in press.catalog.vocabulary.fields.values():
        if word.need:
            yield from _field(press, word)


def _index(press: Press) -> Iterator[Page]:
    catalog = press.catalog
    fields = tuple(
        CountView(word.need, f"{SECTION}{word.slug}/", len(catalog.by_field.get(word.slug, ())), need=word.name)
        for word in catalog.vocabulary.fields.values()
        if word.need
    )
    lead = "选一句最接近的话，看看有哪些党组织可以帮忙。"
    with_counter = tuple(project for project in catalog.projects if project.need)
    for url, shown, pager in paged(with_counter, COUNTERS_A_PAGE, SECTION):
        yield press.page(
            url,
            TITLE,
            "needs",
            partial(_overview, press, fields if url == SECTION else (), shown, lead, pager),
            description=f"{lead}也可以拨打全国公共法律服务热线 {HOTLINE}。",
            section=SECTION,
        )


def _overview(
    press: Press, fields: tuple[CountView, ...], shown: Sequence[Project], lead: str, pager: PagerView
) -> dict[str, object]:
    return {
        "lead": lead,
        "hotline": HOTLINE,
        "fields": fields,
        "counters": tuple(_counter(press, project) for project in shown),
        "pager": pager,
    }


def _field(press: Press, word: Field) -> Iterator[Page]:
    """Those with a counter first, then the others, in the catalog's order."""
    projects = press.catalog.by_field.get(word.slug, ())
    ordered = sorted(projects, key=lambda project: project.need is None)
    lead = f"{len(projects)} 个品牌项目与“{word.name}”有关。" if projects else ""
    for url, shown, pager in paged(ordered, CARDS_A_PAGE, f"{SECTION}{word.slug}/"):
        yield press.page(
            url,
            word.need,
            "need",
            partial(_help, press, word, shown, lead, pager),
            description=f"{word.need}：{lead}也可以拨打全国公共法律服务热线 {HOTLINE}。",
            section=SECTION,
            crumbs=(LinkView(TITLE, SECTION),),
        )


def _help(press: Press, word: Field, shown: Sequence[Project], lead: str, pager: PagerView) -> dict[str, object]:
    return {
        "lead": f"{word.summary}{lead}",
        "hotline": HOTLINE,
        "counters": tuple(_counter(press, project) for project in shown if project.need),
        "cards": tuple(press.cards.project(project) for project in shown if not project.need),
        "more": LinkView("品牌与成果", f"fields/{word.slug}/") if lead else None,
        "pager": pager,
    }


def _counter(press: Press, project: Project) -> CounterView:
    branch = press.catalog.branch[project.branch]
    need = project.need or Need()
    number = re.sub(r"[\s()（）—–-]", "", need.phone)
    return CounterView(
        link=press.cards.link(project),
        branch=press.cards.link(branch),
        place=text.place_beside(branch),
        summary=prose.plain(project.summary),
        need=need,
        dial=f"tel:{number}" if re.fullmatch(r"\+?[0-9]{3,15}", number) else "",
    )
