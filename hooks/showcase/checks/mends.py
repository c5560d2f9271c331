"""A scar of copying, and how the text reads once it is healed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from showcase.checks.texts import Passage, TextRule
from showcase.problems import Problem

WIDTH = 6
"""Characters on each side that a hint shows around the mended place."""


@dataclass(frozen=True, slots=True)
class Mend:
    """A part of a text, and what should stand there instead."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Scar:
    """One kind of damage; ``what`` says it to the clerk with ``{}`` for the damaged part.

    ``once`` reports a text once however often it is hurt; ``spares_quotes`` leaves titles of sources as they were.
    """

    rule: str
    what: str
    candidate: Callable[[str], object]
    mends: Callable[[str], Iterable[Mend]]
    once: bool = False
    spares_quotes: bool = False

    def healed(self, text: str) -> str:
        """The text without this kind of damage."""
        return mended(text, self.mends(text)) if self.candidate(text) else text


def mended(text: str, mends: Iterable[Mend]) -> str:
    """The text with all the mends, which stand in order and apart from each other."""
    parts, done = [], 0
    for mend in mends:
        parts += [text[done : mend.start], mend.new]
        done = mend.end
    return "".join([*parts, text[done:]])


def rule(scar: Scar) -> TextRule:
    """The rule that reports the scar, each time with the mended words."""

    def find(passage: Passage) -> Iterator[Problem]:
        if scar.spares_quotes and passage.is_quoted:
            return
        text = passage.text
        mends = tuple(scar.mends(text))
        for mend in mends[:1] if scar.once else mends:
            start, end = max(0, mend.start - WIDTH), mend.end + WIDTH
            near = [other for other in mends if other.start < end and start < other.end]
            start, end = min(start, near[0].start), max(end, near[-1].end)
            right = mended(text[start:end], [Mend(m.start - start, m.end - start, m.new) for m in near])
            message = scar.what.format(text[mend.start : mend.end])
            yield passage.problem(scar.rule, mend.start, mend.end, message, f"改成“{right.strip()}”")

    return TextRule(scar.candidate, find)
