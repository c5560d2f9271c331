"""A record's texts as search compares them: all that the index needs of it, made of the record's document alone."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.site.search.documents import SearchDocument
from showcase.site.search.text import each_plain, sounds

ROOM = 64
"""The characters of a name that its record has room for; a longer one counts as the rest of the text."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The letters and digits of a document's texts, and the syllables of the names that are found by their sound."""

    name: str
    others: tuple[str, ...]
    summary: str
    rest: tuple[str, ...]
    spoken: tuple[tuple[str, ...], ...]

    @property
    def tiers(self) -> tuple[str, str, str, str]:
        """All its characters: those of the name, of the other names, of the summary, of the rest."""
        return self.name, "".join(self.others), self.summary, "".join(self.rest)


def plain(document: SearchDocument) -> Plain:
    """The document as the index reads it. An achievement is not found by its sound.

    The names it is lent are found as those of their own records; only one that its record has no room for is entered.
    """
    lent, count = len(document.lent), len(document.others)
    texts = tuple(each_plain((*document.lent, document.name, document.summary, *document.others, *document.rest)))
    long = tuple(name for name in texts[:lent] if len(name) >= ROOM)
    name, summary, *own = texts[lent:]
    named = () if document.kind == "achievement" else (document.name, *document.others)
    return Plain(name, tuple(own[:count]), summary, (*long, *own[count:]), tuple(map(sounds, named)))
