"""The files of records: what the place of each says, and the records that it holds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from showcase.model import (
    SERVICE_POINTS,
    Achievement,
    Branch,
    Node,
    Pairing,
    Record,
    Round,
    RoundResult,
    SequenceNode,
    Shortcoming,
    Task,
    Tree,
    YearlyReport,
    dataclass,
)
from showcase.reading import keys
from showcase.reading.document import Document, Reader
from showcase.reading.files import Folder
from showcase.reading.keys import Shape
from showcase.reading.parsing import Parser
from showcase.reading.rules.values import VALUE_TYPE


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file of records: of the ``branch``, of its project ``slug``, or of its achievements … of a ``year``.

    A service point lies in the folder ``service-points``, which stands for the ``branch``.
    """

    path: str
    branch: str
    slug: str = ""
    year: str = ""
    tasks: bool = False
    is_report: bool = False
    is_review: bool = False

    @property
    def key(self) -> str:
        """What the one record of an organisation's or a project's file is called across the site."""
        return f"{self.branch}/{self.slug}" if self.slug else self.branch


def record_files(folder: Folder) -> Iterator[RecordFile]:
    """The files of records in the order in which they are kept; those of signatures come last."""
    for branch, path in folder.branches.items():
        yield RecordFile(path, branch)
    for (branch, slug), path in folder.projects.items():
        yield RecordFile(path, branch, slug=slug)
    for (branch, year), path in folder.achievements.items():
        yield RecordFile(path, branch, year=year)
    for (branch, year), path in folder.tasks.items():
        yield RecordFile(path, branch, year=year, tasks=True)
    for (branch, year), path in folder.reports.items():
        yield RecordFile(path, branch, year=year, is_report=True)
    for slug, path in folder.service_points.items():
        yield RecordFile(path, SERVICE_POINTS, slug=slug)
    for branch, path in folder.reviews.items():
        yield RecordFile(path, branch, is_review=True)


def load(root: Path, path: str) -> bytes | OSError:
    """The bytes of a file below ``root``, or why there are none."""
    try:
        # A third of the time of Path.read_bytes.
        with open(f"{root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123
            return file.read()
    except OSError as error:
        return error


def read(file: RecordFile, content: bytes | OSError, reader: Reader) -> Document[tuple[Record[Any], ...]]:
    """The records of one file, each with its tree at hand."""

    def parse(parser: Parser, node: Node) -> tuple[Record[Any], ...]:
        if file.is_review:
            return tuple(_listed(parser, node, "审核记录", keys.SIGNATURE, branch=file.branch))
        if file.is_report:
            return _whole(parser, node, parser.shape(REPORT, node, branch=file.branch, year=file.year))
        if file.year:
            what, shape = ("任务", TASK) if file.tasks else ("成果", ACHIEVEMENT)
            return tuple(_listed(parser, node, what, shape, branch=file.branch, year=file.year))
        if file.branch == SERVICE_POINTS:
            return _whole(parser, node, parser.shape(keys.SERVICE_POINT, node, slug=file.slug))
        if file.slug:
            return _whole(parser, node, parser.shape(keys.PROJECT, node, branch=file.branch, slug=file.slug))
        return _whole(parser, node, parser.shape(BRANCH, node, slug=file.branch))

    return reader.read(file.path, content, parse)


def _whole(parser: Parser, node: Node, value: Any) -> tuple[Record[Any], ...]:
    return () if value is None else (Record(parser.path, value, Tree(node)),)


def _listed(parser: Parser, node: Node, what: str, shape: Shape, **given: str) -> Iterator[Record[Any]]:
    """The achievements, tasks or signatures of one file."""
    if not isinstance(node, SequenceNode):
        parser.note(
            node.place,
            VALUE_TYPE,
            f"{what}文件应当是一个列表",
            f"每项{what}以短横开头，照模板写：- {shape.keys[0].name}: …",
        )
        return
    tree = Tree(node)
    for index, item in enumerate(node.items):
        record = parser.shape(shape, item, **given)
        if record is not None:
            yield Record(parser.path, record, tree, index)


def _branch(slug: str, pairings: tuple[Pairing, ...] = (), rounds: tuple[Round, ...] = (), **rest: Any) -> Branch:
    """An organisation as its file writes it: what is its own may be named without its folder."""
    paired = tuple(replace(each, achievements=_achievements(slug, each.achievements)) for each in pairings)
    held = tuple(replace(each, results=tuple(_result(slug, one) for one in each.results)) for each in rounds)
    return Branch(slug=slug, pairings=paired, rounds=held, **rest)


def _result(branch: str, result: RoundResult) -> RoundResult:
    return replace(result, project=_project(branch, result.project))


def _project(branch: str, named: str) -> str:
    """The key of a project that a record of ``branch`` names."""
    return f"{branch}/{named}" if named and "/" not in named else named


def _achievement(branch: str, project: str = "", **rest: Any) -> Achievement:
    """An achievement as its file writes it: a project of the same branch may be named by its slug alone."""
    return Achievement(branch=branch, project=_project(branch, project), **rest)


def _task(branch: str, evidence: tuple[str, ...] = (), **rest: Any) -> Task:
    """A task as its file writes it: an achievement of the same branch may be named by its id alone."""
    return Task(branch=branch, evidence=_achievements(branch, evidence), **rest)


def _report(branch: str, problems: tuple[Shortcoming, ...] = (), **rest: Any) -> YearlyReport:
    """A yearly report as its file writes it; its evidence is written as that of a task."""
    whole = (replace(each, evidence=_achievements(branch, each.evidence)) for each in problems)
    return YearlyReport(branch=branch, problems=tuple(whole), **rest)


def _achievements(branch: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of achievements that a record of ``branch`` names."""
    full = (each if "/" in each else f"{branch}/{each}" for each in named)
    return tuple(key.replace("/", "#", 1) for key in full)


BRANCH = replace(keys.BRANCH, model=_branch)
TASK = replace(keys.TASK, model=_task)
REPORT = replace(keys.REPORT, model=_report)
ACHIEVEMENT = replace(keys.ACHIEVEMENT, model=_achievement)
