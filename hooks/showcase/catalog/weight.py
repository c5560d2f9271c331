"""How much the records of a project say, so that a page with room for a few shows those that say most."""

from collections.abc import Iterable

from showcase.catalog.catalog import Catalog
from showcase.model import Achievement, Metric, Project, Vocabulary

ENOUGH = 3
"""A fourth figure, achievement or publisher adds nothing: what is told in words must not be outweighed by lists."""


def weight(catalog: Catalog, project: Project) -> int:
    """Points for what a reader finds on the project's page.

    One for each of its texts (meaning, practice, background, steps, effect, story); one for each different measure of
    service that it has a number for, for each achievement and for each publisher of its sources, up to three of a kind;
    one if it has an honour.
    """
    achievements = catalog.achievements_of_project.get(project.key, ())
    records: tuple[Project | Achievement, ...] = (project, *achievements)
    texts = (project.meaning, project.practice, project.background, project.steps, project.effect, project.story)
    measures = {m.measure for a in achievements for m in a.metrics if _is_counted(m, catalog.vocabulary)}
    publishers = {source.publisher or source.title for record in records for source in record.sources}
    lists = (len(measures), len(achievements), len(publishers))
    honoured = any(record.honours for record in records)
    return sum(map(bool, texts)) + sum(min(ENOUGH, number) for number in lists) + honoured


def weightiest(catalog: Catalog, projects: Iterable[Project]) -> list[Project]:
    """The projects that say most first, those that say as much in the order given; without anonymous and ended ones."""
    shown = (item for item in projects if not catalog.branch[item.branch].anonymous and not item.until)
    return sorted(shown, key=lambda project: -weight(catalog, project))


def _is_counted(metric: Metric, vocabulary: Vocabulary) -> bool:
    measure = vocabulary.measures.get(metric.measure)
    return metric.value is not None and measure is not None and measure.group == "service"
