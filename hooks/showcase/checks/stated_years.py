"""A number counted over several years (历年, 三年多来, 成立以来) has ``basis: cumulative``, or its period."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.checks.text import years
from showcase.problems import Problem, Rule

RULE = Rule(
    "stated-years",
    "多年的数当成了一年的数",
    "几年累计的数不能和一年的数相加。",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 三年多来共1200人次",
    "measure: consultations\nvalue: 1200\nunit: 人次\nstated: 三年多来共1200人次\nbasis: cumulative",
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    if stated.metric.value is None or not stated.is_undated or stated.metric.unit.endswith("年"):
        return
    date = getattr(stated.record.value, "date", None)
    for text in (stated.metric.stated, stated.metric.label):
        if said := years(text, str(date.year) if date else ""):
            message = f"“{text}”里的“{said}”是多年的数，basis 却是 period（当期）"
            yield stated.problem("basis", RULE, message, stated.mend({"basis": "cumulative"}))
            return
