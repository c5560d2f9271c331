"""The words that names are divided by."""

from collections.abc import Iterable


class Words:
    """The words that were taught."""

    def __init__(self) -> None:
        self.known: set[str] = set()

    def train(self, words: Iterable[str]) -> None:
        """Learn words."""
        self.known.update(words)


seg = Words()
