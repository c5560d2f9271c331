"""A composed document, and what whoever asked for it should know of it; the wording of documents."""

from collections.abc import Iterable

from showcase.documents import Document
from showcase.model import dataclass

ENDS = "。！？；…：”）"
"""What a sentence ends with."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A document with remarks in Chinese: how long its texts are, which parts the record does not have."""

    document: Document
    remarks: tuple[str, ...] = ()


def counted(what: str, number: int, limit: int) -> str:
    """``案例正文 842 字（上限 3,000 字）``, or by how much it is too long."""
    over = f"，比上限 {limit:,} 字多 {number - limit:,} 字" if number > limit else f"（上限 {limit:,} 字）"
    return f"{what} {number:,} 字{over}"


def formal(text: str) -> str:
    """A line of a page as it stands in a document, which divides by commas and not by dots."""
    return text.replace(" · ", "，")


def steps(items: Iterable[str]) -> tuple[str, ...]:
    """The items of a list as numbered paragraphs, each a sentence."""
    return tuple(f"{number}. {item}{'' if item[-1:] in ENDS else '。'}" for number, item in enumerate(items, 1))
