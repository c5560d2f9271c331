"""Checks: rules across records. One rule, one file; each is a function from all records to problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from showcase.checks import (
    anonymity,
    cycles,
    date_order,
    deed_dates,
    identities,
    inferred,
    photos,
    references,
    units,
)
from showcase.problems import Problem
from showcase.records import Records

CHECKS: tuple[Callable[[Records], Iterator[Problem]], ...] = (
    references.check,
    cycles.check,
    identities.check,
    deed_dates.check,
    date_order.check,
    anonymity.check,
    inferred.check,
    units.check,
    photos.check,
)


def check(records: Records) -> list[Problem]:
    """Every problem that the rules find in the records, sorted."""
    return sorted(problem for rule in CHECKS for problem in rule(records))
