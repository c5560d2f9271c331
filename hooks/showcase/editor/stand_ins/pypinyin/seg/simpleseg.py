"""Division by the longest known word at each place."""

from collections.abc import Iterator

from pypinyin.seg import mmseg

LONGEST = 8


def seg(text: str) -> Iterator[str]:
    """The words of a text; what is no known word, character by character."""
    known, start = mmseg.seg.known, 0  # type: ignore[attr-defined]
    while start < len(text):
        ends = range(min(len(text), start + LONGEST), start, -1)
        end = next((end for end in ends if text[start:end] in known), start + 1)
        yield text[start:end]
        start = end
