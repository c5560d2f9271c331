"""``problems/`` (数据问题): under ``mkdocs serve``, the problems of the records that were left out."""

from collections.abc import Sequence

from showcase.problems import Problem
from showcase.site.context import SiteContext
from showcase.site.page import Page


def page(site: SiteContext, problems: Sequence[Problem]) -> Page:
    """The page of all problems, each with its place and how to correct it."""
    rows = tuple(
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "severity": problem.severity.chinese,
            "message": problem.message,
            "hint": problem.hint,
            "rule": problem.rule,
            "excerpt": problem.excerpt,
        }
        for problem in problems
    )
    return site.page("problems/", "数据问题", "site/problems", lambda: {"problems": rows})
