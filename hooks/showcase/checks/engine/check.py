"""What a check is: a rule with the function that finds its violations, by what the function looks at."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, Self

from showcase.checks.engine.passages import Passage
from showcase.model import Vocabulary, dataclass
from showcase.problems import Problem, Replacement, Rule, replaced

TextSearch = tuple[Callable[[str], object], Callable[[Passage], Iterable[Problem]]]
"""A quick search for candidates, and the search proper."""
CONTEXT = 6
"""Characters on each side of a paste error that a hint shows."""
TOLD = 20
"""Damaged parts of one text that are told one by one; whoever mends these sees the rest."""
PASSES = 3
"""How often a text is repaired: tags inside tags appear once the outer ones have gone."""


@dataclass(frozen=True, slots=True)
class Check:
    """The base of all checks. What ``find`` takes and gives depends on the kind of check."""

    rule: Rule
    find: Callable[..., Any]

    @classmethod
    def of(cls, rule: Rule, *settings: Any, **more: Any) -> Callable[[Callable[..., Any]], Self]:
        """A decorator that makes a check of the function which finds the violations."""
        return lambda find: cls(rule, find, *settings, **more)


@dataclass(frozen=True, slots=True)
class RecordsCheck(Check):
    """A check across all records: :class:`Records` → problems.

    With ``of_any_two`` any two records may give a problem, so that it takes all of them; other checks need those that a
    record names, and those of its organisation.
    """

    of_any_two: bool = False


@dataclass(frozen=True, slots=True)
class RecordCheck(Check):
    """A check of one record by itself: :class:`Record` → problems; ``noun`` is the kind of record it applies to."""

    noun: type | UnionType = object


class MetricCheck(Check):
    """A check of one metric: :class:`Stated` → problems."""


class MetricsCheck(Check):
    """A check of all metrics of one record: a sequence of :class:`Stated` → problems."""


@dataclass(frozen=True, slots=True)
class TextCheck(Check):
    """A check of each text: :class:`Passage` → problems.

    ``candidate`` is a quick search that may match too often. It is first run on all texts of a file joined by line
    breaks, so an anchor needs ``re.MULTILINE``, and ``str.endswith`` would switch the check off.
    """

    candidate: Callable[[str], object]
    reads_urls: bool = False

    def problems(self, passage: Passage) -> Iterable[Problem]:
        """Every violation in one text."""
        problems: Iterable[Problem] = self.find(passage)
        return problems


@dataclass(frozen=True, slots=True)
class PasteErrorCheck(TextCheck):
    """A check for damage that copying from a web page or PDF leaves: text → what should replace the damaged parts.

    ``message`` has ``{}`` for the damaged part. With ``once`` a text is reported once however often it is damaged; with
    ``whole`` likewise, and the whole line is shown as it should read. ``spares_quotes`` leaves texts that are copied as
    they were.
    """

    message: str = "{}"
    once: bool = False
    spares_quotes: bool = False
    whole: bool = False

    def repaired(self, text: str) -> str:
        """The text without this kind of damage."""
        return replaced(text, self.find(text)) if self.candidate(text) else text

    def problems(self, passage: Passage) -> Iterator[Problem]:
        """Every damaged part of one text, with the words around it as they should read."""
        if self.spares_quotes and passage.is_quoted:
            return
        text = passage.text
        replacements: tuple[Replacement, ...] = tuple(self.find(text))
        if self.whole:
            yield from self._once(passage, replacements)
            return
        for number, each in enumerate(replacements[: 1 if self.once else TOLD]):
            start, end = max(0, each.start - CONTEXT), each.end + CONTEXT
            near = _near(replacements, number, start, end)
            start, end = min(start, near[0].start), max(end, near[-1].end)
            right = replaced(text[start:end], [Replacement(r.start - start, r.end - start, r.new) for r in near])
            message = self.message.format(text[each.start : each.end])
            yield passage.problem(self.rule, each.start, each.end, message, f"改成“{right.strip()}”")

    def _once(self, passage: Passage, replacements: Sequence[Replacement]) -> Iterator[Problem]:
        """The damage of one text, with all of the text as it should read."""
        if replacements:
            first, right = replacements[0], self.repaired(passage.text)
            for _ in range(PASSES):
                right = self.repaired(right)
            message = self.message.format(passage.text[first.start : first.end].strip() or "空格")
            yield passage.problem(self.rule, first.start, first.end, message, passage.corrected(right, first.start))


def _near(replacements: Sequence[Replacement], number: int, start: int, end: int) -> Sequence[Replacement]:
    """Those around one of the replacements that reach into a part of the text. They are in its order."""
    first = last = number
    while first and replacements[first - 1].end > start:
        first -= 1
    while last + 1 < len(replacements) and replacements[last + 1].start < end:
        last += 1
    return replacements[first : last + 1]


class ContextCheck(Check):
    """A check of texts that depends on the vocabulary and on anonymous organisations: these → :data:`TextSearch`."""

    def bound(self, vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> TextCheck:
        """The check for the vocabulary and the names of anonymous organisations by slug."""
        candidate, find = self.find(vocabulary, anonymous)
        return TextCheck(self.rule, find, candidate)
