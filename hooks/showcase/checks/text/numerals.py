"""Numbers as Chinese texts write them: 43万余元, 一万四千元, 二十余人, 过千万, 2 535, 1.2w, 三四十, 百分之三十."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from showcase.model import dataclass

DIGITS = {**{digit: value for value, digit in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2, "俩": 2}
DIGITS |= {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖") if value}
SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000, "拾": 10, "佰": 100, "仟": 1_000}
LATIN_SCALES = {"w": 10_000, "W": 10_000, "k": 1_000, "K": 1_000}
"""What people type for 万 and 千: 1.2w, 3k."""
TENS = {"廿": 20, "卅": 30}
HAN = "".join(DIGITS)
SCALE = rf"(?:千(?![克米瓦])|[{''.join(sorted(SCALES.keys() - {'千'}))}]|(?<=\d)[wWkK](?![A-Za-z\d]))"
ARABIC = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
WRITTEN = rf"{ARABIC}|[廿卅][{HAN}]?|[{HAN}]+(?:点[{HAN}]+)?"
BEFORE = {
    "over": (
        r"超过|超出|(?<!高)超|逾|突破|多于|高于|大于|不少于|不低于|不下于|不下|至少|起码|最少"
        r"|(?<![通经超不度走路透难错太悔罪胜赛渡见开办做])过(?=[十百千万亿])|(?:(?<![^，。；、])|(?<=[已均达计额量数]))过"
    ),
    "about": (
        r"将近|接近|临近|逼近|(?<![附最就邻靠亲新远相毗])近"
        r"|大约|约(?=为)|(?<![以晚早路网线街会船车至])上(?=[百千万亿])|(?<![签预节条合制履违邀特续解毁公契守失缔大])约"
    ),
    "at_most": r"不足|不到|未满|不满|(?<!不)少于|(?<!不)低于|至多|最多|不超过|不多于|不高于",
    "vague": r"(?<![人次件总户场个家案票分指基倍单少天年页岁])数(?=[十百千万亿])|几",
}
AFTER = {
    "over": r"有余|余|多|几|以上|开外|\+(?!\d)",
    "about": r"(?<=[十百千万亿\d])来(?![自访电信到源函稿宾客])|左右|上下|许(?![可多])",
    "at_most": r"以内|以下",
}
NUMERAL = re.compile(
    rf"(?:(?:{'|'.join(f'(?P<{name}>{words})' for name, words in BEFORE.items())})(?:[有为达计了])?|(?P<nth>第))?\s*"
    r"(?:[百千]分之)?"
    rf"(?P<number>(?:{WRITTEN}|(?={SCALE}))(?:\s*(?P<inner>[余多几来])?\s*{SCALE}(?:{WRITTEN})?)*)"
    rf"(?:\s*(?:{'|'.join(f'(?P<{name}_after>{words})' for name, words in AFTER.items())}))?"
)
PARTS = re.compile(rf"{ARABIC}|[廿卅]|[{HAN}]+(?:点[{HAN}]+)?|{SCALE}")
PAIR = re.compile("一二|[两二]三|三四|三五|四五|五六|六七|七八|八九|一两")
"""Two digits side by side that stand for a range: 三四十 is 30 to 40, 两三家 is 2 to 3."""
NOT_NUMBERS = re.compile(
    r"(?<![十百千万亿零\d])一[共线致批些定起边并般直同样道带系路肩把](?!百|千|万)|[统唯同专]一(?!百|千|万)|(?<![\d一二三四五六七八九十百千两])万一|(?<![十百千万亿\d])一半|一对一|一站式|两新"
    r"|[千万]方百计|千家万户|百千万|十分|百姓|[\d一二三四五六七八九十两]+分之(?<!百分之)(?<!千分之)[\d一二三四五六七八九十]+"
    r"|翻[一两二三四]番"
)
SCALED_UNIT = re.compile(r"([十百千万亿]*)(?!克|米|瓦|升)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number of a text: ``start`` and ``end`` are the number's own, ``stop`` is after 余 or 以上 that follows it.

    ``qualifiers`` are words of the data contract: exact alone, or about, over, at_most; 约30余 is two of them.
    """

    value: Decimal
    qualifiers: frozenset[str]
    start: int
    end: int
    stop: int
    scale: Decimal = Decimal(1)
    """The last scale of the number, by which a number before it in a range may be meant too: 3至5万."""
    is_scaled: bool = False

    @property
    def qualifier(self) -> str:
        """The one qualifier to write: over before about."""
        return next(name for name in ("at_most", "over", "about", "exact") if name in self.qualifiers)


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of the text in order; vague ones (数十, 几百, 第三) and words such as 一共 are none.

    The two ends of 三四百 are two numbers at one place.
    """
    blotted = NOT_NUMBERS.sub(lambda match: "。" * len(match.group()), narrow(text))
    for match in NUMERAL.finditer(blotted):
        if match["vague"] or match["nth"]:
            continue
        qualifiers = _qualifiers(match)
        parts = PARTS.findall(match["number"])
        scales = [_scale(part) for part in parts if _scale(part)]
        last = Decimal(scales[-1] or 1) if scales else Decimal(1)
        for value in _values(parts):
            yield Numeral(
                value, qualifiers, match.start("number"), match.end("number"), match.end(), last, bool(scales)
            )


def narrow(text: str) -> str:
    """The text with half-width digits and marks; a character that would become several stays, so places stay."""
    return text if unicodedata.is_normalized("NFKC", text) else "".join(map(_narrow, text))


def unit_scale(unit: str) -> Decimal:
    """What one ``unit`` multiplies by: 万元 by 10 000, 千克 by 1."""
    match = SCALED_UNIT.match(unit)
    factor = Decimal(1)
    for sign in match[1] if match else "":
        factor *= SCALES[sign]
    return factor


def _narrow(character: str) -> str:
    narrowed = unicodedata.normalize("NFKC", character)
    return narrowed if len(narrowed) == 1 else character


def _qualifiers(match: re.Match[str]) -> frozenset[str]:
    found = {name for name in BEFORE if match[name]} | {name for name in AFTER if match[f"{name}_after"]}
    if inner := match["inner"]:
        found.add("about" if inner == "来" else "over")
    return frozenset(found or {"exact"})


def _scale(part: str) -> int:
    """What the sign multiplies by, 0 where it is a number."""
    return SCALES.get(part) or LATIN_SCALES.get(part) or 0


def _values(parts: list[str]) -> tuple[Decimal, ...]:
    """What the written number may mean: one value, or the two ends of 三四百 and of 十七八."""
    for position, part in enumerate(parts):
        if PAIR.fullmatch(part):
            return tuple(_value([*parts[:position], digit, *parts[position + 1 :]]) for digit in part)
    return (_value(parts),)


def _value(parts: list[str]) -> Decimal:
    """The value of digits and scales read from left to right: 一万四千, 1亿2000万, 千万, 两百五."""
    total = section = Decimal(0)
    pending: Decimal | None = None
    scale = 1
    for part in parts:
        if part in TENS:
            section += TENS[part]
            continue
        if not _scale(part):
            pending = _digits(part)
            continue
        scale = _scale(part)
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
    """The value of digits without scales: 1,234.5, 2 535, 二〇二一; a leading zero (一百零五) changes nothing."""
    written = "".join(str(DIGITS.get(character, character)) for character in part)
    return Decimal(written.replace(",", "").replace(" ", "").replace("点", "."))
