"""Numbers as Chinese texts write them: 43万余元, 一万四千元, 1.5亿多, 二十余人, 过千万, 10.2万多, 百分之三十."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

DIGITS = {**{digit: value for value, digit in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2, "俩": 2}
DIGITS |= {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖") if value}
SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000, "拾": 10, "佰": 100, "仟": 1_000}
HAN = "".join(DIGITS)
SCALE = rf"(?:千(?![克米瓦])|[{''.join(sorted(SCALES.keys() - {'千'}))}])"
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMERAL = re.compile(
    rf"(?P<before>将近|接近|临近|大约|约为|约|近|超过|超|逾|突破|多于|过|不足|不到|至多|最多|不超过|数|几|第)?\s*"
    rf"(?P<percent>百分之)?"
    rf"(?P<number>(?:{ARABIC}|[{HAN}]+(?:点[{HAN}]+)?|(?={SCALE}))"
    rf"(?:\s*(?P<inner>[余多])?\s*{SCALE}(?:{ARABIC}|[{HAN}]+)?)*)"
    rf"\s*(?P<after>[余多几]|以上|以内)?"
)
PARTS = re.compile(rf"{ARABIC}|[{HAN}]+(?:点[{HAN}]+)?|{SCALE}")
TWO_DIGITS = re.compile(rf"[{HAN}]{{2}}")
NOT_NUMBERS = re.compile(
    r"(?<![十百千万亿零\d])一[共线致批些定起边并般直同样道带系路]|[统唯同专]一|[千万]方百计|千家万户|十分|百姓"
)
SCALED_UNIT = re.compile(r"([十百千万亿]*)(?!克|米|瓦|升)")
OVER = frozenset(("超过", "超", "逾", "突破", "多于", "过", "余", "多", "以上"))
ABOUT = frozenset(("将近", "接近", "临近", "大约", "约为", "约", "近"))
AT_MOST = frozenset(("不足", "不到", "至多", "最多", "不超过", "以内"))
VAGUE = frozenset(("数", "几"))


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number of a text. ``qualifier`` is a word of the data contract: exact, about, over or at_most."""

    value: Decimal
    qualifier: str
    start: int
    end: int


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of the text in order; vague ones (数十, 几百, 第三) and words such as 一共 are none."""
    is_narrow = unicodedata.is_normalized("NFKC", text)
    folded = text if is_narrow else "".join(_narrow(character) for character in text)
    blotted = NOT_NUMBERS.sub(lambda match: "。" * len(match.group()), folded)
    for match in NUMERAL.finditer(blotted):
        before, inner, after = match["before"] or "", match["inner"] or "", match["after"] or ""
        if before in VAGUE or before == "第" or after == "几":
            continue
        qualifier = _qualifier(before, inner or after)
        for value in _values(match["number"]):
            yield Numeral(value, qualifier, match.start("number"), match.end("number"))


def unit_scale(unit: str) -> Decimal:
    """What one ``unit`` multiplies by: 万元 by 10 000, 千克 by 1."""
    match = SCALED_UNIT.match(unit)
    factor = Decimal(1)
    for sign in match[1] if match else "":
        factor *= SCALES[sign]
    return factor


def _narrow(character: str) -> str:
    """The half-width form of a full-width digit or mark; a character that folds to several stays."""
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character


def _qualifier(before: str, after: str) -> str:
    if before in AT_MOST or after in AT_MOST:
        return "at_most"
    if before in OVER or after in OVER:
        return "over"
    return "about" if before in ABOUT else "exact"


def _values(number: str) -> tuple[Decimal, ...]:
    """What the written number may mean: one value, or the two ends of 三四百."""
    parts = PARTS.findall(number)
    if len(parts) > 1 and TWO_DIGITS.fullmatch(parts[0]) and parts[1] in SCALES and "零" not in parts[0]:
        return tuple(_value([digit, *parts[1:]]) for digit in parts[0])
    return (_value(parts),)


def _value(parts: list[str]) -> Decimal:
    """The value of digits and scales read from left to right: 一万四千, 1亿2000万, 千万, 两百五."""
    total = section = Decimal(0)
    pending: Decimal | None = None
    scale = 1
    for part in parts:
        if part not in SCALES:
            pending = _digits(part)
            continue
        scale = SCALES[part]
        if scale < 10_000:
            section += (Decimal(1) if pending is None else pending) * scale
        else:
            section += pending or 0
            whole = total + section if scale > 10_000 else section
            total = (whole or Decimal(1)) * scale + (total if scale == 10_000 else 0)
            section = Decimal(0)
        pending = None
    if pending is not None:
        is_short = len(parts) > 1 and scale > 10 and len(parts[-1]) == 1 and parts[-1] in DIGITS
        section += pending * scale / 10 if is_short else pending
    return total + section


def _digits(part: str) -> Decimal:
    """The value of digits without scales: 1,234.5, 二〇二一, 一点五; a leading zero (一百零五) changes nothing."""
    written = "".join(str(DIGITS.get(character, character)) for character in part)
    return Decimal(written.replace(",", "").replace("点", "."))
