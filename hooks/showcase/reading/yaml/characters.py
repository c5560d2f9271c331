"""Characters that must not stand in a record: unseen ones, and those that only a broken copy brings."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from showcase.model import Place
from showcase.problems import Problem
from showcase.reading.rules.characters import CHARACTER_FORBIDDEN, TEXT_GARBLED
from showcase.reading.yaml import mojibake

CLASSES = (
    ("控制字符", "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"),
    ("特殊换行符", "\x85\u2028\u2029"),
    ("改变文字方向的字符", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    ("零宽字符", "\u034f\u180e\u200b-\u200d\u2060-\u2065\ufeff"),
    ("看不见的字符", "\u115f\u1160\u17b4\u17b5\u206a-\u206f\u2800\u3164\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"),
    ("图片等对象留下的空位", "\ufffc"),
    ("软连字符", "\xad"),
    (
        "不是字的编码",
        "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
        + "".join(f"{chr(p)}-{chr(p + 1)}" for p in range(0x1FFFE, 0x110000, 0x10000)),
    ),
)
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302d\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Marks that stand over or under the character before them, as accents do."""
STACKED = re.compile(rf"""(?<![^\s"'“”‘’（(：:])[{MARKS}]+|[{MARKS}]{{7,}}""")
"""Marks over no character, and more than any script puts on one."""
FORBIDDEN = re.compile("[" + "".join(chars for _, chars in CLASSES) + "]")
"""Controls, invisible and direction-changing characters, surrogates: text nobody can see or compare."""
KINDS = tuple((name, re.compile(f"[{chars}]")) for name, chars in CLASSES)
SUSPECT = re.compile(f"[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc{MARKS}{mojibake.MARKS}]")
"""What a printable text must not hold to be beyond doubt: forbidden characters that Unicode calls printable, accents,
and marks of garbled text. All other forbidden or private ones are not printable."""
MOST = 50
"""So many findings of one file are listed; where all of it is broken, more would help nobody."""


def shown(text: str) -> str:
    """``text`` with each forbidden character written out as ``<U+202E>``."""
    return FORBIDDEN.sub(lambda match: f"<U+{ord(match.group()):04X}>", text)


def quoted(text: str, limit: int = 30) -> str:
    """``text`` in Chinese quotation marks for a message: nothing unseen in it, and cut where it is long."""
    line = " ".join(shown(text).split())
    short = line if len(line) <= limit else line[:limit] + "…"
    return f"「{short}」" if "“" in short or "”" in short else f"“{short}”"


def is_seen(text: str) -> bool:
    """Whether a printable text has nothing that looks like nothing, or like no character."""
    return not SUSPECT.search(text)


def without(text: str) -> str:
    """``text`` less its forbidden characters."""
    return FORBIDDEN.sub("", text)


def cleaned(text: str) -> str:
    """``text`` as it was meant: garbled lines restored where that is certain, and without forbidden characters."""
    return "\n".join(without(mojibake.restored(line) or line) for line in text.split("\n"))


def find(path: str, text: str) -> list[Problem]:
    """A problem for each line with forbidden characters or garbled passages, the first of them only."""
    # Of 5 000 sound files all pass here, in a quarter of the time that FORBIDDEN and HINTS would take.
    if text.replace("\n", "").isprintable() and not SUSPECT.search(text) and mojibake.is_beyond_doubt(text):
        return []
    return list(islice(_in_lines(path, text), MOST))


def _in_lines(path: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        passages = list(mojibake.find(line))
        spans = [(start, start + len(passage)) for start, passage, _ in passages]
        unseen = [m for m in FORBIDDEN.finditer(line) if not any(a <= m.start() < b for a, b in spans)]
        if unseen:
            place = Place(number, unseen[0].start() + 1, unseen[0].end() + 1)
            message = _message(unseen[0].group()) + (f"，这一行共 {len(unseen)} 个" if len(unseen) > 1 else "")
            hint = f"删掉它。这一行改成　{without(mojibake.restored(line) or line).strip()}"
            yield Problem.at(path, place, CHARACTER_FORBIDDEN, message, hint)
        elif stacked := STACKED.search(line):
            yield _stacked(path, Place(number, stacked.start() + 1, stacked.end() + 1), stacked[0])
        right = mojibake.restored(line) if passages else None
        for start, passage, original in passages[: 1 if right else None]:
            place = Place(number, start + 1, start + len(passage) + 1)
            found = garbled(path, place, passage, original)
            yield replace(found, hint=f"这一行改成　{without(right).strip()}") if right else found


def in_value(path: str, text: str, place: Place) -> Iterator[Problem]:
    """A problem for each forbidden character that a value holds by an escape: a backslash in double quotes."""
    for match in FORBIDDEN.finditer(text):
        plain = without(text)
        right = f"，写成　'{plain}'" if plain.isprintable() and len(plain) < 200 and "'" not in plain else ""
        message = f"{_message(match.group())}，是用反斜线写出来的"
        yield Problem.at(path, place, CHARACTER_FORBIDDEN, message, f"删掉反斜线和后面的编码，直接输入文字{right}")
        break
    if stacked := STACKED.search(text):
        yield _stacked(path, place, stacked[0])
    for _, passage, original in mojibake.find(text):
        yield garbled(path, place, passage, original)


def _stacked(path: str, place: Place, marks: str) -> Problem:
    message = f"这里有 {len(marks)} 个叠在一起的附加符号，或附加符号下面没有字（<U+{ord(marks[0]):04X}>）"
    return Problem.at(path, place, CHARACTER_FORBIDDEN, message, "删掉它们，重新输入这几个字")


def garbled(path: str, place: Place, passage: str, original: str) -> Problem:
    """The problem of a garbled passage, with what it most likely said."""
    hint = f"原文可能是{quoted(original)}，核对后重新输入" if original else "找到原来的材料，重新输入这几个字"
    return Problem.at(path, place, TEXT_GARBLED, f"这里是乱码：{_visible(passage)}", hint)


def _visible(passage: str) -> str:
    """The passage as it looks; characters without a look, private ones, as their numbers."""
    return mojibake.PRIVATE.sub(lambda match: f"<U+{ord(match.group()):04X}>", shown(passage[:30]))


def _message(char: str) -> str:
    kind = next(name for name, chars in KINDS if chars.match(char))
    return f"这里有看不见或不能用的字符 <U+{ord(char):04X}>（{kind}）"
