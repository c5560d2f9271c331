"""The tables of ``data/`` as workbooks for people: Chinese heads, and names in the place of keys."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import partial

from showcase.catalog import Catalog
from showcase.reading import vocabulary_words
from showcase.reading.keys import ACHIEVEMENT, BRANCH, HONOUR, METRIC, PROJECT, TASK, Choice, Fixed, Listed
from showcase.site.context import SiteContext
from showcase.site.outputs.tables import BETWEEN, CsvTable, tables
from showcase.site.outputs.xlsx import Content, workbook

NOUNS = (TASK, ACHIEVEMENT, PROJECT, BRANCH)


def entries(site: SiteContext) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each table, with the function that makes it."""
    for table in tables(site):
        yield f"data/{table.name}.xlsx", partial(_workbook, table, site)


def _workbook(table: CsvTable, site: SiteContext) -> bytes:
    """The table as a workbook: Chinese heads, names in the place of keys but in the column ``key``."""
    names = _names(site.catalog)
    columns = [(column.value, names.get(column.name, {})) for column in table.columns]
    rows = ([_shown(value(row), known) for value, known in columns] for row in table.rows(site))
    return workbook(table.title, [column.title for column in table.columns], rows)


def _names(catalog: Catalog) -> dict[str, Mapping[str, str]]:
    """The name of each key, by the column it stands in."""
    words = vocabulary_words(catalog.vocabulary)
    branches = {branch.slug: branch.name for branch in catalog.branches}
    found: dict[str, Mapping[str, str]] = {
        **dict.fromkeys(("branch", "parents", "joint_with"), branches),
        "project": {project.key: project.name for project in catalog.projects},
        "achievement": {achievement.key: achievement.title for achievement in catalog.achievements},
        "inferred": {key.name: key.label for shape in NOUNS for key in shape.keys},
        "brand": {"true": "是", "false": "否"},
    }
    for key in (key for shape in (*NOUNS, METRIC, HONOUR) for key in shape.keys):
        kind = key.kind.of if isinstance(key.kind, Listed) else key.kind
        if isinstance(kind, Fixed):
            found[key.name] = dict(kind.words)
        elif isinstance(kind, Choice):
            found[key.name] = words[kind.words]
    return found


def _shown(value: object, names: Mapping[str, str]) -> Content:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, tuple):
        return BETWEEN.join(names.get(str(item), str(item)) for item in value)
    return value if value is None or isinstance(value, int | Decimal) else names.get(str(value), str(value))
