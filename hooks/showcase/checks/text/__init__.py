"""Tools for Chinese texts: numerals, quantities and quick searches."""

from showcase.checks.text.counting import is_alike
from showcase.checks.text.cues import cue
from showcase.checks.text.numerals import Numeral, numerals, unit_scale
from showcase.checks.text.quantities import Change, Quantity, changes, quantities
from showcase.checks.text.spans import is_open_total, years

__all__ = [
    "Change",
    "Numeral",
    "Quantity",
    "changes",
    "cue",
    "is_alike",
    "is_open_total",
    "numerals",
    "quantities",
    "unit_scale",
    "years",
]
