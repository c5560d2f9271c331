"""A metric has a value, unless its qualifier says that the source gives none; an undisclosed number has none."""

from collections.abc import Iterator

from showcase.checks.engine import MetricCheck, Stated
from showcase.problems import Problem, Rule, Scope

RULE = Rule(
    "value-missing",
    "没有数值，或不该有数值",
    "原文没有可用的数，要写明是数十，还是未公布。",
    "measure: other\nstated: 若干场",
    "measure: other\nstated: 若干场\nqualifier: vague",
    yields_to=Scope.RECORD,
)


@MetricCheck.of(RULE)
def check(stated: Stated) -> Iterator[Problem]:
    metric = stated.metric
    if metric.value is None and metric.qualifier not in ("vague", "undisclosed"):
        yield stated.problem("stated", RULE, f"“{metric.stated}”没有写数值", _hint(stated))
    elif metric.value is not None and metric.qualifier == "undisclosed":
        message = f"原文未公布，却写了数值 {metric.value}"
        yield stated.problem("value", RULE, message, "删去 value，或改正 qualifier")


def _hint(stated: Stated) -> str:
    """The lines with the number where the wording gives one, and what to write where it gives none."""
    if len(stated.quantities) != 1:
        return (
            "原文有数的，补上 value；没有公布的，写 qualifier: undisclosed。"
            f"只说数十、若干的，{stated.mend({'qualifier': 'vague'})}"
        )
    quantity, unit = stated.quantities[0], stated.metric.unit
    lines = {"value": stated.number(quantity.low)}
    if quantity.high is not None:
        lines["value_max"] = stated.number(quantity.high)
    if not unit and stated.takes(quantity.word):
        lines["unit"] = quantity.word
    if quantity.qualifier != "exact" and stated.metric.qualifier == "exact":
        lines["qualifier"] = quantity.qualifier
    return stated.mend(lines)
