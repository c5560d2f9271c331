"""Names and set phrases that have one right form (``wording`` of the vocabulary, and congresses) are spelt right.

Compared with slips of one character: a wrong one that sounds or looks alike, in a long phrase any wrong, lost or added
one inside it, two that are swapped. Slips further off are listed with their phrase.
"""

import re
from collections.abc import Iterator, Mapping

from showcase.checks.engine import ContextCheck, Passage, TextSearch
from showcase.checks.phrases import Phrases, Slip, congress_slips
from showcase.model import Vocabulary
from showcase.problems import Problem, Rule

RULE = Rule(
    "fixed-wording",
    "固定表述写错了",
    "国名、机关名、会议名和固定提法一个字也不能错；表述列在词表的 wording 里。",
    "summary: 增强“四个意思”",
    "summary: 增强“四个意识”",
)
SHORT = 4
CONTEXT = 6
"""Characters on each side of a slip that a hint shows."""


@ContextCheck.of(RULE)
def check(vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> TextSearch:
    known = {slip: entry.phrase for entry in vocabulary.wording for slip in (*entry.slips, *_torn(entry.phrase))}
    listed = re.compile("|".join(map(re.escape, sorted(known, key=len, reverse=True))) or "(?!)")
    terms = [word for term in vocabulary.terms for word in (term.word, *term.unless)]
    spared = [phrase for entry in vocabulary.wording for phrase in entry.unless]
    phrases = Phrases((entry.phrase for entry in vocabulary.wording), [*spared, *terms])

    def slips(text: str) -> list[Slip]:
        written = [Slip(match.start(), match.end(), known[match.group()]) for match in listed.finditer(text)]
        found = list(phrases.without_right(text, written)) if written else []
        taken = {place for slip in found for place in range(slip.start, slip.end)}
        for slip in (*congress_slips(text), *phrases.slips(text)):
            if taken.isdisjoint(range(slip.start, slip.end)):
                found.append(slip)
                taken.update(range(slip.start, slip.end))
        return sorted(found, key=lambda slip: slip.start)

    def find(passage: Passage) -> Iterator[Problem]:
        for slip in slips(passage.text):
            message = f"“{passage.text[slip.start : slip.end]}”写错了，应当是“{slip.phrase}”"
            yield passage.problem(RULE, slip.start, slip.end, message, f"改成“{_right(passage.text, slip)}”")

    return slips, find


def _torn(phrase: str) -> tuple[str, ...]:
    """A phrase of four characters with the two in the middle swapped, which leaves neither half of it whole."""
    return (f"{phrase[0]}{phrase[2]}{phrase[1]}{phrase[3]}",) if len(phrase) == SHORT and phrase[1] != phrase[2] else ()


def _right(text: str, slip: Slip) -> str:
    """The phrase with a few characters on both sides."""
    before, after = text[max(0, slip.start - CONTEXT) : slip.start], text[slip.end : slip.end + CONTEXT]
    return f"{before}{slip.phrase}{after}".replace("\n", " ").strip()
