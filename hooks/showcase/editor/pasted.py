"""Text that is pasted from Word, a web page or a PDF file: cleaned as ``showcase fix`` would, and what was changed."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from showcase.checks import repairs
from showcase.reading.yaml import characters

HAN = r"[\u4e00-\u9fff]"
MARKS = "，。、；：！？“”‘’（）《》【】…—"
JOINT = rf"(?:{HAN}|[{MARKS}])"
BLANKS = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\t "
ITEM = re.compile(
    r"(?:- |[•●◆■▪○□▶➢➤·*Øü\uf000-\uf0ff]|[①-⑳]|[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．]"
    "|第[一二三四五六七八九十]+[，,])"
)
"""What begins an item of a list."""
BULLET = re.compile(rf"^(?:[•●◆■▪○▶➢➤\uf000-\uf0ff]|[·Øü*](?=[{BLANKS}]))[{BLANKS}]*", re.MULTILINE)
NOTE_MARK = re.compile(rf"(?<={JOINT})(?:[\[［〔]\d{{1,3}}[\]］〕]|[¹²³⁰⁴-⁹]{{1,3}}(?![\d㎡m]))")
STRAIGHT = re.compile(r'"([^"\n]{1,200})"')
WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％]|(?<=[０-９])．(?=[０-９])")
END = re.compile(r"[。！？；：…”’）)》】.!?;:]$")
FULL = 0.8
"""A line that ends within a sentence and is so long, of the longest, was cut where the page was full."""
OPENING = re.compile("^(?:有|文字里夹了|中文之间用了)")
"""What the title of a rule says before the thing itself."""
QUOTED = {("stated",), ("sources", "title"), ("sources", "publisher"), ("honours", "name")}
"""Ends of the ways to texts that are copied as they were."""


def cleaned(text: str, keys: Sequence[str | int] = (), is_long: bool = True) -> tuple[str, list[str]]:
    """The text as it would stand in a record, and what was cleaned, in a few words each.

    ``keys`` is the way to the field: what is copied word for word is only freed of what no copy may have. A text that
    is not ``is_long`` is put on one line.
    """
    names = tuple(key for key in keys if isinstance(key, str))
    is_quoted = names[-1:] in QUOTED or names[-2:] in QUOTED
    steps: list[tuple[str, Callable[[str], str]]] = [
        ("看不见的字符", _seen),
        ("多余的空格", _spaced),
        ("断行", _joined if is_long else _on_one_line),
    ]
    if not is_quoted:
        steps += [
            ("注释号", lambda text: NOTE_MARK.sub("", text)),
            ("项目符号", lambda text: BULLET.sub("- " if is_long else "", text)),
            ("直引号", lambda text: STRAIGHT.sub(_curled, text)),
            ("全角数字和字母", lambda text: WIDE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)),
        ]
    told = []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for name, step in steps:
        before, text = text, step(text)
        told += [name] if text != before and text.strip() != before.strip() else []
    text, titles = repairs(text, is_quoted)
    told += [OPENING.sub("", title) for title in titles]
    return (_paragraphs(text) if is_long else text).strip(), told


def _seen(text: str) -> str:
    """Without characters that cannot be seen; line ends of other systems are line ends."""
    return characters.cleaned(re.sub("[\v\f\x85\u2028\u2029]", "\n", text))


def _spaced(text: str) -> str:
    """Without indents, and with one plain space where there were several or others; none between Chinese marks."""
    text = re.sub(f"^[{BLANKS}]+|[{BLANKS}]+$", "", text, flags=re.MULTILINE)
    text = re.sub(rf"(?<={JOINT})[\xa0\u3000\t]+(?={JOINT})|(?<=[{MARKS}]) +(?={JOINT})", "", text)
    return re.sub(f"[{BLANKS}]+", " ", text)


def _joined(text: str) -> str:
    """Lines that were cut within a sentence, put together again; a list of names has no sentences."""
    lines: list[str] = []
    written = text.split("\n")
    least = FULL * max(map(len, written)) if re.search("[，。；]", text) else len(text)
    last = ""
    for line in written:
        before = lines[-1] if lines else ""
        is_cut = len(last) >= least and not END.search(last) and line and not ITEM.match(line)
        if is_cut:
            lines[-1] = _together(before, line)
        else:
            lines.append(line)
        last = line
    return "\n".join(lines)


def _on_one_line(text: str) -> str:
    first, *rest = [line for line in text.split("\n") if line] or [""]
    for line in rest:
        first = _together(first, line)
    return first


def _together(before: str, after: str) -> str:
    is_latin = re.search("[A-Za-z0-9,.]$", before) and re.match("[A-Za-z0-9]", after)
    return f"{before} {after}" if is_latin else before + after


def _paragraphs(text: str) -> str:
    """Paragraphs with an empty line between them; the items of a list stand close together."""
    lines = [line for line in text.split("\n") if line.strip()]
    made: list[str] = []
    for line in lines:
        is_close = bool(made) and made[-1].startswith("- ") and line.startswith("- ")
        made += [line] if is_close or not made else ["", line]
    return "\n".join(made)


def _curled(match: re.Match[str]) -> str:
    """Quotation marks around Chinese; those around Latin words stay."""
    return f"“{match[1]}”" if re.search(HAN, match[1]) else match[0]
