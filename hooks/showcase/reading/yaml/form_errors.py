"""What can be wrong with the form of one line, each with the text that mends it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from showcase.problems import Rule
from showcase.reading.rules.characters import SPACE_WIDE
from showcase.reading.rules.form import (
    BRACKETS_OPEN,
    COLON_MISSING,
    COLON_SPACE,
    COLON_TWICE,
    COLON_WIDE,
    COMMA_WIDE,
    COMMENT_CUT,
    DASH_SPACE,
    DASH_WIDE,
    HASH_WIDE,
    MARK_ESCAPE,
    MARK_LEADING,
    PLACEHOLDER_STARS,
    QUOTES_OPEN,
    QUOTES_REST,
    YAML_FEATURE,
)
from showcase.reading.yaml.lines import KNOWN, NAMES, TEXTS, Line

PLAIN = "照模板写：键: 值"
HEADER = re.compile(r"[|>][-+0-9]{0,2}")
DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
SINGLE = re.compile(r"'(?:[^']|'')*'")
CUT = re.compile(r"(?:^| +)#(?=\S)|(?<=\S) +#")
ESCAPE = re.compile(r"\\(?![0abtnvfre \"/\\N_LP\t]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
ANCHOR = re.compile(r"[&*][A-Za-z0-9_-]+(?:\s.*)?|!!?[A-Za-z0-9_/:.,<>-]*(?:\s.*)?")
STARS = re.compile(r"\*{2,}[^*]*|\*[^\s*A-Za-z]+")
GLUED = re.compile(rf"({'|'.join(sorted(KNOWN, key=len, reverse=True))})\s*[；;=＝\s]\s*(\S.*)")


@dataclass(frozen=True, slots=True)
class FormError:
    """A part of a line, from ``start`` to before ``end``, that should read ``right``; None where that cannot be told.

    ``is_silent`` marks what YAML takes without complaint, to mean something else than was meant. ``hint`` is given
    where ``right`` only lets the reader go on.
    """

    line: int
    start: int
    end: int
    rule: Rule
    message: str
    right: str | None
    is_silent: bool = False
    hint: str = ""


def of(line: Line) -> Iterator[FormError]:
    """The errors in the form of a line that is no continuation of a text."""
    for find in (_hash, _marks, _asked, _colon, _merge, _comment, _value):
        yield from find(line)


def quote(text: str) -> str:
    """``text`` as YAML in quotation marks, every character for itself."""
    return "'" + text.replace("'", "''") + "'"


def _hash(line: Line) -> Iterator[FormError]:
    at = line.indent
    if line.text[at : at + 1] == "＃":
        yield FormError(line.number, at, at + 1, HASH_WIDE, "说明前面用了全角井号“＃”，要用半角 #", "#", is_silent=True)


def _marks(line: Line) -> Iterator[FormError]:
    """List marks that YAML does not know, or that lack their space."""
    for mark in line.marks:
        text = line.text[mark.start : mark.end]
        at, end = mark.start, mark.end
        if text[0] != "-":
            message = f"列表项前面用了“{text[0]}”，要用半角短横和一个空格"
            yield FormError(line.number, at, end, DASH_WIDE, message, "- ", is_silent=True)
        elif text == "-" and line.text[end:]:
            yield FormError(line.number, at, end, DASH_SPACE, "短横后面缺一个空格", "- ", is_silent=True)
        elif text[1:].strip(" \t"):
            yield FormError(
                line.number, at + 1, end, SPACE_WIDE, "短横后面是全角空格，要用半角空格", " ", is_silent=True
            )


def _asked(line: Line) -> Iterator[FormError]:
    """A question mark, which in YAML begins a long key."""
    if re.match(r"\?(?:\s|$)", line.text[line.key_at :]):
        at = line.key_at
        message = "行首的问号在 YAML 里是复杂键的写法，记录里不能用"
        yield FormError(line.number, at, len(line.text), YAML_FEATURE, message, None, is_silent=True, hint=PLAIN)


def _colon(line: Line) -> Iterator[FormError]:
    if not line.key:
        glued = GLUED.fullmatch(line.text, line.value_at)
        if glued and (not line.marks or glued[1] in NAMES):
            message = f"“{glued[1]}”后面缺一个冒号"
            yield FormError(line.number, glued.end(1), glued.start(2), COLON_MISSING, message, ": ")
        return
    colon, space = line.text[line.colon_at], line.text[line.colon_at + 1 : line.value_at]
    name = line.key.rstrip()
    after = " " if line.value else ""
    if colon != ":":
        end = line.value_at
        message = f"第 {line.number + 1} 行用了全角冒号“{colon}”，要用半角冒号和一个空格"
        yield FormError(line.number, line.key_at + len(name), end, COLON_WIDE, message, f":{after}", is_silent=True)
    elif space.strip(" \t"):
        message = "冒号后面是全角空格，要用半角空格"
        yield FormError(line.number, line.colon_at + 1, line.value_at, SPACE_WIDE, message, after, is_silent=True)
    elif not space and line.value:
        at = line.colon_at + 1
        yield FormError(line.number, at, at, COLON_SPACE, f"“{name}:”后面缺一个空格", " ", is_silent=True)


def _merge(line: Line) -> Iterator[FormError]:
    if line.key == "<<":
        message = "<< 是 YAML 的合并写法，记录里不能用"
        yield FormError(line.number, line.key_at, len(line.text), YAML_FEATURE, message, "", is_silent=True)


def _value(line: Line) -> Iterator[FormError]:
    """What is wrong with a value that is neither in quotes nor in brackets."""
    body = line.body
    if not body or line.key == "<<" or line.text[line.key_at :].startswith("? ") or HEADER.fullmatch(body):
        return
    judge = _JUDGES.get(body[0])
    rule, message = judge(body) if judge else (None, "")
    if not rule and body[0] not in "\"'[{" and re.search(r":(?:\s|$)", body):
        rule, message = COLON_TWICE, f"这一行有两个半角冒号，“{body.split(':')[0]}:”会被当成又一个键"
    end = line.value_at + len(body)
    if rule is PLACEHOLDER_STARS:
        hint = "查明后写出实际内容；原文没有就删掉这一行"
        yield FormError(line.number, line.value_at, end, rule, message, quote("（空）"), hint=hint)
    elif rule:
        is_silent = rule is QUOTES_REST or body[0] in "|>"
        inner = body[1:-1].replace('\\"', '"') if rule is MARK_ESCAPE else body
        yield FormError(line.number, line.value_at, end, rule, message, quote(inner), is_silent)


def _comment(line: Line) -> Iterator[FormError]:
    """A comment that cuts a text short. One set off by two spaces and a space after # is meant as one."""
    is_text = line.key in TEXTS or (bool(line.marks) and not line.key)
    if not is_text or line.value[:1] in ("'", '"', "[", "{", "|", ">"):
        return
    cut = CUT.search(line.value)
    if cut and not (line.value[cut.start() :].startswith("  ") and line.value[cut.end() : cut.end() + 1] == " "):
        body = line.value.rstrip()
        message = f"“{line.value[cut.end() - 1 :][:12]}”会被当作说明丢掉，不会出现在网页上"
        end = line.value_at + len(body)
        yield FormError(line.number, line.value_at, end, COMMENT_CUT, message, quote(body), is_silent=True)


def cut_text(line: Line) -> Iterator[FormError]:
    """A comment in a line that goes on with a text."""
    cut = CUT.search(line.text)
    if cut:
        message = f"“{line.text[cut.end() - 1 :][:12]}”会被当作说明丢掉，不会出现在网页上"
        yield FormError(line.number, cut.end() - 1, cut.end(), COMMENT_CUT, message, "＃", is_silent=True)


def _anchor(body: str) -> tuple[Rule | None, str]:
    names = {"&": "引用", "*": "引用", "!": "标签"}
    if ANCHOR.fullmatch(body):
        return YAML_FEATURE, f"“{body[0]}”在 YAML 里是{names[body[0]]}的写法，记录里不能用"
    return _leading(body)


def _star(body: str) -> tuple[Rule | None, str]:
    if STARS.fullmatch(body):
        return PLACEHOLDER_STARS, f"“{body}”用星号代替了内容，还没有填"
    return _anchor(body)


def _leading(body: str) -> tuple[Rule | None, str]:
    return MARK_LEADING, f"值以“{body[0]}”开头，YAML 会当作记号，要给整段文字加引号"


def _spaced(body: str) -> tuple[Rule | None, str]:
    return _leading(body) if body[1:2] in ("", " ") else (None, "")


def _quoted(body: str) -> tuple[Rule | None, str]:
    """A quoted value that ends before the line does. One without an end is looked at with the lines below it."""
    closed = (DOUBLE if body[0] == '"' else SINGLE).match(body)
    if closed and closed.end() < len(body):
        return QUOTES_REST, f"引号在“{body[closed.end() :][:10]}”前面就结束了"
    if closed and body[0] == '"' and (wrong := ESCAPE.search(body)):
        return MARK_ESCAPE, f"双引号里的反斜线“{body[wrong.start() : wrong.start() + 2]}”是特殊记号，改用单引号"
    return None, ""


_JUDGES: dict[str, Callable[[str], tuple[Rule | None, str]]] = {
    **dict.fromkeys("@`%,]}|>", _leading),
    **dict.fromkeys("&!", _anchor),
    **dict.fromkeys("\"'", _quoted),
    **dict.fromkeys("-?", _spaced),
    "*": _star,
}


def unclosed(line: Line) -> FormError:
    """The error of a value whose quotation mark is never closed."""
    body = line.value.rstrip()
    mark = body[0]
    right = body.rstrip("”’＂" + mark) + mark if len(body) > 1 else mark * 2
    end = line.value_at + len(body)
    message = f"引号 {mark} 没有成对，缺结尾的一个"
    return FormError(line.number, line.value_at, end, QUOTES_OPEN, message, right, is_silent=True)


def brackets(line: Line, end: int | None) -> Iterator[FormError]:
    """The errors of a value in brackets; ``end`` is where they close, None where they never do."""
    body = line.body
    start, stop = line.value_at, line.value_at + len(body)
    if end is None:
        closing = "]" if body[0] == "[" else "}"
        right = body.rstrip("］】」") + closing
        yield FormError(line.number, start, stop, BRACKETS_OPEN, f"括号 {body[0]} 没有成对，缺结尾的 {closing}", right)
    elif body[end:].lstrip().startswith(":"):
        message = "冒号前面只能是一个词，不能是括号"
        yield FormError(line.number, start, stop, YAML_FEATURE, message, None, hint=PLAIN)
    elif body[end:].strip():
        message = f"值以“{body[0]}”开头，YAML 会当作列表，要给整段文字加引号"
        yield FormError(line.number, start, stop, MARK_LEADING, message, quote(body), is_silent=True)
    else:
        for match in re.finditer(r"\s*([，、])\s*", re.sub(r"\"[^\"]*\"|'[^']*'", lambda m: "x" * len(m[0]), body)):
            message = f"方括号里用了全角“{match[1]}”分开，要用半角逗号和一个空格"
            at = start + match.start()
            yield FormError(line.number, at, start + match.end(), COMMA_WIDE, message, ", ", is_silent=True)


def bracket_end(text: str) -> int | None:
    """Where the bracket that opens ``text`` is closed: the place after it; None where it is not."""
    depth = 0
    for match in re.finditer(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[\[\]{}]", text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match.group(), 0)
        if depth == 0:
            return match.end()
    return None
