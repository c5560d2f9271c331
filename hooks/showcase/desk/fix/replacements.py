"""Replacements in the text of a record: each function yields the places to correct and the right text."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from showcase.checks import repaired
from showcase.desk.fix.values import Value, composed, is_read, typed_values
from showcase.model import Place, ScalarNode
from showcase.problems import Replacement
from showcase.reading import FALSE, NUMBER, TRUE, dates
from showcase.reading.keys import HONOUR, SOURCE, Choice, Day, Fixed, Flag, Kind, Listed, Number, Slug, Span, Text, Url
from showcase.reading.yaml import FormError, characters, mojibake, scan

FORM = frozenset(
    {
        *("tab", "space-wide", "colon-wide", "colon-space", "dash-wide", "dash-space"),
        *("hash-wide", "comma-wide"),
    }
)
"""Rules of form with only one possible correction: characters of YAML syntax typed with a Chinese keyboard."""
LEFT = frozenset({"yaml-feature", "placeholder-stars"})
"""Rules of form whose correction would lose what was written."""
MOVING = frozenset({"comment-cut", "list-inline", "quotes-rest", "dash-space"})
VERBATIM = (SOURCE.key("title"), SOURCE.key("publisher"), HONOUR.key("name"))
"""Keys whose text quotes others: of its damage only what no copy may have is mended."""
QUOTE = "'"
COMMENT = re.compile(r"(.*?\S)\s+＃(.*)")

WORD = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
DIGITS = "[0-9〇○零一二三四五六七八九十]+"
WHOLE_DATE = re.compile(rf"{DIGITS}(?:年|[年./-]{DIGITS}(?:月|[月./-]{DIGITS}[日号]?)?)?")
"""A date and nothing else; 2018年前后 does not match."""


def syntax(text: str, moves: bool = False) -> Iterator[Replacement]:
    """The errors in the form of a file, corrected as the check proposes; with ``moves`` those by which a value moves or
    grows: a text that was cut by a number sign, a key or an item that was none.
    """
    is_yaml, is_sound = is_read(text)
    if is_sound:
        return
    lines = text.split("\n")
    starts = line_starts(lines)
    last = (-1, 0)
    for error in scan(text):
        is_certain = error.rule.id not in LEFT and error.right is not None and not error.hint
        if moves and not _moves(error, lines[error.line]):
            continue
        if is_certain and (error.is_silent or not is_yaml) and (error.line, error.start) >= last:
            last = (error.line, error.end)
            start = starts[error.line]
            yield Replacement(start + error.start, start + error.end, error.right or "")


def _moves(error: FormError, line: str) -> bool:
    """Whether an error was that of a value which YAML takes for less or for another than was meant."""
    is_key = error.rule.id == "indent-depth" and error.start == error.end
    is_number = error.rule.id == "dash-wide" and line[error.start : error.end].strip()[:1] not in "－–—―•·●○◆■▪*+"
    return error.rule.id in MOVING or is_key or is_number


def values(kind: Kind, text: str) -> Iterator[Replacement]:
    """Numbers, dates and words in canonical form; texts without the errors that copying from web pages leaves."""
    root = composed(text)[0]
    lines = text.split("\n")
    starts = line_starts(lines)
    for value in typed_values(kind, root) if root else ():
        yield from _unescaped(value.scalar, lines, starts)
        for line, start, old in _pieces(value.scalar, lines):
            new = _corrected(value, old)
            if new != old:
                yield Replacement(starts[line] + start, starts[line] + start + len(old), new)


def _unescaped(scalar: ScalarNode, lines: list[str], starts: list[int]) -> Iterator[Replacement]:
    """A text in double quotes that writes a forbidden character by an escape, in single quotes without it."""
    place, plain = scalar.place, characters.without(scalar.text)
    written = lines[place.line - 1][place.column - 1 : place.end_column - 1]
    if scalar.style == '"' and plain != scalar.text and plain.isprintable() and written.endswith('"'):
        start = starts[place.line - 1] + place.column - 1
        yield Replacement(start, start + len(written), f"'{plain.replace(QUOTE, QUOTE * 2)}'")


def line_starts(lines: list[str]) -> list[int]:
    """Where each line begins in the whole text."""
    return [0, *accumulate(len(line) + 1 for line in lines)]


def canonical(value: Value, text: str) -> str:
    """The form in which a value may be written after a correction."""
    kind = value.kind
    if isinstance(kind, Text):
        is_quoted = value.owner in VERBATIM
        lines = characters.without(text).split("\n")
        return "\n".join(_repaired(re.sub("\t+", " ", line), is_quoted) for line in lines)
    first = re.split("[，、]", text)[0].strip() if isinstance(kind, Choice | Slug) else text
    return normalized(kind, COMMENT.sub(r"\1", first))


def _corrected(value: Value, text: str) -> str:
    if isinstance(value.kind, Text):
        return _repaired(text, value.owner in VERBATIM)
    comment = COMMENT.fullmatch(text)
    if comment and not value.scalar.style:
        return f"{normalized(value.kind, comment[1])} #{comment[2]}"
    return normalized(value.kind, text)


def _repaired(text: str, is_quoted: bool) -> str:
    """``text`` without paste errors. Garbled text stays, since the original can only be recovered from it unchanged."""
    return text if mojibake.GARBLED.search(text) else repaired(text, is_quoted)


def _pieces(scalar: ScalarNode, lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """Line, column and text of each part of a value that is written in the file exactly as it is read."""
    if scalar.style == "|":
        for number, piece in enumerate(scalar.text.split("\n"), scalar.place.line):
            if piece and number < len(lines) and lines[number].endswith(piece):
                yield number, len(lines[number]) - len(piece), piece
        return
    number, start = scalar.place.line - 1, scalar.place.column - 1 + bool(scalar.style)
    if "\n" not in scalar.text and lines[number].startswith(scalar.text, start):
        yield number, start, scalar.text
    elif not isinstance(scalar.at, Place) and scalar.at.end_mark.line > number:
        yield from _folded(scalar, lines, start)


def _folded(scalar: ScalarNode, lines: list[str], start: int) -> Iterator[tuple[int, int, str]]:
    """The lines of a text that goes on over several, less its quotation marks."""
    first, last = scalar.place.line - 1, scalar.at.end_mark.line if not isinstance(scalar.at, Place) else 0
    for number in range(first + (scalar.style == ">"), min(last + 1, len(lines))):
        piece = lines[number][start:] if number == first else lines[number].lstrip()
        piece = piece.rstrip().removesuffix(scalar.style or "\n")
        if piece and piece in scalar.text:
            yield number, lines[number].index(piece, start if number == first else 0), piece


def normalized(kind: Kind | None, text: str) -> str:
    """``text`` in the canonical form of ``kind``; unchanged where that is not certain."""
    kind = kind.of if isinstance(kind, Listed) else kind
    half = unicodedata.normalize("NFKC", text).strip()
    if isinstance(kind, Day | Span):
        return (WHOLE_DATE.fullmatch(half) and dates.meant(text)) or text
    if isinstance(kind, Url):
        return re.sub(r"^(https?)：[/／]{2}", r"\1://", text)
    fits = (
        (isinstance(kind, Number) and NUMBER.fullmatch(half))
        or (isinstance(kind, Slug) and re.fullmatch(kind.pattern, half))
        or (isinstance(kind, Choice | Fixed) and WORD.fullmatch(half))
        or (isinstance(kind, Flag) and half in TRUE + FALSE)
    )
    return half if fits else text
