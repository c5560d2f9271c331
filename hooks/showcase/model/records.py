"""Records as they were read: the typed value, and the line and column of each of its parts.

The YAML nodes of a record come from :class:`Trees`, which may keep the tree of its file or read the file again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from typing import Generic, NamedTuple, Protocol, TypeVar

from showcase.model.nodes import MappingNode, Node, Place, SequenceNode
from showcase.model.noun import dataclass
from showcase.model.nouns import Achievement, Branch, Project, ServicePoint
from showcase.model.reports import YearlyReport
from showcase.model.tasks import Signature, Task
from showcase.model.vocabulary import Vocabulary

Value = TypeVar("Value")


class Trees(Protocol):
    """Provides the YAML tree of a file."""

    def root(self, path: str) -> Node:
        """The root node of the file ``path``."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The tree of one file, kept in memory."""

    node: Node

    def root(self, path: str) -> Node:
        """The root node."""
        return self.node


@dataclass(frozen=True, slots=True)
class Record(Generic[Value]):
    """A typed value, the file it was read from, and its index there where the file is a list."""

    path: str
    value: Value
    trees: Trees = field(repr=False, compare=False)
    index: int | None = None

    @property
    def node(self) -> MappingNode:
        """The YAML mapping of the value; an empty one where the file has changed since."""
        node = self.trees.root(self.path)
        if self.index is not None:
            items = node.items if isinstance(node, SequenceNode) else ()
            node = items[self.index] if self.index < len(items) else node
        return node if isinstance(node, MappingNode) else MappingNode((), Place())

    def place(self, *keys: str | int) -> Place:
        """The place of the part under ``keys``, as in ``place("metrics", 0, "unit")``; the nearest part that exists."""
        node: Node = self.node
        for key in keys:
            child = node.get(str(key)) if isinstance(node, MappingNode) else None
            if isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.items):
                child = node.items[key]
            if child is None:
                break
            node = child
        return node.place


class PlainText(NamedTuple):
    """A piece of text outside the values of records: a comment, a name of a file, a line of a page.

    ``rules`` are the ids of those that apply to it.
    """

    path: str
    line: int
    column: int
    text: str
    rules: frozenset[str]
    is_comment: bool = False
    """Whether nobody but whoever reads the file sees it."""
    is_name: bool = False
    """Whether it is the name of the file or folder ``path`` itself."""
    is_page: bool = False
    """Whether it is Markdown."""


@dataclass(slots=True)
class Records:
    """Everything under one ``brands/`` folder."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    branches: dict[str, Record[Branch]] = field(default_factory=dict)
    projects: dict[str, Record[Project]] = field(default_factory=dict)
    achievements: list[Record[Achievement]] = field(default_factory=list)
    tasks: list[Record[Task]] = field(default_factory=list)
    reports: list[Record[YearlyReport]] = field(default_factory=list)
    service_points: dict[str, Record[ServicePoint]] = field(default_factory=dict)
    signatures: list[Record[Signature]] = field(default_factory=list)
    photos: frozenset[str] = frozenset()
    """Paths of the picture files, relative to the folder that holds ``brands/``."""
    copies: dict[str, str] = field(default_factory=dict)
    """Path of a picture file → path of an earlier one with the same content."""
    unread: frozenset[str] = frozenset()
    """Keys of organisations and projects whose file exists, but could not be read."""
    redirects: Record[dict[str, str]] | None = None
    """Old address → new address or ``gone``, as written in ``redirects.yml``; None where there is none."""
    files: int = 0
    """Number of YAML files read."""

    def __iter__(
        self,
    ) -> Iterator[
        Record[Branch]
        | Record[Project]
        | Record[Achievement]
        | Record[ServicePoint]
        | Record[Task]
        | Record[YearlyReport]
    ]:
        yield from self.branches.values()
        yield from self.projects.values()
        yield from self.achievements
        yield from self.service_points.values()
        yield from self.tasks
        yield from self.reports

    def knows(self, key: str) -> bool:
        """Whether an organisation or a project of that key has a file, be it one that could not be read."""
        return key in self.branches or key in self.projects or key in self.unread

    def without(self, paths: frozenset[str]) -> Records:
        """These records without those read from ``paths``; without a branch go all its records."""
        branches = {slug: record for slug, record in self.branches.items() if record.path not in paths}
        return replace(
            self,
            branches=branches,
            redirects=self.redirects if self.redirects and self.redirects.path not in paths else None,
            projects={
                key: record
                for key, record in self.projects.items()
                if record.path not in paths and record.value.branch in branches
            },
            achievements=[
                record for record in self.achievements if record.path not in paths and record.value.branch in branches
            ],
            tasks=[record for record in self.tasks if record.path not in paths and record.value.branch in branches],
            reports=[each for each in self.reports if each.path not in paths and each.value.branch in branches],
            service_points={slug: record for slug, record in self.service_points.items() if record.path not in paths},
        )


@dataclass(frozen=True, slots=True)
class Selection:
    """Files and folders that a command is about, as paths below the folder that holds ``brands/``.

    ``path in selection`` is true for them and for all below them, and for every path where none was named.
    """

    named: tuple[str, ...] = ()

    def __contains__(self, path: str) -> bool:
        return not self.named or any(name == "." or f"{path}/".startswith(f"{name}/") for name in self.named)

    @property
    def is_whole(self) -> bool:
        """Whether all records are among them."""
        return "brands" in self

    @property
    def folders(self) -> frozenset[str]:
        """The folders of ``brands`` from which any of them are."""
        parts = [name.split("/") for name in self.named if name.startswith("brands/")]
        return frozenset(each[1] for each in parts)
