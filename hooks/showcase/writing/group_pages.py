"""The groups: ``initiatives/``, ``fields/``, ``regions/``, ``years/``, ``programmes/``, each with a page a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from showcase.catalog import Programme, Region
from showcase.model import Achievement, Branch, Field, Initiative, Project
from showcase.writing import browse, covers
from showcase.writing.page import Page, paged
from showcase.writing.press import CARDS_A_PAGE, Press, counts
from showcase.writing.project_pages import region_links
from showcase.writing.views import CardView, CountView, LinkView, PagerView, SpineView, TreeView

Item = TypeVar("Item")
DEEDS_SHOWN = 30
SPINES_SHOWN = 60
BRANCHES_SHOWN = 24
ORDINALS = "一二三四五六七八九十"


def pages(press: Press) -> Iterator[Page]:
    """Every group that has a member, and the index of each kind of group that has one."""
    yield from _initiatives(press)
    yield from _fields(press)
    yield from _regions(press)
    yield from _years(press)
    yield from _programmes(press)


def spine(press: Press, project: Project) -> SpineView:
    """A project on the shelf."""
    title, units = covers.spine(project.name)
    main = press.cards.initiative(project.initiative)
    return SpineView(
        url=press.cards.addresses.of(project),
        name=project.name,
        branch=press.catalog.branch[project.branch].name,
        title=title,
        units=units,
        initiative=main.key,
    )


def _initiatives(press: Press) -> Iterator[Page]:
    catalog = press.catalog
    views = browse.initiatives(press)
    if not views:
        return
    unassigned = catalog.by_initiative.get("", ())[:CARDS_A_PAGE]
    yield press.page(
        "initiatives/",
        "四大工程",
        "initiatives",
        lambda: {
            "lead": "一个品牌归入一项主工程；归类由整理者判断的，品牌页上会注明。",
            "initiatives": tuple(replace(view, examples=examples(press, view.key)) for view in views),
            "unassigned": tuple(press.cards.project(project) for project in unassigned),
        },
        description="律师行业党建四大工程：" + "、".join(view.name for view in views) + "，各有哪些品牌项目。",
    )
    for rank, word in enumerate(catalog.vocabulary.initiatives.values()):
        projects = catalog.by_initiative.get(word.slug, ())
        for url, shown, pager in paged(projects, CARDS_A_PAGE, f"initiatives/{word.slug}/") if projects else ():
            yield _initiative(press, word, rank, url, shown, pager)


def examples(press: Press, slug: str, count: int = 3) -> tuple[LinkView, ...]:
    """Projects that show what an initiative is, those with numbers first; anonymous and long names are passed over."""
    named = (
        project
        for project in press.catalog.by_initiative.get(slug, ())[:200]
        if len(project.name) <= 15 and not press.catalog.branch[project.branch].anonymous
    )
    return tuple(press.cards.link(project) for project, _ in zip(named, range(count), strict=False))


def _initiative(
    press: Press, word: Initiative, rank: int, url: str, shown: Sequence[Project], pager: PagerView
) -> Page:
    projects = press.catalog.by_initiative[word.slug]
    total = len(press.catalog.projects)
    fields = _field_counts(press, projects)
    share = f"{len(projects)} 个品牌，占全部 {total} 个的 {round(100 * len(projects) / total)}%"
    most = "、".join(view.name for view in fields[:4])
    summary = f"{word.summary.rstrip('。')}。" if word.summary else ""
    lead = f"{summary}{share}，以{most}居多。" if most else f"{summary}{share}。"

    def context() -> dict[str, object]:
        cards = tuple(press.cards.project(project) for project in shown)
        return {
            "initiative": press.cards.initiative(word.slug),
            "ordinal": f"四大工程之{ORDINALS[rank]}" if len(press.catalog.vocabulary.initiatives) == 4 else "",
            "lead": lead,
            "siblings": browse.initiatives(press),
            "spines": tuple(_spine_by_numbers(press, project) for project in projects[:SPINES_SHOWN]),
            "fields": fields[:10],
            "leading": _with_numbers(press, projects),
            "cards": cards,
            "pager": pager,
        }

    crumbs = (LinkView("四大工程", "initiatives/"),)
    return press.page(url, word.name, "initiative", context, description=lead, section="initiatives/", crumbs=crumbs)


def _spine_by_numbers(press: Press, project: Project) -> SpineView:
    """On its initiative's own shelf a book is coloured where it has public numbers, and plain where it has not."""
    view = spine(press, project)
    return view if press.cards.project(project).figure else replace(view, initiative="none")


def _with_numbers(press: Press, projects: Sequence[Project]) -> tuple[CardView, ...]:
    """The first five that have a number of service."""
    found = []
    for project in projects[:CARDS_A_PAGE]:
        card = press.cards.project(project)
        if card.figure:
            found.append(card)
    return tuple(found[:5])


def _field_counts(press: Press, projects: Sequence[Project]) -> tuple[CountView, ...]:
    """In how many of the projects each field occurs, the most frequent first."""
    numbers: dict[str, int] = {}
    for project in projects:
        for slug in project.fields:
            numbers[slug] = numbers.get(slug, 0) + 1
    fields = press.catalog.vocabulary.fields
    ranked = sorted((item for item in numbers.items() if item[0] in fields), key=lambda item: -item[1])
    return counts((fields[slug].name, f"fields/{slug}/", number) for slug, number in ranked)


def _fields(press: Press) -> Iterator[Page]:
    views = browse.fields(press)
    if views:
        yield _index(press, "fields/", "服务领域", "一个品牌可属多个领域，合计大于品牌总数。", views)
    for word in press.catalog.vocabulary.fields.values():
        projects = press.catalog.by_field.get(word.slug, ())
        if projects:
            yield from _field(press, word, projects)


def _field(press: Press, word: Field, projects: tuple[Project, ...]) -> Iterator[Page]:
    deeds = press.catalog.deeds_by_field.get(word.slug, ())
    lead = (word.summary.rstrip("。") + "。" if word.summary else "") + f"{len(projects)} 个品牌项目。"
    yield from _group(
        press,
        f"fields/{word.slug}/",
        word.name,
        (LinkView("服务领域", "fields/"),),
        lead,
        projects,
        deeds=deeds,
        kicker="服务领域",
        need=word.need,
    )


def _regions(press: Press) -> Iterator[Page]:
    regions = press.catalog.regions
    if not regions:
        return
    unplaced = len(press.catalog.unplaced)
    lead = f"收录 {len(regions)} 个省、自治区、直辖市的党组织。" + (
        f"另有 {unplaced} 个原文未载明地区。" if unplaced else ""
    )
    yield press.page(
        "regions/",
        "地区",
        "regions",
        lambda: {"lead": lead, "tree": tuple(_tree(place) for place in regions)},
        description=lead,
    )
    for place in press.catalog.region.values():
        if len(place.path) == 1 or place.path[-1] != place.path[-2] or place.children:
            yield from _region(press, place)


def _region(press: Press, place: Region) -> Iterator[Page]:
    above = (LinkView("地区", "regions/"), *region_links(press, place.path[:-1]))
    lead = f"{len(place.branches)} 个党组织，{len(place.projects)} 个品牌项目。"
    parts = counts((child.name, f"regions/{child.slug}/", len(child.branches)) for child in place.children)
    level = {1: "市", 2: "区县"}.get(len(place.path), "")
    yield from _group(
        press,
        f"regions/{place.slug}/",
        place.name,
        above,
        lead,
        place.projects,
        branches=place.branches,
        parts=((f"按{level}", parts),) if parts else (),
        kicker="地区",
    )


def _tree(place: Region) -> TreeView:
    """A place and those below it; a city that bears its province's name gives way to its districts."""
    children = place.children
    if len(children) == 1 and children[0].name == place.name:
        children = children[0].children
    return TreeView(
        place.name,
        f"regions/{place.slug}/",
        len(place.projects),
        len(place.branches),
        tuple(_tree(child) for child in children),
    )


def _years(press: Press) -> Iterator[Page]:
    catalog = press.catalog
    views = browse.years(press)
    if views:
        yield _index(press, "years/", "年份", "按成果发生、品牌起始的年份排列。", views)
    for year in catalog.years:
        deeds, projects = catalog.by_year.get(year, ()), catalog.begun.get(year, ())
        lead = f"{year}年收录 {len(deeds)} 项服务成果，{len(projects)} 个品牌项目起始于这一年。"
        above = (LinkView("年份", "years/"),)
        yield from _group(press, f"years/{year}/", f"{year}年", above, lead, projects, deeds=deeds, kicker="年份")


def _programmes(press: Press) -> Iterator[Page]:
    views = browse.programmes(press)
    if views:
        yield _index(press, "programmes/", "专项行动", "几个党组织一起参加的专项行动。", views)
    for programme in press.catalog.programmes:
        yield from _programme(press, programme)


def _programme(press: Press, programme: Programme) -> Iterator[Page]:
    deeds = programme.achievements
    branches = tuple(dict.fromkeys(press.catalog.branch[deed.branch] for deed in deeds))
    lead = f"{len(branches)} 个党组织的 {len(deeds)} 项服务成果。"
    above = (LinkView("专项行动", "programmes/"),)
    url = f"programmes/{programme.slug}/"
    yield from _group(press, url, programme.name, above, lead, (), deeds=deeds, branches=branches, kicker="专项行动")


def _index(press: Press, url: str, title: str, lead: str, views: tuple[CountView, ...]) -> Page:
    names = "、".join(view.name for view in views[:8])
    return press.page(url, title, "index", lambda: {"lead": lead, "counts": views}, description=f"{lead}{names}。")


def _group(
    press: Press,
    base: str,
    title: str,
    crumbs: tuple[LinkView, ...],
    lead: str,
    projects: tuple[Project, ...],
    *,
    kicker: str,
    deeds: tuple[Achievement, ...] = (),
    branches: tuple[Branch, ...] = (),
    parts: tuple[tuple[str, tuple[CountView, ...]], ...] = (),
    need: str = "",
) -> Iterator[Page]:
    """The pages of one group: its projects, deeds and organisations, divided alike, so that no page grows."""
    pages_needed = max(
        -(-len(projects) // CARDS_A_PAGE), -(-len(deeds) // DEEDS_SHOWN), -(-len(branches) // BRANCHES_SHOWN), 1
    )
    for number, (url, _, pager) in enumerate(paged(range(pages_needed), 1, base)):
        first = number == 0

        def context(number: int = number, first: bool = first, pager: PagerView = pager) -> dict[str, object]:
            cards = press.cards
            return {
                "kicker": kicker,
                "lead": lead,
                "need": need,
                "parts": parts if first else (),
                "branches": tuple(cards.branch(item) for item in _slice(branches, number, BRANCHES_SHOWN)),
                "cards": tuple(cards.project(item) for item in _slice(projects, number, CARDS_A_PAGE)),
                "achievements": tuple(cards.row(item) for item in _slice(deeds, number, DEEDS_SHOWN)),
                "pager": pager if pages_needed > 1 else None,
            }

        yield press.page(
            url,
            title,
            "group",
            context,
            description=f"{title}：{lead}",
            section=base.split("/")[0] + "/",
            crumbs=crumbs,
        )


def _slice(items: Sequence[Item], number: int, size: int) -> Sequence[Item]:
    return items[number * size : (number + 1) * size]
