"""Runs the checks of texts over every text of a file's records.

A check's quick search is run on all texts together first, so that a sound file costs one search a check.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from showcase.checks.engine.check import TextCheck
from showcase.checks.engine.passages import Passage, key_of
from showcase.model import LIMITS, Record, scalars
from showcase.problems import Problem

APART = "\n\0\n"
"""Between two texts: numbers on both sides of a line break could be one, and this no text holds."""


def check_texts(records: Iterable[Record[Any]], checks: Iterable[TextCheck]) -> Iterator[Problem]:
    """Every problem that the checks find in the texts of the records, which are those of one file."""
    every = [
        (scalar.text, record, keys, scalar)
        for record in records
        for keys, scalar in scalars(record.node)
        if keys[-1:] != ("digest",)  # in which numbers of people would be found
        if len(scalar.text) <= LIMITS.text  # a longer one is refused as it is
    ]
    words = [each for each in every if key_of(each[2]) != "url"]
    whole, all_words = (APART.join([each[0] for each in texts]) for texts in (every, words))
    for check in checks:
        if check.candidate(whole if check.reads_urls else all_words):
            for text, record, keys, scalar in every if check.reads_urls else words:
                if check.candidate(text):
                    yield from check.problems(Passage(record, keys, scalar))
