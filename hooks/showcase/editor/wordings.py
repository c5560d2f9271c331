"""What a report's wording of a number says: value, unit, qualifier, basis, period; and which measure it may be."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from showcase.checks.text import Quantity, changes, is_open_total, quantities, unit_scale, years
from showcase.model import BASES, QUALIFIERS, Measure

SCALED = re.compile(r"[\d.,]+\s*[余多几]?\s*([十百千万亿]+)")
"""Digits with a scale behind them, which stays in the unit: 33.67万通 is 33.67 of 万通."""
VAGUE = re.compile(r"数[十百千万亿]|几[十百千万个名家场次件]|若干|众多|大量|多[次场家名]")
UNDISCLOSED = re.compile(r"未(?:公布|公开|披露|载明)")
SNAPSHOT = re.compile(r"截至|截止|现有|目前有|共有|已有")
TARGET = re.compile(r"目标|计划|力争|拟(?!定)|将(?:达|完成|开展|新)")
RATIO = ("%", "‰", "百分点")
YEARS = re.compile(r"((?:19|20)\d\d)\s*年?\s*(?:至|到|[-—–~])\s*((?:19|20)\d\d)\s*年")
SINCE = re.compile(r"((?:19|20)\d\d)年(?:以来|至今|起)")
YEARLY = re.compile(r"年均|每年|平均每年")
HINTS = {
    "consultations": "咨询 解答 接待", "lectures": "讲座 宣讲 普法 授课 宣传活动", "mediations": "调解 化解",
    "legal-aid-cases": "法律援助 援助案件", "donations": "捐款 捐赠 善款 资助", "participants": "参加 参与 听众",
    "beneficiaries": "受益 惠及 服务群众 受众", "lawyers": "律师", "members": "党员", "firms": "律所 律师事务所",
}  # fmt: skip
"""Words of reports that name a measure otherwise than the vocabulary does."""

VAGUE_WORDS = ("法律", "服务", "人数", "人员", "活动", "单位", "组织")
"""Parts of many names, which tell none of them from another."""


def understood(text: str, date: str = "") -> dict[str, str]:
    """The keys of a metric that ``text`` fills, in the words of the data contract; ``stated`` is the text itself.

    ``date`` is the record's own: what happened in its year needs no period.
    """
    keys = {"stated": text.strip()}
    found = quantities(text)
    if not found:
        kind = "undisclosed" if UNDISCLOSED.search(text) else "vague" if VAGUE.search(text) else ""
        return keys | ({"qualifier": kind} if kind else {})
    told = [each for each in changes(text) if each.is_certain]
    main = told[0].after if told else _main(found)
    scale = _scale(text, main)
    factor = unit_scale(scale)
    keys["value"] = _number(main.low, factor)
    if main.high is not None:
        keys["value_max"] = _number(main.high, factor)
    if told:
        keys["from"] = _number(told[0].before.low, factor)
    keys["unit"] = scale + (main.word or (told[0].before.word if told else ""))
    keys["qualifier"] = main.qualifier
    keys["basis"] = _basis(text, main, bool(told), date)
    keys["period"] = _period(text, date) if keys["basis"] != "snapshot" else ""
    if YEARLY.search(text):
        keys["note"] = "年均数。"
    usual = {"qualifier": "exact", "basis": "period"}
    return {key: value for key, value in keys.items() if value and value != usual.get(key)}


def sentence(keys: dict[str, str]) -> str:
    """How it was understood, in Chinese."""
    if "value" not in keys:
        words = {"undisclosed": "原文没有公布数字", "vague": "原文没有准确的数字"}
        return words.get(keys.get("qualifier", ""), "没有看出数字，请在下面填写")
    number = keys["value"] + (f" 至 {keys['value_max']}" if "value_max" in keys else "")
    before = f"由 {keys['from']} 变为 " if "from" in keys else ""
    parts = [f"{before}{number} {keys.get('unit', '')}".strip()]
    parts += [dict(QUALIFIERS)[keys["qualifier"]]] if "qualifier" in keys else []
    parts += [dict(BASES)[keys["basis"]]] if keys.get("basis") not in (None, "change") else []
    parts += [f"时段 {keys['period'].replace('/', ' 至 ')}"] if "period" in keys else []
    parts += [keys["note"].rstrip("。")] if "note" in keys else []
    return "，".join(parts)


def measures(text: str, around: str, keys: dict[str, str], known: Iterable[Measure], group: str) -> Iterator[str]:
    """The measures that the wording suggests, or else the words ``around`` it; the likeliest first."""
    ranked = []
    for number, measure in enumerate(known):
        words = [word for word in _words(measure) if word not in VAGUE_WORDS]
        said, near = (max((len(word) for word in words if word in part), default=0) for part in (text, around))
        fits = measure.any_unit or measure.factor(keys.get("unit", "")) is not None
        if fits and (said or near) and measure.group == group:
            ranked.append((-2 * said - near, number, measure.slug))
    yield from (slug for _, _, slug in sorted(ranked))


def _words(measure: Measure) -> Iterator[str]:
    name = measure.name
    yield from (name[start : start + size] for size in (len(name), 3, 2) for start in range(len(name) - size + 1))
    yield from HINTS.get(measure.slug, "").split()


def _main(found: Iterable[Quantity]) -> Quantity:
    """The number that is meant: the first that counts something and is no span of time."""
    spans = ("年", "个月", "月", "天", "日", "周", "小时", "个小时", "分钟")
    listed = list(found)
    return next((each for each in listed if each.word and each.word not in spans), listed[0])


def _scale(text: str, quantity: Quantity) -> str:
    """万 of 10万元, which is left in the unit; of 三万元, which has no digits, nothing."""
    match = SCALED.match(text, quantity.start)
    return match[1] if match and quantity.high is None else ""


def _number(number: Decimal, factor: Decimal) -> str:
    return f"{(number / factor).normalize():f}"


def _basis(text: str, main: Quantity, is_change: bool, date: str) -> str:
    if is_change:
        return "change"
    if main.word in RATIO:
        return "ratio"
    if TARGET.search(text):
        return "target"
    if YEARLY.search(text):
        return "period"
    if is_open_total(text) or years(text, date[:4]):
        return "cumulative"
    return "snapshot" if SNAPSHOT.search(text) else "period"


def _period(text: str, date: str) -> str:
    """``from/to`` where the wording names its years; nothing where that is the record's own year."""
    if match := YEARS.search(text):
        return f"{match[1]}/{match[2]}"
    since = SINCE.search(text)
    return f"{since[1]}/{date[:4]}" if since and date and since[1] < date[:4] else ""
