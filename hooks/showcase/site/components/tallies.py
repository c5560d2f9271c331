"""Counts of projects in words: how many there are, and how many of them are brands (品牌)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from showcase.catalog import stages
from showcase.model import Project, Vocabulary
from showcase.site.components.views import CountView, TallyView

SAID = ("named", "pledged", "unnamed")
BRANDS, PROJECTS, OTHERS = "个品牌", "个项目", "个其他项目"


def tally(projects: Iterable[Project], vocabulary: Vocabulary) -> TallyView:
    """``83 个项目，其中品牌 33 个``; ``3 个品牌`` where all are, ``2 个项目`` where none is."""
    every = tuple(projects)
    brands = sum(map(vocabulary.is_brand, every))
    if brands == len(every):
        return TallyView(len(every), BRANDS)
    return TallyView(len(every), PROJECTS, f"其中品牌 {brands} 个" if brands else "")


def counts(projects: Iterable[Project], vocabulary: Vocabulary) -> tuple[CountView, ...]:
    """The number of brands and that of the other projects; only what there is, and 0 brands where there is nothing."""
    every = tuple(projects)
    brands = sum(map(vocabulary.is_brand, every))
    others = len(every) - brands
    if not brands and others:
        return (CountView(PROJECTS, "", others),)
    named = CountView(BRANDS, "", brands)
    return (named, CountView(OTHERS, "", others)) if others else (named,)


def form(project: Project, vocabulary: Vocabulary) -> str:
    """What a project is that does not count as a brand: ``倡议``, ``创建、评选（承诺）``; ``""`` for a brand."""
    if vocabulary.is_brand(project):
        return ""
    word = vocabulary.forms.get(project.form)
    name = word.name if word else "项目"
    return f"{name}（承诺）" if project.stage == "pledged" else name


def stage(project: Project, as_of: date | None) -> str:
    """The stage that a project is at as of a day, ``""`` where its name and its form say as much."""
    at = stages.stage(project, as_of)
    return "" if at in SAID else stages.NAMES[at]


def forms(projects: Iterable[Project], vocabulary: Vocabulary) -> tuple[CountView, ...]:
    """The projects that are no brands, by what they are, in the vocabulary's order of their forms."""
    order = {slug: rank for rank, slug in enumerate(vocabulary.forms)}
    others = (project for project in projects if not vocabulary.is_brand(project))
    ordered = sorted(others, key=lambda project: order.get(project.form, len(order)))
    numbers = Counter(form(project, vocabulary) for project in ordered)
    return tuple(CountView(name, "", number) for name, number in numbers.items())
