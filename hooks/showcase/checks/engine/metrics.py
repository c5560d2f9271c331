"""The metrics of a record, each with its place, its measure, and what its wording counts."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from functools import cached_property
from typing import Any

from showcase.checks.text import Change, Quantity, changes, is_alike, quantities, unit_scale
from showcase.model import MappingNode, Measure, Metric, Node, Record, SequenceNode, dataclass
from showcase.problems import Problem, Rule

METRIC_KEYS = ("metrics", "figures", "targets")
SIGNS = ("", "万", "亿", "千", "百")
"""What a unit may begin with: 万元, 亿元."""


@dataclass(frozen=True)  # no slots: what many rules ask is computed once
class Stated:
    """One metric of a record: ``key`` is the list it stands in and ``index`` its number there.

    ``measure`` is None where the vocabulary does not have it; ``measures`` are all it has.
    """

    record: Record[Any]
    key: str
    index: int
    metric: Metric
    measure: Measure | None
    measures: Mapping[str, Measure] = field(default_factory=dict, repr=False, compare=False)

    def problem(self, name: str, rule: Rule, message: str, hint: str) -> Problem:
        """A problem of one key of the metric; of the metric where it lacks that key."""
        return Problem.at(self.record.path, self.record.place(self.key, self.index, name), rule, message, hint)

    @cached_property
    def factor(self) -> Decimal:
        """What the metric's numbers are multiplied by in its unit: 10 000 in 万元."""
        return unit_scale(self.metric.unit)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities in the wording."""
        return quantities(self.metric.stated)

    @cached_property
    def meant(self) -> tuple[Quantity, ...]:
        """The quantities of the wording that the value may be: those equal to it, else the only one there is."""
        if self.metric.value is None:
            return ()
        value = self.metric.value * self.factor
        equal = tuple(each for each in self.quantities if value in each.ends)
        after = tuple(each.after for each in self.changes if each.after in equal)
        counted = tuple(each for each in after or equal if each.word and is_alike(self.metric.unit, each.word))
        only = self.quantities if len(self.quantities) == 1 and value else ()  # 十年没有一例 is 0, not ten years
        return counted or after or equal or only

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The changes that the wording surely tells: 由3人发展到90余名."""
        return tuple(each for each in changes(self.metric.stated) if each.is_certain)

    @cached_property
    def is_undated(self) -> bool:
        """Whether the number counts as what happened on the record's date: of the basis period, over no stated span."""
        period = self.metric.period
        return self.metric.basis == "period" and (period is None or period.start.year == period.end.year)

    def number(self, number: Decimal) -> str:
        """The number in the metric's unit, without trailing zeros and without an exponent."""
        return f"{(number / self.factor).normalize():f}"

    @property
    def stated_unit(self) -> str:
        """The unit in which the value is the number that the wording gives (1.2 in 1.2万人次), ``""`` for none."""
        value = self.metric.value
        for scale in SIGNS if value else ():
            for each in self.quantities:
                if each.word and value is not None and value * unit_scale(scale) in each.ends:
                    return scale + each.word
        return ""

    def takes(self, unit: str) -> bool:
        """Whether the metric's measure is counted in the unit."""
        measure = self.measure
        return bool(unit) and (measure is None or measure.any_unit or measure.factor(unit) is not None)

    def others(self, unit: str) -> str:
        """The measures of the same group that are counted in the unit, with their names; ``""`` for none."""
        group = self.measure.group if self.measure else ""
        found = (each for each in self.measures.values() if each.group == group and not each.any_unit)
        return "、".join(f"{each.slug}（{each.name}）" for each in found if each.factor(unit) is not None)

    def mend(self, values: Mapping[str, str]) -> str:
        """The hint that gives the keys these values: the line to write where it is one, otherwise the lines."""
        node = self._node()
        lines = [f'{key}: "{value}"' if value[0] in "%‰" else f"{key}: {value}" for key, value in values.items()]
        if len(lines) > 1:
            return "\n".join(["写成", *lines])
        [(key, line)] = zip(values, lines, strict=True)
        is_flow = _is_flow(node)
        if node.get(key) is None:
            return f"{'加上' if is_flow else '加一行'}　{line}"
        first = not is_flow and node.entries[0][0].text == key
        return f"{'改成' if is_flow else '这一行改成'}　{'- ' if first else ''}{line}"

    def _node(self) -> MappingNode:
        """The mapping of the metric in the file; an empty one where the file has changed since."""
        listed: Node | None = self.record.node.get(self.key)
        items = listed.items if isinstance(listed, SequenceNode) else ()
        node = items[self.index] if self.index < len(items) else None
        return node if isinstance(node, MappingNode) else MappingNode((), self.record.place(self.key, self.index))


def stated_metrics(record: Record[Any], measures: Mapping[str, Measure]) -> Iterator[Stated]:
    """The metrics of one record, in its order."""
    for key in METRIC_KEYS:
        for index, metric in enumerate(getattr(record.value, key, ())):
            yield Stated(record, key, index, metric, measures.get(metric.measure), measures)


def _is_flow(node: MappingNode) -> bool:
    """Whether the mapping stands in braces, with several keys on a line."""
    lines = [name.place.line for name, _ in node.entries]
    return len(set(lines)) < len(lines)
