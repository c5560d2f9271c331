"""One text of a record → the value its key takes. What does not fit is raised with how it should read."""

import datetime
import re
import unicodedata
from collections.abc import Mapping as Words
from decimal import Decimal

from showcase.model import WEB_ADDRESS, Date, address_fault
from showcase.problems import Rule
from showcase.reading import dates, names
from showcase.reading.keys import Number, Slug, Text
from showcase.reading.rules.photos import PHOTO_FILE
from showcase.reading.rules.values import (
    DATE_FORM,
    FLAG_FORM,
    NUMBER_FORM,
    QUOTES_WIDE,
    SLUG_FORM,
    TEXT_LINES,
    TEXT_TOO_LONG,
    URL_FORM,
    WORD_UNKNOWN,
)
from showcase.reading.yaml import quoted

NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?")
HAN = re.compile("[\u4e00-\u9fff]")
TRUE, FALSE = ("true", "是"), ("false", "否")
YES = frozenset(("true", "yes", "y", "on", "t", "1", "是", "对", "有", "同意", "√", "✓", "✔"))
NO = frozenset(("false", "no", "n", "off", "f", "0", "否", "无", "没有", "不", "×", "x"))
NULLS = frozenset(("~", "null", "nil", "none", "nan", ".nan", "undefined", "n/a", "#n/a"))
QUOTES = "“”‘’＂「」『』\"'"
PAIRS = {"“": "”", "”": "”", "‘": "’", "＂": "＂", "「": "」", "『": "』"}


class Wrong(Exception):  # noqa: N818 - what it carries is a finding, no failure
    """A text that is no value of its kind. ``right`` is the text to write instead, where that is known."""

    def __init__(self, rule: Rule, message: str, hint: str = "", right: str = "") -> None:
        super().__init__(message)
        self.rule, self.message, self.hint, self.right = rule, message, hint, right


def count(text: str) -> int:
    """How many characters a person counts: an emoji of several code points is one."""
    if text.isascii():
        return len(text)
    import regex  # loaded only for a text that may be too long

    return len(regex.findall(r"\X", text))


def text(kind: Text, raw: str, label: str) -> str:
    """One line of text, or prose."""
    if len(raw) > kind.limit and (length := count(raw)) > kind.limit:
        message = f"“{label}”有 {length} 个字，上限 {kind.limit} 个字"
        raise Wrong(TEXT_TOO_LONG, message, f"删去 {length - kind.limit} 个字")
    if kind.prose:
        return raw
    if "\n" in raw:
        raise Wrong(TEXT_LINES, f"“{label}”只能写一行", "去掉换行，写成一行")
    closing = PAIRS.get(raw[0])
    if closing and len(raw) > 2 and raw.endswith(closing) and not set(raw[1:-1]) & {raw[0], closing}:
        raise Wrong(QUOTES_WIDE, f"“{label}”整个放在中文引号里，引号会显示在网页上", right=raw[1:-1])
    return raw


def slug(kind: Slug, raw: str, label: str) -> str:
    """An identity, or the name of a picture."""
    if kind.refers:
        return raw
    rule = PHOTO_FILE if kind.is_file else SLUG_FORM
    if names.is_reserved(raw):
        raise Wrong(rule, f"“{label}”不能叫{quoted(raw)}，Windows 电脑不允许这个名字", f"换一个名字，例如 {raw}-1")
    if re.fullmatch(kind.pattern, raw) and len(raw) <= kind.limit:
        return raw
    near = names.near_slug(raw) if not kind.is_file and "/" not in raw and not HAN.search(raw) else ""
    message = f"“{label}”里的{quoted(raw)}写法不对"
    raise Wrong(rule, message, f"只用{kind.meaning}，不超过 {kind.limit} 个字符", near[: kind.limit].strip("-"))


def number(kind: Number, raw: str, label: str) -> Decimal:
    """A number in plain digits."""
    value = Decimal(raw) if NUMBER.fullmatch(raw) else None
    if value is not None and kind.positive and value <= 0:
        raise Wrong(NUMBER_FORM, f"“{label}”要大于 0，这里是{quoted(raw)}", "写这个单位合几个基本单位，例如 10000")
    if value is not None and not (kind.whole and value != value.to_integral_value()):
        return value
    message = f"“{label}”应当是一个{'整数' if kind.whole else '数'}，这里是{quoted(raw)}"
    half = unicodedata.normalize("NFKC", raw)
    if half != raw and NUMBER.fullmatch(half):
        message = f"“{label}”用了全角数字{quoted(raw)}"
    raise Wrong(NUMBER_FORM, message, "只写半角数字，例如 1200 或 2.5")


def date(raw: str, label: str, today: datetime.date | None) -> Date:
    """A date, not after ``today`` where that is given."""
    try:
        return dates.parse(raw, today)
    except dates.DateError as error:
        hint = "核对原文的日期" if error.rule is not DATE_FORM else "写成 2021、2021-05 或 2021-05-01 这样的形式"
        raise Wrong(error.rule, f"“{label}”的{quoted(raw)}{error.message}", hint, error.right) from None


def word(words: Words[str, str], raw: str, label: str) -> str:
    """One of the words of a list, slug → Chinese name."""
    if raw in words:
        return raw
    raise Wrong(WORD_UNKNOWN, f"“{label}”里没有{quoted(raw)}这个词", "换成词表里的词")


def flag(raw: str, label: str) -> bool:
    """是 or 否."""
    if raw in TRUE + FALSE:
        return raw in TRUE
    plain = _plain(raw).lower()
    right = "true" if plain in YES else "false" if plain in NO else ""
    raise Wrong(FLAG_FORM, f"“{label}”只能写 true 或 false，这里是{quoted(raw)}", "是写 true，否写 false", right)


def url(raw: str, label: str) -> str:
    """A web address."""
    fault = address_fault(raw)
    if fault is None:
        return raw
    plain = _plain(raw).replace(" ", "").replace("。", ".")
    meant = f"https://{plain}" if plain.startswith("www.") else plain
    if WEB_ADDRESS.fullmatch(raw):
        raise Wrong(
            URL_FORM, f"“{label}”{fault.message}", "打开网页核对，从浏览器地址栏重新复制；不公开的网页不写", fault.right
        )
    right = meant if address_fault(meant) is None else ""
    raise Wrong(URL_FORM, f"“{label}”{fault.message}", "从浏览器地址栏复制，以 https:// 或 http:// 开头", right)


def _plain(raw: str) -> str:
    """The text in half-width characters, without the quotation marks around it."""
    return unicodedata.normalize("NFKC", raw).strip(QUOTES + " ")
