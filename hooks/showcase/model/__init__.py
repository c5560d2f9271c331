"""The nouns of the showcase: what a record says, typed and frozen.

Nothing here reads, checks, orders or draws. A text that a record leaves out is ``""``, a list is ``()``,
anything else is ``None``. The meaning of every key is the data contract, version 1, of the staff guide.
"""

from __future__ import annotations

from showcase.model.nouns import Achievement, Branch, Need, Project
from showcase.model.parts import Date, Event, Honour, Link, Members, Metric, Period, Photo, Region, Source
from showcase.model.vocabulary import Field, Initiative, Measure, Term, Vocabulary, Word

UNDATED = "undated"
"""Name of the achievements file for achievements whose source gives no year."""

__all__ = [
    "UNDATED",
    "Achievement",
    "Branch",
    "Date",
    "Event",
    "Field",
    "Honour",
    "Initiative",
    "Link",
    "Measure",
    "Members",
    "Metric",
    "Need",
    "Period",
    "Photo",
    "Project",
    "Region",
    "Source",
    "Term",
    "Vocabulary",
    "Word",
]
