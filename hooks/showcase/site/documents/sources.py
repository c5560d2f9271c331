"""The sources of a document as numbered notes, each once."""

from collections.abc import Iterable

from showcase.documents import Note
from showcase.model import Source
from showcase.site.components import sources
from showcase.site.documents.composed import formal


class Sources:
    """Numbers the sources of a document in the order in which its text refers to them."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._notes: list[Note] = []

    def refer(self, stated: Iterable[Source]) -> tuple[int, ...]:
        """The numbers of these sources."""
        return tuple(dict.fromkeys(self._number(source) for source in stated))

    def _number(self, source: Source) -> int:
        key = source.title, source.url
        if key not in self._numbers:
            self._numbers[key] = number = len(self._numbers) + 1
            [view] = sources((source,))
            parts = (view.title, view.detail, view.url, view.note)
            self._notes.append(Note(formal("，".join(part for part in parts if part)), number))
        return self._numbers[key]

    def notes(self) -> tuple[Note, ...]:
        """The notes under a heading of their own; none where nothing was referred to."""
        return (Note("来源"), *self._notes) if self._notes else ()
