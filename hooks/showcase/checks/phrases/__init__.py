"""Phrases that have one right form, and slips in them."""

from showcase.checks.phrases.congresses import congress_slips
from showcase.checks.phrases.slips import Phrases, Slip

__all__ = ["Phrases", "Slip", "congress_slips"]
