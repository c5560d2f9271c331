"""The achievements that a task, a problem of a yearly report or a pairing names are in ``brands/``."""

from collections.abc import Iterator
from typing import Any

from showcase.checks.engine import RecordsCheck, achievements_named, branch_of
from showcase.model import Record, Records
from showcase.problems import Problem, Rule, slips

RULE = Rule(
    "task-evidence",
    "佐证的成果不存在",
    "任务做没做完，问题改没改好，要点开成果就能查到。",
    "evidence: [shequ-tiaojei]",
    "evidence: [shequ-tiaojie]",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    titles = {record.value.key: record.value.title for record in records.achievements}
    for record, keys, evidence in _named(records):
        for index, key in enumerate(evidence):
            if key not in titles:
                yield _missing(records, record, (*keys, index), key, titles)


def _named(records: Records) -> Iterator[tuple[Record[Any], tuple[str | int, ...], tuple[str, ...]]]:
    """The evidence of tasks, of the problems of yearly reports, and of pairings, each with the keys that lead to it."""
    for task in records.tasks:
        yield task, ("evidence",), task.value.evidence
    for report in records.reports:
        for number, problem in enumerate(report.value.problems):
            yield report, ("problems", number, "evidence"), problem.evidence
    for branch in records.branches.values():
        for number, pairing in enumerate(branch.value.pairings):
            yield branch, ("pairings", number, "achievements"), pairing.achievements


def _missing(
    records: Records, record: Record[Any], keys: tuple[str | int, ...], key: str, titles: dict[str, str]
) -> Problem:
    branch, _, said = key.partition("#")
    own = {each.partition("#")[2]: title for each, title in titles.items() if each.startswith(f"{branch}#")}
    titled = [id_ for id_, title in own.items() if title == said]
    meant = titled[0] if len(titled) == 1 else slips.slug_meant(said, own)
    right = (meant if branch == branch_of(record) else f"{branch}/{meant}",) if meant else ()
    hint = (
        "" if meant else f"{achievements_named(records, branch)}写 achievements 里的编号；还没有录入的，先录入那项成果"
    )
    message = f"成果“{said[:40]}”不在 brands 里"
    return Problem.at(record.path, record.place(*keys), RULE, message, hint, right)
