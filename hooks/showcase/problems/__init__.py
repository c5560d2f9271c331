"""Problems in the data: what one is, and its text, GitHub, JSON and SARIF form."""

from __future__ import annotations

from showcase.problems.problem import Problem, has_errors
from showcase.problems.text import report

__all__ = ["Problem", "has_errors", "report"]
