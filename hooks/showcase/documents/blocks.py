"""What a document is made of: a title, and blocks one after another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a document or of one of its parts, with who it is of below; ``on_new_page`` begins a part."""

    text: str
    under: str = ""
    on_new_page: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """A heading as it is printed, its number included: ``一、背景与起因`` (level 1), ``（一）…`` (level 2)."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; the numbers of the notes it refers to stand behind it."""

    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A line below the text, in small print: a source, a remark. One with a ``number`` is referred to by it."""

    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. ``lines`` are its paragraphs; a head is centred; ``span`` is how many columns it takes."""

    lines: tuple[str, ...]
    is_head: bool = False
    span: int = 1
    height: int = 0
    """The least height of its row in mm, for what is written or stamped there by hand."""
    seal: tuple[str, ...] = ()
    """Lines at the right of its end: who stamps it, and when."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; ``widths`` are those of the columns in mm. A first row of heads is repeated on each page."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as JPEG or PNG, what it shows for those who do not see it, and its caption."""

    content: bytes
    alt: str
    caption: str = ""


Block = Title | Head | Paragraph | Note | Table | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """A document in the layout of 公文. ``day`` is its date, by which two of the same content are alike.

    With ``has_contents`` it begins with a list of the titles. ``issuer`` is who issues it (发文机关标志), printed as a
    red head; most have none.
    """

    title: str
    blocks: tuple[Block, ...]
    author: str = ""
    day: date | None = None
    has_contents: bool = False
    issuer: str = ""


def row(*texts: str, is_head: bool = False) -> tuple[Cell, ...]:
    """A row of plain cells; those of a head are centred."""
    return tuple(Cell((text,) if text else (), is_head) for text in texts)


def ordinal(number: int) -> str:
    """``一`` to ``九十九``, as headings of 公文 are numbered."""
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("十" if tens == 1 else f"{digits[tens]}十" if tens else "") + (digits[ones] if ones or not tens else "")


def length(text: str) -> int:
    """The characters of a text without its blanks, punctuation included, as an office counts them (字数)."""
    return sum(not each.isspace() for each in text)
