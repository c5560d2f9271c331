"""Numbers that belong to one person, found however they are written, and masked wherever they would be shown.

Sources: GB 11643 and ISO 7064 MOD 11-2 (resident ID), ISO/IEC 7812 (bank cards: Luhn and issuer prefix), the public
numbering plan (mobiles), the numbering of passports and travel permits.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise

from showcase.model import dataclass, lazy

DIGIT = r"[\d⁰¹²³⁴-⁹₀-₉⓪①-⑨]"
GAP = (
    r"(?:[\s\-_.·‐-―－．/／()（）~～*、，,|｜\u200b-\u200d\u2060\ufeff]"
    r"|<U\+[0-9A-F]{4,6}>|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\x[0-9A-Fa-f]{2})"
)
"""What people put between digits, and zero-width characters: themselves, escaped, or written out in an excerpt."""

SEVEN = re.compile(rf"{DIGIT}(?:{GAP}{{0,4}}{DIGIT}){{6}}")
"""What every personal number has, and what every travel document has; found sooner than these themselves."""
SERIAL = re.compile(r"\d\d{6}")
RUN = re.compile(rf"{DIGIT}(?:{GAP}{{0,4}}{DIGIT}){{10,}}(?:{GAP}{{0,4}}[XxＸｘ])?")
DOCUMENT = re.compile(
    r"(?<![0-9A-Za-zＡ-Ｚａ-ｚ])(?:"
    r"(?P<bare>[EeＥ](?:\d{8}|[A-HJ-NP-Za-hj-np-z]\d{7})|[GgＧ]\d{8}|[CcＣ](?:\d{8}|[A-HJ-NP-Za-hj-np-z]\d{7}))"
    r"|(?P<cued>[DSPdsp][Ee]?\d{7}|1[45]\d{7}|[HMhmＨＭ](?:\d{10}|\d{8})|\d{8})"
    r")(?![0-9A-Za-z\d])"
)
HAN_DIGITS = dict(zip("〇零○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖", "0001112233445566778899", strict=True))
HAN_RUN = re.compile(rf"[{''.join(HAN_DIGITS)}](?:{GAP}{{0,4}}[{''.join(HAN_DIGITS)}]){{10,}}")
"""A number written out in Chinese digits: 一三八〇〇一三八〇〇〇."""
LOOSE_GAP = lazy("[/／()（）~～*、，,|｜]")
"""What stands between the digits of a number, and between numbers of a list or a date as well."""
GROUPS = {"手机号": ((3, 4, 4), (3, 8)), "银行卡号": ((4, 4, 4, 4), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3))}
"""How the digits are grouped for the number to be one in spite of such gaps."""
PHONE_WORD = lazy(r"(?<![A-Za-z])(?:tel|phone|mobile|mob|cell|call|fax|wechat|weixin|vx|wx|no|m|t|v)\Z", re.IGNORECASE)
MONEY = re.compile("[元万亿](?!旦|宵)")
DATE_LIKE = lazy(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
CUE = re.compile(r"(?:护照|通行证|回乡证|台胞证|旅行证)[^，。；、\n]{0,8}$")
PROVINCES = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
CARD = re.compile(r"62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13}|9558\d{15}|60\d{14,17}")
MOBILE = re.compile(r"(?:0{0,2}86)?(1[3-9]\d{9})")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of number: its Chinese name, the lengths it has, its test, and how many digits may be shown."""

    name: str
    lengths: tuple[int, ...]
    is_one: Callable[[str], bool]
    head: int = 3
    tail: int = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One personal number and where it stands in the text; ``digits`` is it without gaps."""

    kind: Kind
    start: int
    end: int
    digits: str

    @property
    def shown(self) -> str:
        """It as messages may show it: ``110***********02X``."""
        digits = self.digits[-11:] if self.kind is MOBILE_NUMBER else self.digits
        stars = "*" * (11 if self.kind is RESIDENT_ID else 4)
        return f"{digits[: self.kind.head]}{stars}{digits[-self.kind.tail :]}"


def _is_resident_id(digits: str) -> bool:
    if not PROVINCES.match(digits):
        return False
    try:
        born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    if not 1880 <= born.year < 2100:
        return False
    from stdnum.cn import ric  # takes as long to load as fifty files to check, and hardly any number comes this far

    check_digit: str = ric.calc_check_digit(digits)
    return digits[-1] == check_digit


def _is_card(digits: str) -> bool:
    if not CARD.fullmatch(digits):
        return False
    from stdnum import luhn

    return luhn.is_valid(digits)


RESIDENT_ID = Kind("居民身份号码", (18,), _is_resident_id)
BANK_CARD = Kind("银行卡号", (15, 16, 17, 18, 19), _is_card, 4, 4)
MOBILE_NUMBER = Kind("手机号", (11, 13, 15), lambda digits: bool(MOBILE.fullmatch(digits)), 3, 4)
TRAVEL_DOCUMENT = Kind("护照或通行证号", (), lambda digits: False, 1, 2)
RUN_KINDS = (RESIDENT_ID, BANK_CARD, MOBILE_NUMBER)


@lru_cache(maxsize=512)  # five rules ask it of each text in turn
def may_hold_numbers(text: str) -> bool:
    """Whether a closer look is worth while: cheap, and says yes too often."""
    if HAN_RUN.search(text):
        return True
    if not SEVEN.search(text):
        return False
    return bool(RUN.search(text) or (SERIAL.search(text) and DOCUMENT.search(text)))


def numbers(text: str) -> Iterator[Found]:
    """Every personal number in the text, from left to right within each way of writing."""
    for pattern in (RUN, HAN_RUN):
        for match in pattern.finditer(text):
            yield from _in_run(text, match)
    for match in DOCUMENT.finditer(text):
        serial = re.sub(r"\D", "", _folded(match.group()))
        cued = CUE.search(text, max(0, match.start() - 20), match.start())
        if cued or (match.lastgroup == "bare" and not DATE_LIKE.fullmatch(serial)):
            yield Found(TRAVEL_DOCUMENT, match.start(), match.end(), _folded(match.group()))


def masked(text: str) -> str:
    """The text with the inner digits of every personal number as stars; its length does not change."""
    if not may_hold_numbers(text):
        return text
    characters = list(text)
    for found in numbers(text):
        places = _places(text, found.start, found.end)
        for place in places[found.kind.head : len(places) - found.kind.tail]:
            characters[place] = "*"
    return "".join(characters)


def _in_run(text: str, run: re.Match[str]) -> Iterator[Found]:
    """The numbers in a run of digits with gaps; one begins and ends where a group of digits does."""
    places = _places(text, run.start(), run.end())
    digits = "".join(_folded(text[place]) for place in places)
    begins = [True, *(after - before > 1 for before, after in pairwise(places))]
    ends = [*begins[1:], True]
    at = 0
    while at < len(places):
        found = _first(text, digits, places, at, ends) if begins[at] else None
        if found:
            yield found[0]
        at = found[1] if found else at + 1


def _first(text: str, digits: str, places: list[int], at: int, ends: list[bool]) -> tuple[Found, int] | None:
    """The personal number that begins with the digit ``at``, and the index after it."""
    for kind in RUN_KINDS:
        for length in kind.lengths:
            after = at + length
            if after > len(digits) or not ends[after - 1] or not digits[at : after - 1].isdecimal():
                continue
            start, end = places[at], places[after - 1] + 1
            if not kind.is_one(digits[at:after]):
                continue
            if kind is RESIDENT_ID or not (_is_code_or_amount(text, start, end) or _is_list(text, start, end, kind)):
                return Found(kind, start, end, digits[at:after]), after
    return None


def _is_code_or_amount(text: str, start: int, end: int) -> bool:
    """Whether letters touch the digits, a unit of money follows, or many points part them, as in a table of figures."""
    before, after = text[start - 1 : start], text[end : end + 1]
    is_code = any(letter.isascii() and letter.isalpha() for letter in (before, after) if letter)
    if is_code and not (after.isascii() and after.isalpha()) and PHONE_WORD.search(text, max(0, start - 8), start):
        is_code = False
    return is_code or bool(MONEY.match(text, end)) or len(re.findall("[.．·]", text[start:end])) > 2


def _is_list(text: str, start: int, end: int, kind: Kind) -> bool:
    """Whether marks that also part a list stand between the digits, which are not grouped as in such a number."""
    written = text[start:end]
    if not LOOSE_GAP.search(written):
        return False
    groups = tuple(len(group) for group in re.split(rf"{GAP}+", written) if group)
    return groups not in GROUPS[kind.name] and groups[1:] not in GROUPS[kind.name]


def _places(text: str, start: int, end: int) -> list[int]:
    """Indexes of the characters that belong to the number itself, not to its gaps."""
    gaps = {
        place for gap in re.finditer(GAP, text[start:end]) for place in range(start + gap.start(), start + gap.end())
    }
    return [place for place in range(start, end) if place not in gaps]


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).upper()
    return "".join(HAN_DIGITS.get(character, character) for character in folded)
