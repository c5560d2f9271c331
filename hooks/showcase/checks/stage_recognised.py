"""A project that is recognised states by whom; one that is recognised is at no earlier stage."""

from collections.abc import Iterator

from showcase.checks.engine import RecordCheck
from showcase.model import STAGES, Project, Record
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "stage-recognised",
    "阶段与认定对不上",
    "写了已认定，就要查得到谁认定的。",
    "stage: recognised  # 没有写 recognised",
    "stage: recognised\nrecognised:\n  by: 澄江市律师行业党委\n  date: 2023-06",
    yields_to=Scope.RECORD,
)


@RecordCheck.of(RULE, Project)
def check(record: Record[Project]) -> Iterator[Problem]:
    project = record.value
    if project.stage == "recognised" and not project.recognised:
        hint = "加上　recognised: 下面缩进写 by: 认定单位 和 date: 日期；没有经过认定的，删掉 stage 这一行"
        yield Problem.at(record.path, record.place("stage"), RULE, "写了已认定，没有写谁认定的", hint)
    elif project.recognised and project.stage not in ("recognised", "ended"):
        written = record.node.get("stage") is not None
        said = f"阶段写的是“{dict(STAGES)[project.stage]}”" if written else "没有写阶段"
        hint = "把阶段写成　stage: recognised；没有经过认定的，删掉 recognised 和它下面的几行"
        place = record.place("stage" if written else "recognised")
        yield Problem.at(record.path, place, RULE, f"写了认定，{said}", hint)
