"""``from`` and ``to`` written straight into a metric."""

from showcase.reading import times
from showcase.reading.suggestions import amounts
from showcase.reading.suggestions.suggestion import digits


def for_ends(start: str, end: str, may_be_value: bool) -> tuple[str, ...]:
    """What they mean: a period, or, where the metric has no value yet, what grew to what; nothing if neither."""
    first, last = times.understood(start), times.understood(end)
    if first and last and not any((first.end, first.unsure, last.end, last.unsure, last.is_open)):
        return (f"period: {{from: {first.start}, to: {last.start}}}",) if first.start <= last.start else ()
    numbers = [amounts.understood(text) for text in (start, end)]
    if may_be_value and all(number and number.is_plain and not number.unit + number.scale for number in numbers):
        before, after = (digits(number.value) for number in numbers if number)
        return (f"from: {before}", f"value: {after}", "basis: change")
    return ()
