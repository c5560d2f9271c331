"""What a cell says, as a person reads it there: dates, percentages and numbers as Excel and WPS keep them → text."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from showcase.model import FIRST_DAY
from showcase.reading.keys import Day, Kind, Number, Span

BLANK = re.compile(r"^[\s\u00a0\u200b-\u200d\u2060\ufeff]+|[\s\u00a0\u200b-\u200d\u2060\ufeff]+$")
CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""A character that XML does not hold, as Excel writes it."""
ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA")
QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
CHINESE_DATES = {
    **dict.fromkeys((27, 36, 50, 52, 57), "yyyy年m月"),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), "m月d日"),
    31: "yyyy年m月d日",
}
"""The formats of dates that Excel and WPS have by number in Chinese only."""
AS_TEXT = "把格子的格式设成“文本”，照原文再写一遍"
AS_DATE = "写成 2013、2013-10 或 2013-10-05 这样"
SERIAL = range(7_870, 73_415)
"""Days since 1900 that are between the Party's first congress and the year 2100."""


class CellError(Exception):
    """A cell that cannot be read, or names no record: the message says why and what to do, or nothing where that is
    told already.
    """

    def __init__(self, cell: Cell, message: str = "") -> None:
        super().__init__(message)
        self.cell = cell


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: where it is, what it holds, how that is shown."""

    sheet: str
    row: int
    column: str
    """The letters of its column."""
    content: Any = None
    form: str = "General"
    is_1904: bool = False

    @property
    def place(self) -> str:
        """The place as a person finds it: 党组织!B7."""
        return f"{self.sheet}!{self.column}{self.row}"

    def text(self, kind: Kind | None) -> str:
        """What stands in it, for a key that takes ``kind``. Raises :class:`CellError`."""
        content = self.content
        if content is None:
            return ""
        if isinstance(content, bool):
            return "true" if content else "false"
        if isinstance(content, datetime.datetime | datetime.date):
            return self._day(content, kind)
        if isinstance(content, datetime.time | datetime.timedelta):
            raise CellError(self, f"这一格是时间，Excel 多半把“3:1”一类的写法变成了时间。{AS_TEXT}")
        if isinstance(content, int | float):
            return self._number(content, kind)
        text = trimmed(str(content))
        if text in ERRORS:
            raise CellError(self, f"这一格是错误值 {text}，公式算不出来。照原文写上内容；没有内容就清空")
        return text

    def _number(self, content: float, kind: Kind | None) -> str:
        if isinstance(kind, Day | Span):
            if float(content).is_integer() and int(content) in SERIAL:
                return self._day(_serial(int(content), self.is_1904), kind)
            if not float(content).is_integer():
                raise CellError(self, f"这一格是数 {content}，看不出是几月，2013.1 和 2013.10 在表格里一样。{AS_DATE}")
        if self.form in CHINESE_DATES.values():
            return self._day(_serial(int(content), self.is_1904), kind)
        number = Decimal(f"{content:.15g}")
        if "%" in QUOTED.sub("", self.form):
            shown = f"{(number * 100).normalize():f}"
            return shown if isinstance(kind, Number) else f"{shown}%"
        return f"{number.normalize():f}"

    def _day(self, content: datetime.date, kind: Kind | None) -> str:
        if not isinstance(kind, Day | Span):
            raise CellError(self, f"这一格是日期，Excel 多半把“3-5”一类的写法变成了日期。{AS_TEXT}")
        form = QUOTED.sub("", self.form.lower())
        if "y" not in form and "d" in form:
            raise CellError(
                self,
                f"这一格只显示月和日，{content.year} 年是 Excel 自己填的。{AS_DATE}",
            )
        if content.day == 1 and "d" not in form and "y" in form:
            return f"{content:%Y-%m}" if "m" in form or content.month > 1 else f"{content:%Y}"
        if content.year < FIRST_DAY.year:
            raise CellError(self, f"这一格是 {content:%Y-%m-%d}，像是把年份当成了日期。{AS_TEXT}")
        return f"{content:%Y-%m-%d}"


def trimmed(text: str) -> str:
    """A text without what cannot be seen at its ends, its lines ended as in records."""
    plain = CODED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
    lines = plain.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return BLANK.sub("", "\n".join(BLANK.sub("", f"|{line}")[1:] for line in lines))


def _serial(days: int, is_1904: bool) -> datetime.date:
    first = datetime.date(1904, 1, 1) if is_1904 else datetime.date(1899, 12, 30)
    return first + datetime.timedelta(days=days)
