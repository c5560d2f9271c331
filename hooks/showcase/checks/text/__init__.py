"""Tools for Chinese texts: numerals and quick searches."""

from showcase.checks.text.cues import cue
from showcase.checks.text.numerals import Numeral, numerals, unit_scale

__all__ = ["Numeral", "cue", "numerals", "unit_scale"]
