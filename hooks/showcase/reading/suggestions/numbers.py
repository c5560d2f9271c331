"""Numbers in words, with their unit, as a range, or with what qualifies them."""

from decimal import Decimal

from showcase.model import lazy
from showcase.reading import times
from showcase.reading.keys import Number
from showcase.reading.suggestions import amounts
from showcase.reading.suggestions.suggestion import Entry, Suggestion, digits

PERSONS = lazy("(?:[人名位个](?:党员)?|党员)?")
COUNT = "这里只写一个确切的整数；约数、范围写在 figures（家底）里，measure 写 members，原话写在 stated 里"


def for_number(kind: Number, raw: str, entry: Entry) -> Suggestion:
    """What to write for a text that is no number in plain digits."""
    name, amount = entry.key.name, amounts.understood(raw)
    if name == "value" and entry.has("qualifier"):
        return _for_metric(raw, amount, entry)
    if name == "from" and entry.has("period") and (time := times.understood(raw)):
        what = "from 是由甲增至乙的甲；时段写成"
        return Suggestion(f"{what}　period: {{from: {time.start}, to: {time.end or '结束的日期'}}}")
    if amount is None:
        return Suggestion("只写半角整数，例如 1200" if kind.whole else "只写半角数字，例如 1200 或 2.5")
    unit = entry.sibling("unit") if entry.has("unit") else ""
    fits = amount.unit in ("", unit) or (name == "count" and PERSONS.fullmatch(amount.unit))
    value = digits(amount.value * amount.factor)
    is_twice = amount.scale != "" and unit.startswith(amount.scale)
    if amount.is_plain and fits and not is_twice and not (kind.whole and "." in value):
        return Suggestion("", (f"{name}: {value}",))
    return Suggestion(COUNT if name == "count" else "只写一个半角数字，例如 1200 或 2.5；别的写在 unit、qualifier 里")


def _for_metric(raw: str, amount: amounts.Amount | None, entry: Entry) -> Suggestion:
    """The value of a metric, with the keys beside it that the wording asks for."""
    if amount is None:
        return Suggestion("只写一个半角数字，例如 1200 或 2.5；有几个数的，分成几条指标，原话写在 stated 里")
    if amount.is_vague or amount.is_undisclosed:
        return _without_value(amount, entry)
    amount = _as_stated(amount, entry)
    factor, unit = _in_unit(amount, entry)
    if factor is None:
        return _contradicted(raw, "unit", entry)
    keys = {
        "from": "" if amount.start is None else digits(amount.start * factor),
        "value": digits(amount.value * factor),
        "value_max": "" if amount.upper is None else digits(amount.upper * factor),
        "unit": f'"{unit}"' if unit.startswith("%") else unit,
        "qualifier": amount.qualifier,
        "basis": amount.basis,
    }
    beside = {key: entry.sibling(key) for key in keys if key != "value" and entry.node.get(key) is not None}
    for key, text in beside.items():
        if keys[key] not in ("", text):
            return _contradicted(raw, key, entry)
    return Suggestion("", tuple(f"{key}: {text}" for key, text in keys.items() if text and key not in beside))


def _contradicted(raw: str, key: str, entry: Entry) -> Suggestion:
    return Suggestion(f"“{raw[:20]}”和 {key} 里的“{entry.sibling(key)}”不一致，对照原文改正；数值只写半角数字")


def _as_stated(amount: amounts.Amount, entry: Entry) -> amounts.Amount:
    """The amount with the unit and the qualifier that the source's wording gives, where it gives the same number."""
    stated = amounts.understood(entry.sibling("stated"))
    if stated is None or stated._replace(unit="", qualifier="") != amount._replace(unit="", qualifier=""):
        return amount
    unit = amount.unit or ("" if entry.sibling("unit") else stated.unit)
    qualifier = amount.qualifier or ("" if entry.sibling("qualifier") else stated.qualifier)
    return amount._replace(unit=unit, qualifier=qualifier)


def _in_unit(amount: amounts.Amount, entry: Entry) -> tuple[Decimal | None, str]:
    """What the numbers are multiplied by to be in the unit that is beside them, or None; and the unit to write."""
    beside, scaled = entry.sibling("unit"), amount.scale + amount.unit
    if not beside:
        return (Decimal(1), scaled) if amount.unit else (amount.factor, "")
    if amount.unit and beside == scaled:
        return Decimal(1), ""
    if amount.scale and beside.startswith(amount.scale):
        # 2.5万 with 万元 beside it: in the words of the source 万 stands once or twice.
        stated = amounts.understood(entry.sibling("stated"))
        is_once = stated is not None and (stated.value, stated.scale) == (amount.value, amount.scale)
        return (Decimal(1) if is_once and not amount.unit else None), ""
    return (amount.factor if amount.unit in ("", beside) else None), ""


def _without_value(amount: amounts.Amount, entry: Entry) -> Suggestion:
    right = "vague" if amount.is_vague else "undisclosed"
    what = "原文没有准确的数，就不写数值" if amount.is_vague else "原文没有公布，就不写数值"
    if entry.node.get("value_max") is not None or entry.node.get("from") is not None:
        return Suggestion(f"{what}，qualifier 写 {right}")
    if entry.node.get("qualifier") is not None:
        return Suggestion(f"{what}：删掉这一行，qualifier 写 {right}")
    return Suggestion(f"{what}。", (f"qualifier: {right}",))
