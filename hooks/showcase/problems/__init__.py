"""Problems in the data: what one is, and its text, GitHub, JSON and SARIF form."""

from __future__ import annotations

from showcase.problems import privacy
from showcase.problems.formats import FORMATS, Checked
from showcase.problems.problem import Problem, has_errors
from showcase.problems.text import report

__all__ = ["FORMATS", "Checked", "Problem", "has_errors", "privacy", "report"]
