"""Amounts as Chinese texts write them, with what qualifies them: 2500余人次, 20至30家, 由20名增至29名, 三千."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from showcase.model import lazy

HAN = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
HAN_NUMBER = r"[零〇一二两三四五六七八九十百千万亿]+"
SCALE = r"(?:[十百千](?![克米瓦])[万亿]?|[万亿])"
QUALIFIERS = {
    "about": ["将近", "接近", "临近", "大约", "约为", "约", "近", "≈", "~", "来", "左右", "上下", "许"],
    "over": ["超过", "多于", "突破", "超", "逾", ">", "以上", "余", "多", "+"],
    "at_most": ["不超过", "不足", "不到", "至多", "最多", "<", "≤", "以内"],
}
BY_WORD = {word: qualifier for qualifier, words in QUALIFIERS.items() for word in words}
BEFORE = "将近|接近|临近|大约|约为|约|近|≈|~|超过|多于|突破|超|逾|>|不超过|不足|不到|至多|最多|<|≤"
UNIT = r"(?!以上|以内|左右|分之|点[一二三四五六七八九]|[余多几来半第年月日至到增减降升发上下变])[\u4e00-\u9fff%‰]{1,6}?"
TO = r"\s*(?:至|到|[-—–―~]{1,2})\s*"
GROWN = (
    r"\s*(?:,?(?:逐步|逐渐|迅速|已)?(?:发展|增加|增长|增|壮大|扩大|扩展|扩|上升|提高|升|减少|减|下降|降低|降|变化|变|调整)"
    r"[至到为成]|→|->)\s*"
)
TOTAL = r"(?P<total>累计|共计|总计|合计|共|达到?|计)?\s*"


def _written(n: int) -> str:
    """The pattern of one amount; its groups bear the number ``n``."""
    return (
        rf"(?P<before{n}>{BEFORE})?\s*(?P<number{n}>{NUMBER}|{HAN_NUMBER})(?P<inner{n}>[余多来+])?(?P<scale{n}>{SCALE})?"
        rf"(?P<after{n}>[余多+])?\s*(?P<unit{n}>{UNIT})?(?P<last{n}>以上|以内|左右|上下|许)?"
    )


SINGLE = lazy(TOTAL + _written(1))
RANGE = lazy(TOTAL + _written(1) + TO + _written(2))
CHANGE = lazy(
    rf"[由从](?:原来?的?)?\s*{_written(1)}(?:{GROWN}|\s*[至到]\s*){_written(2)}"
    rf"|{_written(3)}{GROWN}{_written(4)}"
)
PERSON = re.compile("^[名位]$")
PAIR = lazy("([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]+)?")
LISTED = lazy("(?<=[一二两三四五六七八九])、(?=[二三四五六七八九])")
"""The mark in 三、四十, which is one amount; 1200、300 are two."""
VAGUE = lazy(r"数[十百千万亿]+|几[十百千万亿]*|[十百千]几|若干|多|许多|众多|不少|大量|成[百千]上[千万]|不等", re.ASCII)
UNDISCLOSED = re.compile(r"(?:原文)?(?:未|没有?)(?:公布|公开|披露|载明|写明)")


class Amount(NamedTuple):
    """An amount as it was understood.

    ``value`` is the number before ``scale`` (万 in 2.5万), ``upper`` the end of a range, ``start`` what grew to it.
    ``qualifier`` and ``basis`` are words of the data contract, empty where the text has none; ``is_vague`` and
    ``is_undisclosed`` stand for texts without a number.
    """

    value: Decimal = Decimal(0)
    upper: Decimal | None = None
    start: Decimal | None = None
    scale: str = ""
    unit: str = ""
    qualifier: str = ""
    basis: str = ""
    is_vague: bool = False
    is_undisclosed: bool = False

    @property
    def factor(self) -> Decimal:
        """What the scale multiplies by."""
        factor = Decimal(1)
        for sign in self.scale:
            factor *= SCALES[sign]
        return factor

    @property
    def is_plain(self) -> bool:
        """Whether it is one number that nothing qualifies."""
        special = self.upper is not None or self.start is not None or self.is_vague or self.is_undisclosed
        return not (special or self.qualifier or self.basis)


def understood(text: str) -> Amount | None:
    """The amount that the whole of ``text`` gives; None where anything in it is not understood."""
    plain = unicodedata.normalize("NFKC", text).strip("“”‘’\"' ")
    plain = LISTED.sub("", plain)
    plain = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", plain).replace("，", ",")
    plain = re.sub("^百分之(.+)$", r"\1%", plain)
    if UNDISCLOSED.fullmatch(plain):
        return Amount(is_undisclosed=True)
    if VAGUE.match(plain) and re.fullmatch(rf"(?:{VAGUE.pattern})[余多]?[\u4e00-\u9fff]{{0,4}}", plain):
        return Amount(is_vague=True)
    if pair := PAIR.match(plain):
        found = SINGLE.fullmatch("一" + (pair[3] or "") + plain[pair.end() :])
        first, last = (_value(pair[n] + (pair[3] or "")) for n in (1, 2))
        if found and last == first + _value("一" + (pair[3] or "")):
            return Amount(first, last, None, "", found["unit1"] or "", _qualifier(found, 1))
        return None
    for pattern in (SINGLE, RANGE, CHANGE):
        if (match := pattern.fullmatch(plain)) and all(_is_number(match, n) for n in range(1, 5)):
            return _amount(match, pattern)
    return None


def _amount(match: re.Match[str], pattern: re.Pattern[str]) -> Amount | None:
    one, other = (1, 2) if pattern is not CHANGE or match["number1"] else (3, 4)
    is_single = pattern is SINGLE
    last = one if is_single else other
    scales = {match[f"scale{n}"] or "" for n in (one, last)}
    units = {PERSON.sub("人", match[f"unit{n}"] or "") for n in (one, last)}
    scale, unit = (match[f"{name}{last}"] or "" for name in ("scale", "unit"))
    # 20至30万 may be 20万至30万; 20人至30家 is neither.
    if len(units - {""}) > 1 or (len(scales) > 1 and pattern is not RANGE) or (len(scales) > 1 and not scale):
        return None
    qualifiers = {_qualifier(match, n) for n in (one, last)} - {""}
    first, second = _value(match[f"number{one}"]), _value(match[f"number{last}"])
    if len(qualifiers) > 1:
        return None
    unit, qualifier = unit or match[f"unit{one}"] or "", next(iter(qualifiers), "")
    basis = "cumulative" if pattern is not CHANGE and match["total"] == "累计" else ""
    if is_single:
        return Amount(first, None, None, scale, unit, qualifier, basis)
    if pattern is RANGE:
        return Amount(first, second, None, scale, unit, qualifier, basis) if first < second else None
    return Amount(second, None, first, scale, unit, qualifier, "change")


def _is_number(match: re.Match[str], n: int) -> bool:
    """Whether amount ``n`` has a number that is one: 百 alone is none, 百余 is; 一百二三十 is two."""
    number = match.groupdict().get(f"number{n}")
    if not number or number[0].isdigit():
        return True
    is_bare = number[0] in SCALES and number[0] != "十"
    has_two = re.search("[十百千万亿]", number) and re.search("[一二两三四五六七八九]{2}", number)
    return not has_two and (not is_bare or bool(_qualifier(match, n)))


def _qualifier(match: re.Match[str], n: int) -> str:
    words = (match[f"{place}{n}"] for place in ("before", "inner", "after", "last"))
    found = {BY_WORD[word] for word in words if word}
    return found.pop() if len(found) == 1 else ""


def _value(text: str) -> Decimal:
    """The value of digits, or of Chinese numerals: 一万四千, 三千, 两百五."""
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    total = section = pending = 0
    for char in text:
        if char in HAN:
            pending = pending * 10 + HAN[char] if pending and not section else HAN[char]
        elif SCALES[char] < 10_000:
            section, pending = section + (pending or 1) * SCALES[char], 0
        else:
            total, section, pending = (total + (section + pending or 1)) * SCALES[char], 0, 0
    is_short = pending and len(text) > 1 and text[-2] in "百千万"
    return Decimal(total + section + (pending * SCALES[text[-2]] // 10 if is_short else pending))
