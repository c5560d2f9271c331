"""Finds a slip of one character in phrases that have one right form: a wrong, lost, added or swapped character.

Where one character is wrong, one half of the phrase is whole: so the halves of all phrases are searched for, and only
beside a half that is found the rest is compared.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from showcase.checks.phrases.alike import are_alike
from showcase.model import dataclass

HAN = re.compile("[\u4e00-\u9fff]+")
LONG = 6
"""From how many characters on a lost or an added character inside a phrase is a slip, whichever it is."""
LONGER = 8
"""From how many on a wrong one inside it is, whichever it is."""
PAIR = 2
"""A half is looked up by its first two characters; none is shorter."""
SERIES = (
    "〇零一二三四五六七八九十百两0123456789",
    "国省市区县州镇乡村",
    "党团院所企校警军律医",
    "史纪章规性课",
    "上中下前后",
    "最高中级基层",
    "的地得之和与及",
)
"""Characters that stand for each other in phrases of the same build: 全国…, 全省…."""
BETWEEN = frozenset("的地得之和与及性化更总大小了")
"""Characters that may stand inside a phrase without being a slip."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong form that stands from ``start`` to ``end``, and the phrase that was meant."""

    start: int
    end: int
    phrase: str
    characters: tuple[str, str] | None = None
    """The wrong and the right character where it is a slip only if they are taken for each other."""


@dataclass(frozen=True, slots=True)
class _Half:
    """One half of a phrase: what comes before it and after it."""

    text: str
    phrase: str
    before: str
    after: str
    others: frozenset[str]
    """The characters of the other half: a slip leaves all but one of them."""
    reach: int
    """How far from this half these may stand."""


class Phrases:
    """The phrases, arranged to be compared with texts; ``spared`` are phrases like them that are right."""

    def __init__(self, phrases: Iterable[str], spared: Iterable[str]) -> None:
        phrases = list(dict.fromkeys(phrases))
        self._halves: dict[str, list[_Half]] = defaultdict(list)
        for phrase in phrases:
            for middle in {max(PAIR, len(phrase) // 2), max(PAIR, len(phrase) // 2 + len(phrase) // LONG)}:
                first, last = phrase[:middle], phrase[min(middle, len(phrase) - PAIR) :]
                self._halves[first[:PAIR]].append(_half(phrase, "", first, phrase[len(first) :]))
                self._halves[last[:PAIR]].append(_half(phrase, phrase[: -len(last)], last, ""))
        # The second character is not consumed: it may begin another half.
        begins = ("".join(map(re.escape, {pair[n] for pair in self._halves})) for n in range(PAIR))
        self._pair = re.compile("[{}](?=[{}])".format(*begins) if phrases else "(?!)")
        self._right = sorted({*phrases, *spared}, key=len, reverse=True)

    def slips(self, text: str) -> list[Slip]:
        """The slips in the text, in order; of those that overlap the one of the longest phrase, the first of them."""
        candidates = dict.fromkeys(self._candidates(text))
        found = sorted(candidates, key=lambda slip: (-len(slip.phrase), slip.start, -slip.end))
        if not found:
            return []
        kept: list[Slip] = []
        taken: set[int] = set()
        for slip in self.without_right(text, found):
            if slip.characters and not are_alike(*slip.characters):
                continue
            if taken.isdisjoint(range(slip.start, slip.end)):
                kept.append(slip)
                taken.update(range(slip.start, slip.end))
        return sorted(kept, key=lambda slip: slip.start)

    def without_right(self, text: str, found: Sequence[Slip]) -> Iterator[Slip]:
        """Those of ``found`` that do not touch another phrase in its right form, or one that is spared."""
        longest = len(self._right[0])
        around = text[max(0, min(slip.start for slip in found) - longest) : max(slip.end for slip in found) + longest]
        written = [right for right in self._right if right in around]
        return (slip for slip in found if not any(self._is_part(text, slip, right) for right in written))

    @staticmethod
    def _is_part(text: str, slip: Slip, right: str) -> bool:
        """Whether ``right`` stands there, and is not just the right part of the phrase that was meant."""
        at = text.find(right, max(0, slip.start - len(right) + 1), slip.end + len(right) - 1)
        is_inside = slip.start <= at and at + len(right) <= slip.end
        return at >= 0 and not (is_inside and right in slip.phrase and right != slip.phrase)

    def _candidates(self, text: str) -> Iterator[Slip]:
        for match in self._pair.finditer(text):
            at = match.start()
            for half in self._halves.get(text[at : at + PAIR], ()):
                # Nothing is wrong where the whole phrase stands.
                if text.startswith(half.text, at) and not text.startswith(half.phrase, at - len(half.before)):
                    end = at + len(half.text)
                    near = text[max(0, at - half.reach) : at] if half.before else text[end : end + half.reach]
                    if len(half.others.difference(near)) <= 1:
                        yield from _beside(text, at, end, half)


def _half(phrase: str, before: str, text: str, after: str) -> _Half:
    other = before or after
    return _Half(text, phrase, before, after, frozenset(other), len(other) + 1)


def _beside(text: str, start: int, end: int, half: _Half) -> Iterator[Slip]:
    """The slips next to a half that stands whole from ``start`` to ``end``."""
    wanted = half.before or half.after
    lengths = (len(wanted), len(wanted) - 1, len(wanted) + 1) if len(half.phrase) >= LONG else (len(wanted),)
    for length in lengths:
        low, high = (start - length, start) if half.before else (end, end + length)
        if low < 0 or high > len(text):
            continue
        written = text[low:high]
        if written != wanted and HAN.fullmatch(written):
            begin, until = min(low, start), max(high, end)
            yield from _compared(text[begin:until], half.phrase, begin)


def _compared(written: str, phrase: str, begin: int) -> Iterator[Slip]:
    """The slip, if the one is the other with a single one that could not be meant."""
    at = next(
        (n for n, (a, b) in enumerate(zip(written, phrase, strict=False)) if a != b), min(len(written), len(phrase))
    )
    slip = Slip(begin, begin + len(written), phrase)
    if len(written) != len(phrase):
        longer, shorter = (written, phrase) if len(written) > len(phrase) else (phrase, written)
        is_inside = 0 < at < len(phrase) - 1 and longer[:at] + longer[at + 1 :] == shorter
        if is_inside and (longer is phrase or longer[at] not in BETWEEN):
            yield slip
    elif written[at + 1 :] == phrase[at + 1 :]:
        wrong, right = written[at], phrase[at]
        if any(wrong in group and right in group for group in SERIES):
            return
        is_known = len(phrase) >= LONGER and 0 < at < len(phrase) - 1
        yield slip if is_known else replace(slip, characters=(wrong, right))
    elif written == phrase[:at] + phrase[at + 1 : at + 2] + phrase[at] + phrase[at + 2 :]:
        yield slip
