"""The stages of review follow each other: what is signed later has no earlier date."""

from collections.abc import Iterator
from itertools import groupby

from showcase.checks.engine import RecordsCheck, is_before
from showcase.model import BEFORE_STAGE, Record, Records, Signature
from showcase.problems import Problem, Rule

SIGNED = (
    "- {record: branch, stage: 初审, post: 党建工作部, date: 2026-03-05, digest: 3f2a9c0d7be14815a6c2d90e1b7f4a68}\n"
)
RULE = Rule(
    "review-order",
    "审核的日期前后对不上",
    "初审以后复审，终审是最后一步；保密审查在终审以前。",
    f"{SIGNED}{SIGNED.replace('初审', '复审').replace('-05', '-01')}".rstrip(),
    f"{SIGNED}{SIGNED.replace('初审', '复审').replace('-05', '-06')}".rstrip(),
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for _, group in groupby(sorted(records.signatures, key=_of_one_text), key=_of_one_text):
        signed = list(group)
        for record in signed:
            before = [each.value for each in signed if each.value.stage in BEFORE_STAGE.get(record.value.stage, ())]
            late = [each for each in before if is_before(record.value.date, each.date)]
            if late:
                said = "、".join(f"{each.stage}（{each.date}）" for each in late)
                message = f"{record.value.stage}的日期 {record.value.date} 早于{said}"
                yield Problem.at(record.path, record.place("date"), RULE, message, "核对两个日期；次序签错的，重新签")


def _of_one_text(record: Record[Signature]) -> tuple[str, str]:
    return record.value.key, record.value.digest
