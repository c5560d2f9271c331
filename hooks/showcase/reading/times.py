"""Points and spans of time as Chinese texts write them: 2013年7月至2014年1月初, 2021.5-2021.7, 2021年上半年."""

import calendar
import re
import unicodedata

from showcase.model import dataclass, lazy

NUMERALS = lazy("[〇○零一二三四五六七八九十]+(?=[年月日号至到、-]|季度|$)")
DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
YEAR, MONTH, DAY = r"((?:19|20)\d\d)", r"(0?[1-9]|1[0-2])(?!\d|\s*季)", r"(0?[1-9]|[12]\d|3[01])(?!\d)"
POINTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{YEAR}\s*年\s*{MONTH}\s*月\s*{DAY}\s*[日号]?",
        rf"{YEAR}\s*([-./])\s*{MONTH}\s*\2\s*{DAY}\s*[日号]?",
        r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)",
        rf"{YEAR}\s*年\s*{MONTH}\s*(?:月份?)?",
        rf"{YEAR}\s*[-./]\s*{MONTH}\s*(?:月份?)?",
        r"((?:19|20)\d\d)(0[1-9]|1[0-2])(?!\d)",
        rf"{YEAR}(?!\d)\s*年?度?",
    )
)
"""A point of time with its year, the fullest first."""
WITHOUT_YEAR = lazy(rf"{MONTH}\s*月份?(?:\s*{DAY}\s*[日号]?)?|{DAY}\s*[日号]|()()(\d{{1,2}})(?!\d)")
TO = lazy(r"\s*(?:一?直?[至到]|(?<!\d)至|[-—–―~]{1,2})\s*")
AND = re.compile(r"\s*、\s*")
OPEN = lazy(r"\s*(?:[至到](?:今|目前|现在)?|迄今|以来|开始|起|[-—–―~]{1,2}(?:至今|今)?)$")
PARTS = {"上半年": (1, 6), "下半年": (7, 12), **{f"{n}季度": (3 * n - 2, 3 * n) for n in range(1, 5)}}
PART = re.compile(r"\s*(?:第?([1-4]季度)|([上下]半年)|[Qq]([1-4]))")
IN_MONTH = re.compile(r"\s*(?:[上中下]旬|初|中|末|底)")
"""What a date known to the month cannot hold."""
IN_YEAR = lazy(
    r"\s*(?:年?[初中末底]|[春夏秋冬](?:季|天|节)?(?:开?学期?)?|暑[期假]|寒假|前后|左右|上下|许|[上下]学期|新年|元旦|端午|中秋|国庆|期间)+"
)
"""What makes a year uncertain, or leaves open which of its months is meant."""
ROUGHLY = re.compile(r"大?约|前后|左右|上下")
BEFORE = re.compile(r"(?:自|从|由|于|在|时间|日期|[:：])+\s*")
BY = re.compile(r"截[至止]到?\s*")
HOUR = lazy(
    r"\s*(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?|T|上午|下午|中午|早上?|晚上?|凌晨"
    r"|\d{1,2}[:：时点]\d{0,2}分?(?:[:：]\d{2}(?:\.\d+)?)?|Z|\+08:?00|整|[,，])+"
)
"""A time of day or a day of the week: a date holds the day alone."""
SAID = lazy(r"\s*(?:正式)?(?:成立|创立|创建|组建|设立|建立|启动|发布|发表|刊登|印发|授予|获得|举行|召开|拍摄|摄)$")


@dataclass(frozen=True, slots=True)
class Time:
    """A time as it was understood. ``start`` and ``end`` are dates as records write them, ``end`` empty for one point.

    ``is_open`` marks 至今 and 起; ``lost`` is wording that a date cannot hold, though the date is right (月初);
    ``unsure`` is wording that leaves the date itself uncertain beyond what is given (年底, 春季, 前后).
    """

    start: str
    end: str = ""
    is_open: bool = False
    lost: str = ""
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class _Point:
    parts: tuple[int, ...]
    at: int
    until: tuple[int, ...] = ()
    lost: str = ""
    unsure: str = ""

    @property
    def last(self) -> tuple[int, ...]:
        return self.until or self.parts


def understood(text: str) -> Time | None:
    """The time that the whole of ``text`` gives; None where anything in it is not understood."""
    plain = plain_time(text)
    roughly = ROUGHLY.match(plain)
    before = BEFORE.match(plain, roughly.end() if roughly else 0)
    by = BY.match(plain)
    at = max(match.end() if match else 0 for match in (roughly, before, by))
    first = _point(plain, at)
    if first is None:
        return None
    unsure = (roughly.group() if roughly else "") + first.unsure
    rest = plain[first.at :]
    if not rest or SAID.fullmatch(rest):
        return Time(_iso(first.parts), _iso(first.until), lost=first.lost, unsure=unsure)
    if OPEN.fullmatch(rest):
        return Time(_iso(first.parts), is_open=True, lost=first.lost, unsure=unsure)
    to = TO.match(plain, first.at) or AND.match(plain, first.at)
    last = _point(plain, to.end(), first.parts) if to else None
    if last is None or plain[last.at :].strip() or last.last < first.parts:
        return None
    if to and "、" in to.group() and not _follows(first.parts, last.last):
        return None
    return Time(_iso(first.parts), _iso(last.last), lost=first.lost or last.lost, unsure=unsure or last.unsure)


def without_year(text: str) -> bool:
    """Whether the text gives months or days, but no year."""
    plain = plain_time(text)
    return not re.search(r"(?:19|20)\d\d", plain) and re.search(r"\d{1,2}\s*(?:月|日|号)", plain) is not None


def plain_time(text: str) -> str:
    """The text in half-width characters and digits: 二〇二一年十二月 → 2021年12月."""
    half = unicodedata.normalize("NFKC", text).strip("“”‘’\"' ").replace("年年", "年")
    return NUMERALS.sub(_digits, half)


def _point(text: str, at: int, first: tuple[int, ...] = ()) -> _Point | None:
    """The point of time at ``at``; after a ``first`` one it may leave out what it shares with that."""
    for pattern in POINTS:
        if match := pattern.match(text, at):
            parts = tuple(int(part) for part in match.groups() if part and part.isdigit())
            return _completed(text, parts, match.end())
    match = WITHOUT_YEAR.match(text, at) if first else None
    if match is None:
        return None
    month, day, day_alone, bare = match[1], match[2], match[3], match[6]
    if month:
        parts = (first[0], int(month), *((int(day),) if day else ()))
    elif len(first) == 3 and (day_alone or bare):
        parts = (*first[:2], int(day_alone or bare))
    elif len(first) == 2 and bare and text[at - 1] in "至到":
        parts = (first[0], int(bare))
    else:
        return None
    return _completed(text, parts, match.end())


def _completed(text: str, parts: tuple[int, ...], at: int) -> _Point | None:
    """The point with what stands behind it: half a year, the beginning of a month, the time of day."""
    if not _exists(parts):
        return None
    if len(parts) == 1 and (part := PART.match(text, at)):
        first, last = PARTS[part[1] or part[2] or f"{part[3]}季度"]
        return _Point((parts[0], first), part.end(), until=(parts[0], last))
    if len(parts) == 1 and (vague := IN_YEAR.match(text, at)):
        return _Point(parts, vague.end(), unsure=vague.group().strip())
    if len(parts) == 2 and (part := IN_MONTH.match(text, at)):
        return _Point(parts, part.end(), lost=part.group().strip())
    if rough := re.compile(r"\s*(?:前后|左右|上下)").match(text, at):
        return _Point(parts, rough.end(), unsure=rough.group().strip())
    hour = HOUR.match(text, at) if len(parts) == 3 else None
    return _Point(parts, hour.end() if hour else at)


def _exists(parts: tuple[int, ...]) -> bool:
    year, month, day = (*parts, 1, 1)[:3]
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _follows(first: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Whether ``last`` is the day, month or year after ``first``."""
    return len(first) == len(last) and first[:-1] == last[:-1] and last[-1] == first[-1] + 1


def _iso(parts: tuple[int, ...]) -> str:
    return "-".join(f"{part:02d}" for part in parts)


def _digits(match: re.Match[str]) -> str:
    """Chinese numerals of a date in digits: 二〇二一 → 2021, 十二 → 12, 三十 → 30."""
    text = match.group()
    if "十" not in text:
        return text.translate(DIGITS)
    tens, _, ones = text.translate(DIGITS).partition("十")
    return f"{tens or '1'}{ones or '0'}"
