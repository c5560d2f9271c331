"""A metric's ``value`` in its ``unit`` is one of the numbers that its ``stated`` words give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from showcase.checks.metrics import Stated
from showcase.checks.numerals import SCALES, Numeral, numerals
from showcase.model import QUALIFIERS
from showcase.problems import Problem

FROM = re.compile(r"[由从原][^，。]*?(?:增|升|发展|调整|减|降|扩|变|至|到)|调整为|增[加至长]*[至到为]")
"""Wording that names both ends of a change."""

SCALED_UNIT = re.compile(r"([十百千万亿]*)(?!克|米|瓦|升)")


def check(stated: Stated) -> Iterator[Problem]:
    """A problem for each number that its wording does not bear out, and for a 余 or 近 that was dropped."""
    if stated.metric.value is None:
        return
    found = tuple(numerals(stated.metric.stated))
    if found:
        yield from _wrong_values(stated, found)
        yield from _wrong_qualifier(stated, found)


def scale(unit: str) -> Decimal:
    """What one ``unit`` multiplies by: 万元 by 10 000, 千克 by 1."""
    match = SCALED_UNIT.match(unit)
    factor = Decimal(1)
    for sign in match[1] if match else "":
        factor *= SCALES[sign]
    return factor


def _wrong_values(stated: Stated, found: tuple[Numeral, ...]) -> Iterator[Problem]:
    metric, factor = stated.metric, scale(stated.metric.unit)
    written = {numeral.value for numeral in found}
    numbers = [("value", metric.value), ("value_max", metric.value_max)]
    numbers += [("from", metric.from_value)] if FROM.search(metric.stated) else []
    for key, value in numbers:
        if value is not None and value * factor not in written:
            message = f"原文是“{metric.stated}”，{key} 却是 {value}{metric.unit}"
            right = "或 ".join(_plain(number / factor) for number in sorted(written))
            yield stated.problem(
                key, "stated-value", message, f"按原文改成　{key}: {right}（单位是{metric.unit or '空的'}）"
            )


def _wrong_qualifier(stated: Stated, found: tuple[Numeral, ...]) -> Iterator[Problem]:
    metric = stated.metric
    value = (metric.value or 0) * scale(metric.unit)
    said = {numeral.qualifier for numeral in found if numeral.value == value}
    if said and metric.qualifier not in said | {"vague", "undisclosed"} and "exact" not in said:
        right = sorted(said)[0]
        message = f"原文“{metric.stated}”不是确数，qualifier 却是 {metric.qualifier}"
        hint = f"写　qualifier: {right}（{dict(QUALIFIERS)[right]}）"
        yield stated.problem("qualifier", "stated-qualifier", message, hint)


def _plain(number: Decimal) -> str:
    """The number without trailing zeros and without an exponent."""
    return f"{number.normalize():f}"
