"""Checks: rules across records, and rules of every text. One rule, one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from showcase.checks import (
    addresses,
    anonymity,
    basis_idle,
    case_details,
    changes,
    contacts,
    cycles,
    date_order,
    deed_dates,
    deed_twins,
    empty_marks,
    figure_groups,
    gaps,
    growth,
    identities,
    inferred,
    known_names,
    list_repeats,
    lone_ends,
    missing_values,
    names,
    particles,
    parts,
    personal_numbers,
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
from showcase.problems import Problem
from showcase.records import Records

CHECKS: tuple[Callable[[Records], Iterator[Problem]], ...] = (
    references.check,
    cycles.check,
    identities.check,
    deed_dates.check,
    date_order.check,
    lone_ends.check,
    deed_twins.check,
    anonymity.check,
    names.check,
    known_names.check,
    spellings.check,
    recipients.check,
    list_repeats.check,
    basis_idle.check,
    inferred.check,
    units.check,
    figure_groups.check,
    missing_values.check,
    stated_values.check,
    value_ranges.check,
    changes.check,
    ratios.check,
    parts.check,
    photos.check,
    prose_markup.check,
    redirects.check,
)
TEXT_RULES: tuple[texts.TextRule, ...] = (
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


def check(records: Records) -> list[Problem]:
    """Every problem that the rules find in the records, sorted."""
    text_rules = (*TEXT_RULES, placeholders.rule(records), wording.rule(records))
    found = [problem for rule in CHECKS for problem in rule(records)]
    return sorted([*found, *texts.check(records, text_rules)])
