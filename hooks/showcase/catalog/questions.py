"""The answers to the questions that a watched catalog noted, short enough to be kept and compared.

A number is its own answer, anything longer is told by its digest. An answer is compared with those to the same question
alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from showcase.catalog.catalog import Catalog, Programme, Region
from showcase.catalog.watch import Question
from showcase.digests import Digests
from showcase.model import Achievement, Branch, Project


class Answers:
    """Answers from a catalog that is not watched. A record is known by the digest of its file."""

    def __init__(self, catalog: Catalog, digests: Digests) -> None:
        self._catalog = catalog
        self._digests = digests
        deeds = {deed.key: deed for deed in catalog.achievements}
        records = (catalog.branch, catalog.project, deeds)
        self._keys = {id(record): key for group in records for key, record in group.items()}
        """The key of each record, which is in a dozen groups, by its identity."""
        self._records: dict[str, Mapping[str, Branch | Project | Achievement]] = {
            Branch.__name__: catalog.branch,
            Project.__name__: catalog.project,
            Achievement.__name__: deeds,
        }
        self._aspects: dict[str, Callable[[Question], str]] = {
            "record": self._record,
            "has": lambda question: str(int(question.label in getattr(self._catalog, question.field))),
            "count": lambda question: str(len(self._group(question))),
            "order": lambda question: digests.of(tuple(map(self._name, self._group(question)))),
            "labels": lambda question: digests.of(tuple(getattr(self._catalog, question.field))),
            "file": lambda question: digests.file(str(question.label)).hex(),
            "shape": lambda question: digests.of(self._shape(question)),
            "whole": lambda question: digests.of(self._whole(question)),
        }

    def answer(self, question: Question) -> str:
        """The answer, or its digest."""
        return self._aspects[question.aspect](question)

    def _record(self, question: Question) -> str:
        record = self._records[question.field].get(str(question.label))
        return self._digests.file(record.path).hex() if record else ""

    def _group(self, question: Question) -> tuple[Any, ...]:
        """The members of a group; none where there is no such group."""
        name, _, owner = question.field.partition(" of ")
        holder: Any = getattr(self._catalog, owner).get(question.label) if owner else self._catalog
        group: Any = getattr(holder, name, ())
        if not owner and question.label is not None:
            group = group.get(question.label, ())
        return tuple(group)[question.start : question.stop]

    def _shape(self, question: Question) -> object:
        found: Region | Programme | None = getattr(self._catalog, question.field).get(question.label)
        if isinstance(found, Region):
            return found.path, found.slug, tuple((child.path, child.slug) for child in found.children)
        return (found.name, found.slug) if found else None

    def _whole(self, question: Question) -> object:
        value = getattr(self._catalog, question.field)
        return value if question.label is None else value.get(question.label)

    def _name(self, item: object) -> object:
        """By what an order is told: a record's key, a place's path; what has no name tells itself."""
        key = self._keys.get(id(item))
        if key is None:
            return item.path if isinstance(item, Region) else item
        return key
