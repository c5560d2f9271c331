"""What a wording counts: each number with its counting word, ranges (20至30名) and changes (由3人发展到90余名)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, pairwise

from showcase.checks.text.counting import THINGS, counting_word, is_alike
from showcase.checks.text.numerals import Numeral, narrow, numerals
from showcase.model import dataclass

YEAR = r"(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})"
DATES = re.compile(
    rf"{YEAR}\s*[-–—~至到、和]+\s*{YEAR}\s*年?|{YEAR}\s*年?\s*[-./年]\s*\d{{1,2}}(?:\s*[-./月]\s*\d{{1,2}})?[月日号]?"
    rf"|{YEAR}\s*年(?:度)?|(?<![\d.])\d{{1,2}}月(?:\d{{1,2}}[日号])?|(?<![\d.])\d{{1,2}}[日号](?!称|召)|\d{{1,2}}[:：]\d\d"
    r"|(?:周|星期|礼拜)[一二三四五六日天](?!次|场|天|共)"
)
"""Dates and times of day: their numbers count nothing."""
AFTER_WORD = re.compile(
    r"\s*(?:(?P<over>以上|有余|开外|\+)|(?P<about>左右|上下)|(?P<at_most>以下|以内|不到)"
    r"|(?P<half>半)(?![数径])|(?P<more>[多余])(?![次方种样项个名人家场地年天元部份条]))"
)
MEASURED = {"小时", "公里", "公斤", "星期", "千米", "个月", "个小时", *"年天月倍元米吨斤岁周日亩"}
"""Units that 多 and 半 may follow: 8年多, 两年半."""
MORE_INSIDE = re.compile(r"\s*个[多余](?=月|小时|钟头|星期|学期)")
HALF_INSIDE = re.compile(r"\s*个半(?=月|小时|钟头|星期|学期)")
TENTHS = re.compile("成(?![立为员功果熟长本人效绩就都分])")
"""三成 is 30 %."""
BETWEEN = re.compile(r"\s*(?:至|到|[-–—~−―﹣]{1,2})\s*")
ENUMERATED = re.compile(r"\s*、\s*")
VERB = re.compile(
    r"(?:增[加长多添]?|发展|上升|提[高升]|扩[大展充]?|壮大|成长|跃升|攀升|飙升|拓展|升|降低?|下降|减少?|缩[减小短]?|下滑|回落"
    r"|调整|变化?|转变|改)[^，。；、\d]{0,4}?(?:至|到|为|成)"
)
FROM = re.compile(r"[由从自]|原(?:来|有|先)?")
CLAUSE_END = re.compile("[。；;]")
DIRECTLY = 8
"""So many characters may stand between a number and the verb of its change where no 由 or 从 stands before."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text with its counting word; ``high`` is the upper end of a range, else None."""

    low: Decimal
    high: Decimal | None
    qualifiers: frozenset[str]
    word: str
    start: int
    stop: int

    @property
    def qualifier(self) -> str:
        """The qualifier to write, a word of the data contract."""
        return next(name for name in ("at_most", "over", "about", "exact") if name in self.qualifiers)

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The number, or both ends of the range."""
        return (self.low,) if self.high is None else (self.low, self.high)


@dataclass(frozen=True, slots=True)
class Change:
    """由甲增至乙. ``is_certain`` is false where no verb says so: 从3名到5名 may be a range."""

    before: Quantity
    after: Quantity
    is_certain: bool


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of the text in order; dates and times of day are none."""
    plain = without_dates(text)
    single = [_quantity(plain, list(group)) for _, group in groupby(numerals(plain), key=lambda n: n.start)]
    return tuple(_with_ranges(plain, single))


@lru_cache(maxsize=4096)
def changes(text: str) -> tuple[Change, ...]:
    """The changes that the text tells, each as the number before and the number after."""
    plain = without_dates(text)
    found = quantities(text)
    return (*_by_verb(plain, found), *_without_verb(plain, found))


def without_dates(text: str) -> str:
    """The text with another sign in the place of each character of a date, so that places stay."""
    return DATES.sub(lambda match: "□" * len(match.group()), narrow(text))


def _quantity(text: str, ends: Sequence[Numeral]) -> tuple[Quantity, Numeral]:
    """The quantity of one numeral, or of the two ends of 三四十; and its last numeral."""
    first, last = ends[0], ends[-1]
    low, high = first.value, last.value if len(ends) > 1 else None
    qualifiers, stop = first.qualifiers, first.stop
    if match := MORE_INSIDE.match(text, stop):
        qualifiers, stop = qualifiers - {"exact"} | {"over"}, match.end()
    elif match := HALF_INSIDE.match(text, stop):
        low, stop = low + Decimal("0.5"), match.end()
    while stop < len(text) and text[stop] == " ":
        stop += 1
    word = counting_word(text, stop)
    stop += len(word)
    if text[max(0, first.start - 3) : first.start] == "百分之":
        word = "%"
    elif not word and TENTHS.match(text, stop):
        low, high, word, stop = low * 10, None if high is None else high * 10, "%", stop + 1
    if word and (match := AFTER_WORD.match(text, stop)):
        kind = match.lastgroup or ""
        if kind == "half" and word in MEASURED:
            low, stop = low + Decimal("0.5"), match.end()
        elif kind == "more" and word in MEASURED:
            qualifiers, stop = qualifiers - {"exact"} | {"over"}, match.end()
        elif kind not in ("half", "more"):
            qualifiers, stop = qualifiers - {"exact"} | {kind}, match.end()
    return Quantity(low, high, qualifiers, word, first.start, stop), last


def _with_ranges(text: str, single: Sequence[tuple[Quantity, Numeral]]) -> Iterator[Quantity]:
    """The quantities, two that stand for a range made one."""
    position = 0
    while position < len(single):
        low, first = single[position]
        joined = _range(text, low, first, *single[position + 1]) if position + 1 < len(single) else None
        yield joined or low
        position += 2 if joined else 1


def _range(text: str, low: Quantity, first: Numeral, high: Quantity, second: Numeral) -> Quantity | None:
    """20至30名, 3-5万元, 三、四十人: one quantity; None where the two are no range."""
    if low.high is not None or high.high is not None or not is_alike(low.word, high.word or low.word):
        return None
    between = text[low.stop : high.start]
    start = low.low
    if not first.is_scaled and second.is_scaled and start < second.value / second.scale and not low.word:
        start *= second.scale
    if ENUMERATED.fullmatch(between):
        sizes = {text[low.start : first.end], text[high.start : second.end].rstrip("十百千万亿")}
        if low.word or len("".join(sizes)) != 2 or "分别" in text or second.value / second.scale != first.value + 1:
            return None
    elif not BETWEEN.fullmatch(between) or FROM.search(text[max(0, low.start - 2) : low.start]):
        return None
    if start >= high.low:
        return None
    qualifiers = (low.qualifiers | high.qualifiers) - {"exact"} or frozenset({"exact"})
    return replace(high, low=start, high=high.low, qualifiers=qualifiers, start=low.start, word=high.word or low.word)


def _by_verb(text: str, found: Sequence[Quantity]) -> Iterator[Change]:
    for verb in VERB.finditer(text):
        after = [q for q in found if 0 <= q.start - verb.end() <= 2 * DIRECTLY]
        befores = [q for q in found if q.stop <= verb.start() and not CLAUSE_END.search(text, q.stop, verb.start())]
        is_direct = bool(befores) and _is_direct(text[befores[-1].stop : verb.start()])
        for later in after:
            if CLAUSE_END.search(text, verb.end(), later.start):
                continue
            alike = [before for before in reversed(befores) if _is_same(before.word, later.word)]
            alike.sort(key=lambda before: before.word != later.word)  # 由1个支部、3名党员发展到5个支部: 1个, not 3名
            told = (b for b in alike if _is_said(text, b) or (is_direct and b is befores[-1]))
            if before := next(told, None):
                yield Change(before, later, is_certain=True)


def _is_said(text: str, before: Quantity) -> bool:
    """Whether 由 or 从 stands before the number, in its sentence."""
    clause = max((match.end() for match in CLAUSE_END.finditer(text, 0, before.start)), default=0)
    return bool(FROM.search(text, clause, before.start))


def _is_same(word: str, other: str) -> bool:
    """Whether the two count the same: 3人 and 90名 do, 3名 and 5个 need not."""
    return word == other or not word or not other or (is_alike(word, other) and THINGS not in (word, other))


def _is_direct(between: str) -> bool:
    """Whether the verb follows the number closely: 13个…调整为16个."""
    return len(between) <= DIRECTLY and not re.search("[，,、]", between)


def _without_verb(text: str, found: Sequence[Quantity]) -> Iterator[Change]:
    for before, after in pairwise(found):
        head = text[max(0, before.start - DIRECTLY) : before.start]
        is_said = re.search(r"[由从][^，。；、]*$", head) and re.fullmatch(
            r"\s*[至到]\s*", text[before.stop : after.start]
        )
        if is_said and before.low != after.low and is_alike(before.word, after.word or before.word):
            yield Change(before, after, is_certain=False)
