"""A project that has ended states when, or a remark says that this is not known."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.model import Project, Record, lazy
from showcase.problems import Problem, Rule, Scope, Severity

RULE = Rule(
    "stage-ended",
    "写了已结束，没有写哪天结束",
    "群众要知道还能不能找到它。",
    "stage: ended",
    "stage: ended\nuntil: 2023-12",
    Severity.WARNING,
    yields_to=Scope.RECORD,
)
EXPLAINED = lazy("结束|停办|停止|终止|届满|撤销")
"""Words of a remark about the end."""


@RecordCheck.of(RULE, Project)
def check(record: Record[Project]) -> Iterator[Problem]:
    project = record.value
    if project.stage == "ended" and not project.until and not EXPLAINED.search(project.note):
        hint = "在 until 里写结束的日期；来源没有写的，在 note 里写“来源没有写哪天结束”"
        yield Problem.at(record.path, record.place("stage"), RULE, "写了已结束，没有写哪天结束", hint)
