"""A yearly report is made in its year or later, and what it promises is due after it."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck, in_year, is_before
from showcase.model import Date, Record, YearlyReport
from showcase.problems import Problem, Rule

RULE = Rule(
    "report-date",
    "述职材料的日期前后对不上",
    "一年的报告在当年或第二年作出，整改的期限在报告之后。",
    "issued: 2024-01-10\nproblems:\n  - text: 值班律师不够\n    measure: 每月派一名律师\n    due: 2023-06",
    "issued: 2024-01-10\nproblems:\n  - text: 值班律师不够\n    measure: 每月派一名律师\n    due: 2024-06",
)


@RecordCheck.of(RULE, YearlyReport)
def check(record: Record[YearlyReport]) -> Iterator[Problem]:
    issued, year = record.value.issued, int(record.value.year)
    if issued.year < year:
        message = f"报告日期是 {issued}，早于它报告的 {year} 年"
        hint = f"日期写错的，改成　issued: {in_year(issued, year)}；报告的是那一年，移到 reports/{issued.year}.yml"
        yield Problem.at(record.path, record.place("issued"), RULE, message, hint)
    for index, problem in enumerate(record.value.problems):
        if problem.due and is_before(problem.due, issued):
            message = f"“{problem.text}”的整改期限 {problem.due} 早于报告日期 {issued}"
            place = record.place("problems", index, "due")
            yield Problem.at(record.path, place, RULE, message, "", (str(_after(problem.due, issued)),))


def _after(due: Date, issued: Date) -> Date:
    """The date in the first year in which it is not before the report: the year is what is mistyped."""
    moved = in_year(due, issued.year)
    return in_year(due, issued.year + 1) if is_before(moved, issued) else moved
