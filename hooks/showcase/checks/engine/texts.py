"""Runs the checks of texts over every text of a file's records.

A check's quick search is run on all texts together first, so that a sound file costs one search a check.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from showcase.checks.engine.check import TextCheck
from showcase.checks.engine.passages import Passage
from showcase.model import LIMITS, Node, Record, ScalarNode, SequenceNode, scalars
from showcase.problems import Problem


def check_texts(records: Iterable[Record[Any]], checks: Iterable[TextCheck]) -> Iterator[Problem]:
    """Every problem that the checks find in the texts of the records, which are those of one file."""
    trees = [(record, record.node) for record in records]
    words, urls = _texts(node for _, node in trees)
    every = [*words, *urls]
    all_words, whole = "\n".join(words), "\n".join(every)
    for check in checks:
        if not check.candidate(whole if check.reads_urls else all_words):
            continue
        # Texts that stand together may look like more than each of them: no passage is made before one looks so.
        if any(map(check.candidate, every if check.reads_urls else words)):
            for record, node in trees:
                yield from _in_passages(record, node, check)


def _in_passages(record: Record[Any], node: Node, check: TextCheck) -> Iterator[Problem]:
    for keys, scalar in scalars(node):
        if len(scalar.text) <= LIMITS.text and check.candidate(scalar.text):
            passage = Passage(record, keys, scalar)
            if check.reads_urls or passage.key != "url":
                yield from check.problems(passage)


def _texts(nodes: Iterable[Node]) -> tuple[list[str], list[str]]:
    """The texts below the nodes: those of words, and web addresses."""
    words: list[str] = []
    urls: list[str] = []
    for node in nodes:
        _collect(node, "", words, urls)
    return words, urls


def _collect(node: Node, key: str, words: list[str], urls: list[str]) -> None:
    if isinstance(node, ScalarNode):
        if len(node.text) <= LIMITS.text:  # a longer one is refused as it is
            (urls if key == "url" else words).append(node.text)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            _collect(item, key, words, urls)
    else:
        for name, value in node.entries:
            _collect(value, name.text, words, urls)
