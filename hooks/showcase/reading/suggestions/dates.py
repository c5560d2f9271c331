"""Dates in another form, spans of time, and times that no date can give."""

import datetime
import re

from showcase.model import lazy
from showcase.reading import dates, times
from showcase.reading.keys import Kind, Span
from showcase.reading.suggestions.suggestion import Entry, Suggestion

RELATIVE = lazy(r"[去今前明昨本当上]年|[上本当]月|[近日]日|近[年期来]|同[年月日]|当[天日]|昨[天日]|今[天日]")
DURATION = lazy(
    r"(?:约|近|为期|历时|持续)*[\d一二两三四五六七八九十半数几]+\s*[多余]?\s*"
    r"(?:年|个月|周|星期|天|日|小时)[多余]?(?:时间|来|间|内)?"
)
ONGOING = re.compile(r"[至到]今|现在|目前|今|持续(?:中)?|进行中|长期|未结束")
ENDS = {"date": "end_date", "since": "until"}
"""The key of a beginning → that of the end."""


def for_date(kind: Kind, raw: str, entry: Entry, today: datetime.date | None) -> Suggestion:
    """What to write for a text that is no date; nothing after ``today``, where that is given."""
    name, time = entry.key.name, times.understood(raw)
    if time is None:
        return Suggestion(_question(raw, entry))
    if not all(_is_date(part, today) for part in (time.start, time.end) if part):
        return Suggestion("写成 2021、2021-05 或 2021-05-01 这样的形式，核对原文的日期")
    note = "，原话写进 note" if entry.has("note") else ""
    span = f"{{from: {time.start}, to: {time.end}}}"
    if time.unsure:
        right = span if time.end and isinstance(kind, Span) else time.start
        return Suggestion(f"“{raw[:20]}”不是准确的日期，到原文里查；查不到就写　{name}: {right}{note}")
    lost = f"“{'月' * (len(time.lost) == 1)}{time.lost}”只能记到月{note}。" if time.lost else ""
    if time.is_open and name not in ("since", "founded"):
        return _open(kind, time, entry, note)
    if not time.end:
        return Suggestion(lost, (f"{name}: {time.start}",))
    if isinstance(kind, Span):
        return Suggestion(lost, (f"{name}: {span}",))
    return _both_ends(time, entry, lost, note)


def _open(kind: Kind, time: times.Time, entry: Entry, note: str) -> Suggestion:
    """A time without an end: 至今 means the day on which the source was published."""
    if isinstance(kind, Span):
        right = f"{entry.key.name}: {{from: {time.start}, to: 来源发表的日期}}"
        return Suggestion(f"没有止期，止期写来源发表的日期：写成　{right}")
    has_end = entry.has("end_date") and entry.key.name == "date"
    end = "；还没有结束的，end_date 写来源发表的日期" if has_end else note
    return Suggestion(f"这里只写一个日期：开始的日期是 {time.start}{end}")


def _both_ends(time: times.Time, entry: Entry, lost: str, note: str) -> Suggestion:
    """A span under a key that takes one date: its end has a key of its own, or no place."""
    name, end = entry.key.name, ENDS.get(entry.key.name, "")
    if end and entry.has(end):
        if entry.node.get(end) is None:
            return Suggestion(lost, (f"{name}: {time.start}", f"{end}: {time.end}"))
        if entry.sibling(end) == time.end:
            return Suggestion(lost, (f"{name}: {time.start}",))
        written = f"{end} 已写了 {entry.sibling(end)}，与 {time.end} 不一致"
        return Suggestion(f"这里只写开始的日期 {time.start}；{written}，对照原文改正")
    start = next((start for start, key in ENDS.items() if key == name and entry.has(start)), "")
    if start:
        return Suggestion(f"这里只写一个日期：开始的日期写在 {start} 里，这里只写 {time.end}")
    return Suggestion(f"这里只写一个日期：从 {time.start} 到 {time.end}，写哪一天对照原文定{note}")


def _question(raw: str, entry: Entry) -> str:
    """What to look up for a text that gives no date."""
    plain = times.plain_time(raw)
    if ONGOING.fullmatch(plain):
        return "还没有结束的，删掉这一行" if entry.key.name in ENDS.values() else "写开始的日期"
    is_span = times.TO.search(plain) is not None or DURATION.fullmatch(plain) is not None
    what = "日期，写成 2021、2021-05 或 2021-05-01 这样的形式"
    if is_span and isinstance(entry.key.kind, Span):
        what = f"起止日期，写成　{entry.key.name}: {{from: 起, to: 止}}"
    elif is_span and entry.has("end_date") and entry.key.name == "date":
        what = "起止日期，写在 date 和 end_date 里"
    if times.without_year(raw):
        return f"没有写年份。到原文里查是哪一年，再写上{what}"
    if RELATIVE.match(plain):
        return f"“{plain[:10]}”要看原文是哪一年发表的。查明后写上{what}"
    note = "，原话写进 note" if entry.has("note") else ""
    if DURATION.fullmatch(plain):
        return f"“{plain[:10]}”是多久，不是哪一天。到原文里查{what}；查不到就不写{note}"
    return f"写成 2021、2021-05 或 2021-05-01 这样的形式；查不到的不要推算{note}"


def _is_date(text: str, today: datetime.date | None) -> bool:
    try:
        dates.parse(text, today)
    except dates.DateError:
        return False
    return True
