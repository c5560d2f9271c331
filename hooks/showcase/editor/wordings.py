"""What a report's wording of a number says: value, unit, qualifier, basis, period."""

import re
from collections.abc import Iterable
from decimal import Decimal

from showcase.checks.text import Quantity, changes, is_open_total, numerals, quantities, unit_scale, years
from showcase.model import BASES
from showcase.reading import times

SCALED = re.compile(r"[\d.,]+\s*[余多几]?\s*([十百千万亿]+)")
"""Digits with a scale behind them, which stays in the unit: 33.67万通 is 33.67 of 万通."""
VAGUE = re.compile(
    r"[数几][十百千万亿]|几[个名家场次件位]|若干|众多|大量|(?<![\d十百千万亿])多[次场家名]|不到半|每周[一二三四五六日]|每月\d+日"
)
"""Amounts without a number that can be written: 数十, 大量, 每周一至周五."""
NONE = re.compile(r"(?:没有|未)[^，。；]{0,4}[一1](?P<unit>[例起件次])")
UNDISCLOSED = re.compile(r"未(?:公布|公开|披露|载明)")
SNAPSHOT = re.compile(r"截[至止]|现有|目前有|共有|已有|现任|在册")
TARGET = re.compile(r"目标|计划|力争|(?<![虚模])拟(?![定制])|将(?:达|完成|开展|新|举办)")
RATIO = ("%", "‰", "百分点")
FRACTION = re.compile(r"[一二三四五六七八九十\d]+分之[一二三四五六七八九十\d]+")
NTH = re.compile(r"第(?=[\d一二三四五六七八九十百千])(?P<number>[^场期次例堂讲]{1,8})(?P<unit>[场期次例堂讲])")
"""第100场: so many by then."""
KINDS_OF = re.compile(r"(\d{1,3}|[一二三四五六七八九十]{1,3})大(?=[\u4e00-\u9fff]{2})(?![学厦队会])")
"""7大品牌: seven of them."""
UNIT = re.compile(r"[数几][十百千万亿](?:余|多)?([个名家场次件位人户份])")
AT_LEAST = re.compile(r"(?:至少|不少于|不低于|起码)[^，。；\d]{1,8}$")
MARKED = re.compile(r"[（(]([^（）()\d])[）)]")
"""The second word of a unit: 封（面）."""
YEAR_END = re.compile("年?[底末]$")
ONE = (
    r"(?:19|20)\d\d\s*(?:年度?|(?=[-./至到—–~]))"
    r"(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?|[-./]\d{1,2}(?:[-./]\d{1,2})?)?"
)
TIME = re.compile(
    rf"(?P<by>截[至止]到?)?{ONE}(?:上半年|下半年|第?[一二三四]季度)?"
    rf"(?:\s*(?:至|到|[-—–~])\s*(?:{ONE}|\d{{1,2}}月(?:\d{{1,2}}[日号])?))?(?P<end>年?[底末])?(?P<open>以来|至今|起)?"
)
"""A point or span of time with its year."""
THIS_YEAR = re.compile(r"今年(?:以来)?|本年度?|当年|年[初内]以来")
HALVES = {"上半年": ("01", "06"), "下半年": ("07", "12")}
YEARLY = re.compile(r"年均|每年|平均每年|一年")
ROUGHLY = {"about": "约 ", "over": "逾 ", "at_most": "不到 "}
SPANS = {"年", "个月", "月", "天", "日", "周", "小时", "个小时", "分钟", "岁", "周年"}
"""Words that measure time, where another number is told with them."""


OF_BEFORE = re.compile(r"(?<=[由从])(?:19|20)\d\d年?(?:底|末)?的?")
"""The year of what a number grew from: 由2022年的5场增至12场 does not say when there were 12."""


def understood(text: str, date: str = "", label: str = "") -> dict[str, str]:
    """The keys of a metric that ``text`` fills, in the words of the data contract; ``stated`` is the text itself.

    ``date`` is the record's own: what happened in its year needs no period. ``label`` is what the number is called,
    which may say 累计. A period of two ends is written with a slash between them.
    """
    keys = {"stated": text.strip()}
    found = () if NONE.search(text) else quantities(text)
    if not any(each.word for each in found) and ((unnumbered := _unnumbered(text)) or not found):
        return keys | unnumbered
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
    if marked := MARKED.match(text, main.stop):
        keys["unit"] += marked.group()
    keys["qualifier"] = "over" if AT_LEAST.search(text[: main.start]) else main.qualifier
    keys["basis"] = _basis(f"{text} {label}", main, bool(told), date)
    keys["period"] = _period(OF_BEFORE.sub("", text) if told else text, date)
    if YEARLY.search(text):
        keys["note"] = "年均数。"
    usual = {"qualifier": "exact", "basis": "period"}
    return {key: value for key, value in keys.items() if value and value != usual.get(key)}


def sentence(keys: dict[str, str]) -> str:
    """How it was understood, in Chinese."""
    if "value" not in keys:
        words = {"undisclosed": "原文没有公布数字", "vague": "原文没有准确的数字"}
        return words.get(keys.get("qualifier", ""), "没有看出数字，请在下面填写")
    roughly = ROUGHLY.get(keys.get("qualifier", ""), "")
    number = f"{roughly}{keys['value']}" + (f" 至 {keys['value_max']}" if "value_max" in keys else "")
    before = f"由 {keys['from']} 变为 " if "from" in keys else ""
    parts = [f"{before}{number} {keys.get('unit', '')}".strip()]
    parts += [dict(BASES)[keys["basis"]]] if keys.get("basis") not in (None, "change") else []
    parts += [f"时段 {keys['period'].replace('/', ' 至 ')}"] if "period" in keys else []
    parts += [keys["note"].rstrip("。")] if "note" in keys else []
    return "，".join(parts)


def _unnumbered(text: str) -> dict[str, str]:
    """The keys of a wording without a number that counts something: 数十家, 三分之一, 第100场, 7大品牌."""
    if FRACTION.search(text):
        return {"unit": "%", "qualifier": "vague", "basis": "ratio"}
    if none := NONE.search(text):
        return {"unit": none["unit"], "qualifier": "vague"}
    if kind := "undisclosed" if UNDISCLOSED.search(text) else "vague" if VAGUE.search(text) else "":
        return {"qualifier": kind} | ({"unit": vague[1]} if (vague := UNIT.search(text)) else {})
    if (nth := NTH.search(text)) and (number := next(numerals(nth["number"]), None)):
        return {"value": _number(number.value, Decimal(1)), "unit": nth["unit"], "basis": "cumulative"}
    if (of := KINDS_OF.search(text)) and (number := next(numerals(of[1]), None)):
        return {"value": _number(number.value, Decimal(1)), "unit": "个"}
    return {}


def _main(found: Iterable[Quantity]) -> Quantity:
    """The number that is meant: the first that counts something and is no span of time."""
    listed = list(found)
    return next((each for each in listed if each.word and each.word not in SPANS), listed[0])


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
    """The time that the wording names, ``from/to`` for a span; nothing where that is the record's own year."""
    for match in TIME.finditer(text):
        time = times.understood(YEAR_END.sub("年", match.group()))
        if time is None:
            continue
        if match["open"]:
            return f"{time.start}/{date}" if date and time.start[:4] < date[:4] else ""
        if match["end"]:
            return f"{time.start[:4]}-12"
        return f"{time.start}/{time.end}" if time.end else time.start if time.start != date[: len(time.start)] else ""
    if THIS_YEAR.search(text) and len(date) >= 7:
        return f"{date[:4]}-01/{date[:7]}"
    half = next((months for word, months in HALVES.items() if word in text), None)
    return f"{date[:4]}-{half[0]}/{date[:4]}-{half[1]}" if half and date else ""
