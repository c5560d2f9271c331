"""Which records a document is made of, and why some are refused: drafts, and what the check finds wrong."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from showcase import pipeline
from showcase.catalog import Catalog, reports
from showcase.checks import folded
from showcase.desk.arguments import UsageError
from showcase.desk.new import owner_of
from showcase.documents import write
from showcase.model import Branch, Project, Records
from showcase.problems import Problem, report
from showcase.reading import VOCABULARY_PATH, last_changes
from showcase.site import Imprint, SiteContext, documents, site_context, source_day
from showcase.site.documents import Composed


class RefusalError(Exception):
    """The records cannot be made into a document as they are; the message says why."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for: organisations by folder or name, all where none is named; a project; a year, 0 for none."""

    branches: Sequence[str] = ()
    project: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """The records that were found for a selection."""

    survey: pipeline.Survey
    site: SiteContext
    branches: tuple[Branch, ...]
    is_named: bool
    project: str
    year: int

    @property
    def catalog(self) -> Catalog:
        """All published records."""
        return self.site.catalog


def compiled(root: Path, form: str, selection: Selection, issuer: str = "") -> tuple[str, bytes, tuple[str, ...]]:
    """The title of a document, its bytes, and remarks on it.

    Raises RefusalError for drafts and for records with errors, UsageError where the selection names nothing there is.
    """
    survey = pipeline.survey(root)
    selection = replace(selection, project=_key(survey.records, selection.project))
    slugs = _slugs(survey, selection)
    _refuse(survey, slugs)
    changes = last_changes(root)
    imprint = Imprint(changes=changes, as_of=source_day(changes.values()))
    with TemporaryDirectory() as cache:  # of photos, which no one else must see in the office's folder
        site = site_context(pipeline.catalog(survey), Path(), "", root, imprint, Path(cache))
        branches = tuple(each for each in site.catalog.branches if not slugs or each.slug in slugs)
        chosen = Chosen(survey, site, branches, bool(slugs), selection.project, selection.year)
        made = COMPOSERS[form](chosen)
        return made.document.title, write(replace(made.document, issuer=issuer)), made.remarks


def _key(records: Records, text: str) -> str:
    """The key of the project that is meant by it, or by its name."""
    if not text or text in records.projects or records.knows(text):
        return text
    named = ((key, record.value) for key, record in records.projects.items())
    found = [key for key, project in named if folded(text) in (folded(project.name), project.slug)]
    if len(found) == 1:
        return found[0]
    hint = f"有几个：{'、'.join(found)}。" if found else ""
    raise UsageError(f"没有“{text}”这个品牌项目。" * (not found) + hint + "写成 党组织的文件夹名/项目的文件名。")


def _slugs(survey: pipeline.Survey, selection: Selection) -> tuple[str, ...]:
    """The folders of the organisations that are named, a project's among them."""
    records = survey.records
    given = [*selection.branches, *([selection.project.partition("/")[0]] if selection.project else [])]
    folders = (each.strip("/").removeprefix("brands/") for each in given)
    return tuple(each if records.knows(each) and "/" not in each else owner_of(records, each) for each in folders)


def _refuse(survey: pipeline.Survey, slugs: Iterable[str]) -> None:
    """Refuse the records of these organisations, of all where none is named, if they have errors or are drafts."""
    folders = tuple(f"brands/{slug}/" for slug in slugs)
    wrong: list[Problem] = [
        each
        for each in survey.problems
        if each.is_error and (not folders or each.path == VOCABULARY_PATH or each.path.startswith(folders))
    ]
    if wrong:
        raise RefusalError(f"记录有错误，没有编：\n{report(wrong)}")
    for slug in slugs:
        branch = survey.records.branches[slug].value
        if branch.draft:
            raise RefusalError(f"{branch.name}是草稿（draft: true），没有编。可以公开了，删掉那一行再编。")


def _projects(chosen: Chosen) -> tuple[Project, ...]:
    """The projects of the organisations, or the one that is named."""
    if chosen.project:
        record = chosen.survey.records.projects[chosen.project]
        if record.value.draft:
            raise RefusalError(f"{record.value.name}是草稿（draft: true），没有编。可以公开了，删掉那一行再编。")
        return (chosen.catalog.project[chosen.project],)
    slugs = {branch.slug for branch in chosen.branches}
    found = tuple(project for project in chosen.catalog.projects if project.branch in slugs)
    if not found:
        raise UsageError("这些党组织没有可以公开的品牌项目。")
    return found


def _case(chosen: Chosen) -> Composed:
    return documents.case.compose(chosen.site, _projects(chosen))


def _application(chosen: Chosen) -> Composed:
    return documents.application.compose(chosen.site, _projects(chosen))


def _report(chosen: Chosen) -> Composed:
    if len(chosen.branches) != 1 or not chosen.is_named:
        raise UsageError("述职材料一次编一个党组织的：--branch 写它的文件夹名或名称。")
    (branch,) = chosen.branches
    known = reports.years_of(chosen.catalog, branch)
    dated = {each.date.year for each in chosen.catalog.achievements_of.get(branch.slug, ()) if each.date}
    years = sorted({*known, *dated}, reverse=True)
    year = chosen.year or next(iter(known or years), 0)
    if year not in years:
        listed = "、".join(map(str, years))
        raise UsageError(
            f"{branch.name}没有收录{year or '哪一'}年的记录。" + (f"有记录的年份：{listed}" if years else "")
        )
    return documents.report.compose(chosen.site, reports.report(chosen.catalog, branch, year))


def _task_list(chosen: Chosen) -> Composed:
    slugs = {branch.slug for branch in chosen.branches}
    every = [each.value for each in chosen.survey.records.tasks if not each.value.draft and each.value.branch in slugs]
    year = chosen.year or max((int(task.year) for task in every), default=0)
    tasks = [task for task in every if int(task.year) == year]
    if not tasks:
        raise UsageError(f"这些党组织没有{f'{year}年' if year else ''}的任务。")
    return documents.task_list.compose(chosen.site, chosen.branches, tasks, year)


def _directory(chosen: Chosen) -> Composed:
    """The organisations that are named with all below them, or all."""
    return documents.directory.compose(
        chosen.site, tuple(_with_lower(chosen.catalog, chosen.branches)) if chosen.is_named else chosen.branches
    )


def _with_lower(catalog: Catalog, branches: Iterable[Branch]) -> Iterator[Branch]:
    """Each organisation, then those below it, each once."""
    seen: set[str] = set()
    rest = list(branches)
    while rest:
        branch = rest.pop(0)
        if branch.slug not in seen:
            seen.add(branch.slug)
            yield branch
            rest = [*catalog.children.get(branch.slug, ()), *rest]


COMPOSERS: Mapping[str, Callable[[Chosen], Composed]] = {
    "case": _case,
    "application": _application,
    "report": _report,
    "task-list": _task_list,
    "directory": _directory,
}
"""Kind of document → the function that composes it."""
