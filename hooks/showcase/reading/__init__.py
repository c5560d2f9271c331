"""Reading: bytes → characters → YAML → typed records, or problems."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

from showcase.limits import LIMITS
from showcase.model import Achievement, Vocabulary
from showcase.problems import Problem
from showcase.reading import files, keys, pictures
from showcase.reading.document import Documents
from showcase.reading.parsing import Parser
from showcase.records import Mapping, Node, Place, Record, Records, Sequence

VOCABULARY_PATH = "brands/vocabulary.yml"
REDIRECTS_PATH = "brands/redirects.yml"
REDIRECTS = keys.Table(keys.Text(200), free=True)


def read(root: Path, today: datetime.date) -> tuple[Records, list[Problem]]:
    """All records under ``root/brands``, and every problem of their files and values, sorted.

    A file that cannot be read gives a problem and no record; the others are read all the same. Nothing in a record
    happened after ``today``.
    """
    folder = files.survey(root)
    documents = Documents(root, today, [*folder.problems, *pictures.check(root, folder.photos)])
    vocabulary = _vocabulary(documents, VOCABULARY_PATH in folder.top)
    # A fault in the vocabulary is told once, where it is, and not of every record that uses its words.
    is_sound = not any(problem.is_error and problem.path == VOCABULARY_PATH for problem in documents.problems)
    words = vocabulary_words(vocabulary) if is_sound else {}
    records = Records(vocabulary, photos=frozenset(folder.photos))

    def keep(table: dict[str, Any], key: str, path: str, shape: keys.Shape, **known: str) -> None:
        record = documents.read(path, words, lambda parser, node: _record(parser, node, shape, known))
        if record is not None:
            table[key] = record

    for slug, path in folder.branches.items():
        keep(records.branches, slug, path, keys.BRANCH, slug=slug)
    for (branch, slug), path in folder.projects.items():
        keep(records.projects, f"{branch}/{slug}", path, keys.PROJECT, branch=branch, slug=slug)
    for (branch, year), path in folder.achievements.items():
        known = {"branch": branch, "year": year}
        deeds = documents.read(path, words, lambda parser, node, known=known: _achievements(parser, node, known))  # type: ignore[misc]
        records.achievements += deeds or []
    if REDIRECTS_PATH in folder.top:
        records.redirects = documents.read(REDIRECTS_PATH, words, _redirects, True, LIMITS.nodes)
    present = {*folder.branches, *(f"{branch}/{slug}" for branch, slug in folder.projects)}
    records.unread = frozenset(present - {*records.branches, *records.projects})
    records.files = documents.count
    return records, sorted(documents.problems)


def vocabulary_words(vocabulary: Vocabulary) -> dict[str, dict[str, str]]:
    """Each list of the vocabulary as slug → Chinese name, for parsing and for messages."""
    lists = ("initiatives", "fields", "measures", "levels", "kinds", "forms")
    return {name: {slug: word.name for slug, word in getattr(vocabulary, name).items()} for name in lists}


def _vocabulary(documents: Documents, exists: bool) -> Vocabulary:
    """The vocabulary; an empty one after noting that the file is missing or wrong."""
    if not exists:
        message, hint = "缺少词表 brands/vocabulary.yml", "从版本库恢复这个文件"
        documents.problems.append(Problem.at(VOCABULARY_PATH, Place(), "vocabulary-missing", message, hint))
        return Vocabulary()
    vocabulary: Vocabulary | None = documents.read(
        VOCABULARY_PATH, {}, lambda parser, node: parser.shape(keys.VOCABULARY, node)
    )
    return vocabulary or Vocabulary()


def _record(parser: Parser, node: Node, shape: keys.Shape, known: dict[str, str]) -> Record[Any] | None:
    value = parser.shape(shape, node, **known)
    return Record(parser.path, node, value) if value is not None and isinstance(node, Mapping) else None


def _redirects(parser: Parser, node: Node) -> Record[dict[str, str]] | None:
    table = parser.value(REDIRECTS, node, "旧网址")
    return Record(parser.path, node, table) if table is not None and isinstance(node, Mapping) else None


def _achievements(parser: Parser, node: Node, known: dict[str, str]) -> list[Record[Achievement]]:
    """The deeds of one file. A project of the same branch may be named by its slug alone."""
    if not isinstance(node, Sequence):
        parser.note(node.place, "value-type", "成果文件应当是一个列表", "每项成果以短横开头，照模板写：- id: …")
        return []
    records = []
    for item in node.items:
        record = _record(parser, item, keys.ACHIEVEMENT, known)
        if record is not None:
            deed: Achievement = record.value
            if deed.project and "/" not in deed.project:
                deed = replace(deed, project=f"{deed.branch}/{deed.project}")
            records.append(replace(record, value=deed))
    return records
