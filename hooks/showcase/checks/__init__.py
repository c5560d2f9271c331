"""Checks: one rule, one file. Most rules need one record by itself, some see all records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from showcase.checks import (
    achievement_dates,
    achievement_twins,
    addresses,
    anonymity,
    basis_idle,
    case_details,
    changes,
    contacts,
    cycles,
    date_order,
    empty_marks,
    figure_groups,
    gaps,
    growth,
    identities,
    inferred,
    known_names,
    list_repeats,
    lone_ends,
    metrics,
    missing_values,
    names,
    particles,
    parts,
    personal_numbers,
    photo_files,
    photos,
    placeholders,
    plates,
    prose_markup,
    ratios,
    recipients,
    redirects,
    references,
    scars,
    secrecy,
    spellings,
    stated_values,
    telephones,
    texts,
    units,
    value_ranges,
    wording,
)
from showcase.checks.scars import repaired
from showcase.model import Achievement, Branch, Project, Record, Records, Vocabulary
from showcase.problems import Problem

RULES_OF_ALL: tuple[Callable[[Records], Iterator[Problem]], ...] = (
    references.check,
    cycles.check,
    identities.check,
    achievement_twins.check,
    names.check,
    known_names.check,
    spellings.check,
    recipients.check,
    photo_files.check,
    redirects.check,
)
"""Rules across records: each sees all of them."""
RULES_OF_ONE: dict[type, tuple[Callable[[Record[Any]], Iterator[Problem]], ...]] = {
    Branch: (anonymity.check,),
    Project: (basis_idle.check,),
    Achievement: (achievement_dates.check, lone_ends.check),
}
"""Rules that need one record of a kind and nothing else."""
RULES_OF_ANY: tuple[Callable[[Record[Any]], Iterator[Problem]], ...] = (
    date_order.check,
    list_repeats.check,
    inferred.check,
    photos.check,
    prose_markup.check,
)
"""Rules that need one record of any kind."""
RULES_OF_METRICS: tuple[Callable[[metrics.Stated], Iterator[Problem]], ...] = (
    units.check,
    figure_groups.check,
    missing_values.check,
    stated_values.check,
    value_ranges.check,
    changes.check,
    ratios.check,
)
"""Rules that need one metric and its measure."""
RULES_OF_TEXTS: tuple[texts.TextRule, ...] = (
    personal_numbers.RULE,
    telephones.RULE,
    contacts.RULE,
    plates.RULE,
    addresses.RULE,
    gaps.RULE,
    empty_marks.RULE,
    *scars.RULES,
    secrecy.RULE,
    particles.RULE,
    growth.RULE,
    case_details.RULE,
)
"""Rules that need nothing but the text; placeholders and wording also know the organisations and the vocabulary."""


class OfOne:
    """The rules of one record by itself. They know the vocabulary, and the names of anonymous organisations by slug."""

    def __init__(self, vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> None:
        self._measures = vocabulary.measures
        self._of_texts = (*RULES_OF_TEXTS, placeholders.rule(anonymous), wording.rule(vocabulary.terms))

    def check(self, records: Sequence[Record[Any]]) -> Iterator[Problem]:
        """Every problem that these rules find in the records, which are those of one file."""
        for record in records:
            for rule in (*RULES_OF_ONE[type(record.value)], *RULES_OF_ANY):
                yield from rule(record)
            stated = list(metrics.of_record(record, self._measures))
            for each in stated:
                for rule_of_metrics in RULES_OF_METRICS:
                    yield from rule_of_metrics(each)
            yield from parts.check(stated)
        yield from texts.check(records, self._of_texts)


def check_all(records: Records) -> Iterator[Problem]:
    """Every problem that the rules across records find."""
    for rule in RULES_OF_ALL:
        yield from rule(records)


__all__ = ["repaired"]
