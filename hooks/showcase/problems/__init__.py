"""Problems in the data: rules, problems, and their text, GitHub, JSON and SARIF form."""

from showcase.problems import corrections, privacy, slips
from showcase.problems.follow_ups import without_follow_ups
from showcase.problems.formats import FORMATS, Checked
from showcase.problems.problem import Problem, has_errors
from showcase.problems.replacement import Replacement, replaced
from showcase.problems.rule import Rule, Scope, Severity
from showcase.problems.system_errors import system_reason
from showcase.problems.text import report

__all__ = [
    "FORMATS",
    "Checked",
    "Problem",
    "Replacement",
    "Rule",
    "Scope",
    "Severity",
    "corrections",
    "has_errors",
    "privacy",
    "replaced",
    "report",
    "slips",
    "system_reason",
    "without_follow_ups",
]
