"""The normalised texts of a document, as the index needs them."""

from showcase.model import dataclass
from showcase.site.search.documents import SearchDocument
from showcase.site.search.text import each_plain, syllables

ROOM = 64
"""The length of the area of a name; a longer one counts as the rest of the text."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The letters and digits of a document's texts, and the pinyin of the names that can be searched by it."""

    name: str
    others: tuple[str, ...]
    summary: str
    rest: tuple[str, ...]
    pinyin: tuple[tuple[str, ...], ...]

    @property
    def tiers(self) -> tuple[str, str, str, str]:
        """All characters by state: name, other names, summary, rest."""
        return self.name, "".join(self.others), self.summary, "".join(self.rest)


def plain(document: SearchDocument) -> Plain:
    """The normalised document. An achievement has no pinyin.

    The lent names are indexed with their own records; only one that is too long for its area is added.
    """
    lent, count = len(document.lent), len(document.others)
    own = (document.name, document.summary, *document.others, *document.rest, *document.labels)
    texts = tuple(each_plain((*document.lent, *own)))
    long = tuple(name for name in texts[:lent] if len(name) >= ROOM)
    name, summary, *others = texts[lent:]
    named = () if document.kind == "achievement" else (document.name, *document.others)
    return Plain(name, tuple(others[:count]), summary, (*long, *others[count:]), tuple(map(syllables, named)))
