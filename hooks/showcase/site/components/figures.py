"""The views of metrics: the number with the source's own 近, 余, 多, 超 in their places."""

import re
from collections.abc import Iterable
from decimal import Decimal

from showcase.model import BASES, SCOPES, Measure, Metric, Vocabulary
from showcase.site.components.views import FigureGroupView, FigureView
from showcase.site.rendering import text

BEFORE = re.compile(
    r"超过|不少于|不低于|至少|将近|接近|不足|不到|未满|不超过|至多|最多|(?<![附最就邻靠亲新远临])近|(?<![签预节条合履违邀特续解])约"
    r"|(?<![高])超(?!市)|逾(?!期)|突破|(?<![通经超不度走])过(?=[\d十百千万亿])"
)
AFTER = re.compile(r"(?<=[\d一二两三四五六七八九十百千万亿])\s*(余|多|几)")
AFTER_UNIT = re.compile("以上|左右|上下|以内|以下")
"""Words that stand behind the unit: 80%以上."""
VERB = re.compile(
    r"(?:增[加长多]?|发展|上升|提[高升]|扩[大展]?|壮大|成长|升|下?降低?|减少?|缩[减小]|调整|变)(?:至|到|为)"
)
"""The source's own word for a change."""
SCALE = re.compile(r"[十百千万亿]*")
SMALL, SMALL_SUM = 100, 10_000
"""A number below the first says little by itself, nor does a sum of money below the second, in 元."""
BASIS, SCOPE = dict(BASES), dict(SCOPES)
PLAIN = ("period", "cumulative", "snapshot")
"""The bases of numbers that say by themselves how much there was."""
MARKED = ("target", "cumulative", "snapshot")
"""The bases that a figure is marked with; a ratio and a change are seen in its wording."""


def figures(metrics: Iterable[Metric], vocabulary: Vocabulary) -> tuple[FigureView, ...]:
    """The metrics in the order given."""
    return tuple(figure(metric, vocabulary) for metric in metrics)


def figure(metric: Metric, vocabulary: Vocabulary) -> FigureView:
    """One metric. A vague or missing number is shown in words, never as 0."""
    measure = vocabulary.measures.get(metric.measure) or Measure(metric.measure, metric.measure, "", "base")
    prefix, number, suffix = numbered(metric)
    return FigureView(
        label=metric.label or measure.name,
        stated="" if metric.qualifier == "undisclosed" else metric.stated,
        prefix=prefix,
        number=number,
        suffix=suffix,
        text="" if number else metric.wording,
        context=" · ".join(_context(metric)),
        marks=marks(metric),
        note=metric.note,
        service=measure.group == "service",
        disclosed=metric.qualifier != "undisclosed",
    )


def numbered(metric: Metric) -> tuple[str, str, str]:
    """The number of a metric, with the words before and after it; nothing where it has none."""
    if metric.value is None:
        return "", "", ""
    number = text.number(metric.value)
    if metric.value_max is not None:
        number += f"–{text.number(metric.value_max)}"
    before, after = _around(metric)
    return before, number, after


def grouped(views: Iterable[FigureView]) -> tuple[FigureGroupView, ...]:
    """The figures by what they have in common, in the order of its first occurrence."""
    groups: dict[tuple[str, str], list[FigureView]] = {}
    for view in views:
        groups.setdefault((view.context, view.note), []).append(view)
    return tuple(FigureGroupView(context, note, tuple(members)) for (context, note), members in groups.items())


def leading(metrics: Iterable[Metric], vocabulary: Vocabulary) -> Metric | None:
    """The weightiest metric of service of a record, see :func:`weightiest`."""
    return next(iter(weightiest(metrics, vocabulary)), None)


def weightiest(metrics: Iterable[Metric], vocabulary: Vocabulary) -> list[Metric]:
    """The metrics of service with a value, the weightiest first, one of each measure.

    A number of a whole area comes after all of the record's own.
    """
    first: dict[str, Metric] = {}
    for metric in metrics:
        if metric.value is not None and metric.basis in ("period", "cumulative") and _is_service(metric, vocabulary):
            other = first.get(metric.measure)
            if other is None or (other.scope == "region" and metric.scope != "region"):
                first[metric.measure] = metric
    return sorted(first.values(), key=lambda metric: (metric.scope == "region", weight(metric, vocabulary)))


def weight(metric: Metric, vocabulary: Vocabulary) -> tuple[bool, int, Decimal]:
    """The smaller, the weightier: numbers that say something by themselves before those that do not (3 名, 4 组); then
    the measures in the vocabulary's order, which puts help for citizens first; then the larger number.
    """
    measure, value = vocabulary.measures[metric.measure], metric.value or Decimal(0)
    amount = value * (measure.factor(metric.unit) or 1)
    return is_small(measure, amount), list(vocabulary.measures).index(metric.measure), -amount


def is_small(measure: Measure, amount: Decimal) -> bool:
    """Whether an amount, in the measure's base unit, says little by itself."""
    return amount < (SMALL_SUM if measure.unit == "元" else SMALL)


def _is_service(metric: Metric, vocabulary: Vocabulary) -> bool:
    measure = vocabulary.measures.get(metric.measure)
    return measure is not None and measure.group == "service"


def foremost(metrics: Iterable[Metric], vocabulary: Vocabulary) -> list[Metric]:
    """The :func:`weightiest` metrics; where none is of service, the other numbers that say how much there was."""
    every = list(metrics)
    first: dict[str, Metric] = {}
    for metric in every:
        if metric.value is not None and metric.basis in PLAIN and metric.scope != "region":
            first.setdefault(metric.measure, metric)
    return weightiest(every, vocabulary) or list(first.values())


def marks(metric: Metric) -> tuple[str, ...]:
    """What a figure counts where that is not the organisation's own in the time: ``目标``, ``累计``, ``含下级``.

    A word that the label already has is left out.
    """
    words = [BASIS[metric.basis]] if metric.basis in MARKED else []
    if metric.basis == "snapshot":
        words = [f"截至{text.period(metric.period)}" if metric.period else "截至报道时"]
    if metric.scope != "own":
        words.append(SCOPE[metric.scope])
    return tuple(word for word in words if word not in metric.label)


def labelled(metric: Metric, name: str) -> str:
    """The label, or ``name``, with the marks after it: ``法律咨询（累计，含下级）``."""
    words = "，".join(marks(metric))
    return (metric.label or name) + (f"（{words}）" if words else "")


def _around(metric: Metric) -> tuple[str, str]:
    """The words before and after the number."""
    scale = SCALE.match(metric.unit)
    size = scale.group() if scale else ""
    unit = metric.unit[len(size) :]
    stated, change = metric.stated, ""
    if metric.basis == "change" and metric.from_value is not None and metric.value is not None:
        verb = VERB.search(stated)
        stated = stated[verb.end() :] if verb else stated
        usual = "增至" if metric.value > metric.from_value else "减至"
        change = f"由 {text.number(metric.from_value)} {verb.group() if verb else usual}"
    if metric.qualifier not in ("about", "over", "at_most"):
        return change, metric.unit
    before, after = BEFORE.search(stated), AFTER.search(stated)
    if metric.qualifier == "over" and after and not (before and before.group() in ("超过", "超", "逾")):
        return change, size + after[1] + unit
    if (behind := AFTER_UNIT.search(stated)) and not before:
        return change, metric.unit + behind.group()
    words = before.group() if before else {"about": "约", "over": "逾", "at_most": "至多"}[metric.qualifier]
    return f"{change}{words}", metric.unit


def _context(metric: Metric) -> list[str]:
    """Period, basis and scope, where they are not the defaults."""
    when = [text.period(metric.period)] if metric.period and metric.basis != "snapshot" else []
    shares = [words] if (words := share(metric)) else []
    return [*when, *shares, *marks(metric)]


def share(metric: Metric) -> str:
    """The two numbers that a share is of, or the number that a growth is measured by."""
    if metric.part is not None and metric.whole is not None:
        return f"总数 {text.number(metric.whole)}，其中 {text.number(metric.part)}"
    return f"基数 {text.number(metric.from_value)}" if metric.basis == "ratio" and metric.from_value is not None else ""
