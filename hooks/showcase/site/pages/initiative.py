"""``initiatives/``: the frameworks with their initiatives side by side; ``initiatives/<initiative>/``: one of these."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from showcase.model import Framework, Initiative, Project, dataclass
from showcase.site import addresses
from showcase.site.components import (
    CardView,
    CountView,
    InitiativeView,
    LinkView,
    PagerView,
    SpineView,
    covers,
    figures,
)
from showcase.site.context import CARDS_A_PAGE, SiteContext, counts
from showcase.site.page import Page
from showcase.site.pages import browse

SPINES_SHOWN = 60
LEADING = 5
ORDINALS = "一二三四五六七八九十"
ASSIGNED = "一个项目归入一项；原文没有写明、由本站归类的，项目页上注明。"
SECTION = "initiatives/"


@dataclass(frozen=True, slots=True)
class FrameworkView:
    """A framework with its initiatives that have projects; ``branch`` is the organisation whose own it is."""

    name: str
    anchor: str
    summary: str
    branch: LinkView | None
    initiatives: tuple[InitiativeView, ...]


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then every initiative that has a project."""
    catalog = site.catalog
    first, *others = catalog.vocabulary.every_framework
    views = browse.initiatives(site, first)
    names = "：" + "、".join(view.name for view in views) if views else ""
    unassigned = catalog.by_initiative.get("", ())[:CARDS_A_PAGE]
    yield site.page(
        SECTION,
        first.name,
        "initiatives",
        lambda: {
            "lead": ASSIGNED,
            "framework": _framework(site, first),
            "others": tuple(_framework(site, framework) for framework in others),
            "unassigned": tuple(site.cards.project(project) for project in unassigned),
        },
        description=f"律师行业党建{first.name}{names}，各有哪些项目。",
    )
    for framework in (first, *others):
        for rank, slug in enumerate(framework.initiatives):
            if slug in catalog.by_initiative:
                yield from _initiative(site, framework, catalog.vocabulary.initiatives[slug], rank)


def _framework(site: SiteContext, framework: Framework) -> FrameworkView:
    owner = site.catalog.branch.get(framework.branch)
    return FrameworkView(
        name=framework.name,
        anchor=framework.slug,
        summary=framework.summary,
        branch=site.cards.link(owner) if owner else None,
        initiatives=with_examples(site, framework),
    )


def with_examples(site: SiteContext, framework: Framework) -> tuple[InitiativeView, ...]:
    """The initiatives of a framework that have projects, each with some of these."""
    return tuple(replace(view, examples=examples(site, view.key)) for view in browse.initiatives(site, framework))


def spine(site: SiteContext, project: Project) -> SpineView:
    """A project's spine."""
    title, units = covers.spine(project.name)
    main = site.cards.initiative(project.initiative)
    return SpineView(
        url=site.cards.addresses.of(project),
        name=project.name,
        branch=site.catalog.branch[project.branch].name,
        title=title,
        units=units,
        initiative=main.key,
    )


def examples(site: SiteContext, slug: str, count: int = 3) -> tuple[LinkView, ...]:
    """Links to the first projects of an initiative, brands first, without anonymous ones and long names."""
    named = [
        project
        for project in site.catalog.by_initiative.get(slug, ())[:200]
        if len(project.name) <= 15 and not site.catalog.branch[project.branch].anonymous
    ]
    named.sort(key=lambda project: not site.catalog.vocabulary.is_brand(project))
    return tuple(site.cards.link(project) for project, _ in zip(named, range(count), strict=False))


def _initiative(site: SiteContext, framework: Framework, word: Initiative, rank: int) -> Iterator[Page]:
    """The pages of one initiative; its description and spines are on each."""
    projects = site.catalog.by_initiative[word.slug]
    fields = _field_counts(site, projects)[:10]
    share = site.cards.tally(projects).bracketed
    if framework == site.catalog.vocabulary.framework:
        total = len(site.catalog.projects)
        share += f"，占全部 {total} 个的 {round(100 * len(projects) / total)}%"
    most = "、".join(view.name for view in fields[:4])
    summary = f"{word.summary.rstrip('。')}。" if word.summary else ""
    lead = f"{summary}{share}，以{most}居多。" if most else f"{summary}{share}。"
    context = partial(_context, site, framework, word.slug, rank, lead, fields)
    return site.listing(
        projects,
        CARDS_A_PAGE,
        addresses.initiative(word.slug),
        word.name,
        "initiative",
        context,
        description=lead,
        section=SECTION,
        crumbs=(LinkView(framework.name, f"{SECTION}{_anchor(site, framework)}"),),
    )


def _anchor(site: SiteContext, framework: Framework) -> str:
    """Where a framework is on the index: the site's own at its top."""
    return "" if framework == site.catalog.vocabulary.framework else f"#{framework.slug}"


def _context(
    site: SiteContext,
    framework: Framework,
    slug: str,
    rank: int,
    lead: str,
    fields: tuple[CountView, ...],
    shown: Sequence[Project],
    _: PagerView,
) -> dict[str, object]:
    catalog = site.catalog
    projects = catalog.by_initiative[slug]
    return {
        "initiative": site.cards.initiative(slug),
        "ordinal": f"{framework.name}之{ORDINALS[rank]}" if framework.slug and rank < len(ORDINALS) else "",
        "framework": framework.name,
        "lead": lead,
        "siblings": browse.initiatives(site, framework),
        "spines": tuple(_spine_by_numbers(site, project) for project in projects[:SPINES_SHOWN]),
        "fields": fields,
        "leading": site.cards.once("leading", slug, lambda: _with_numbers(site, projects)),
        "cards": tuple(site.cards.project(project) for project in shown),
        "feed": site.cards.once("feed of initiative", slug, lambda: _feed(site, slug)),
    }


def _feed(site: SiteContext, slug: str) -> str:
    own = (item for item in site.catalog.achievements if slug in site.catalog.initiatives_of(item))
    return site.feed(addresses.initiative(slug), tuple(islice(own, 1)))


def _spine_by_numbers(site: SiteContext, project: Project) -> SpineView:
    """A spine on its initiative's own page: coloured if the project has public numbers, else plain."""
    view = spine(site, project)
    return view if site.cards.project(project).figure else replace(view, initiative="none")


def _with_numbers(site: SiteContext, projects: Sequence[Project]) -> tuple[CardView, ...]:
    """Up to five projects, those with the weightiest numbers of service first."""
    vocabulary = site.catalog.vocabulary
    led = [(project, metric) for project in projects if (metric := site.cards.leading_metric(project))]
    led.sort(key=lambda pair: figures.weight(pair[1], vocabulary))
    return tuple(site.cards.project(project) for project, _ in led[:LEADING])


def _field_counts(site: SiteContext, projects: Sequence[Project]) -> tuple[CountView, ...]:
    """The number of projects by field, the most frequent first."""
    fields = site.catalog.vocabulary.fields
    numbers = Counter(slug for project in projects for slug in project.fields if slug in fields)
    return counts(
        (fields[slug].name, site.cards.addresses.field(slug), number) for slug, number in numbers.most_common()
    )
