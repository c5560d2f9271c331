"""Slips of the keyboard: whether one word is surely another, mistyped. Two words that both make sense are no slip."""

import re
from collections.abc import Iterable

from showcase.model import lazy

SYLLABLE = (
    r"(?:[bpm](?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|o|u)|[pm]ou|miu|[bpmfdtnlgkhjqxzcsryw]?(?:a|ai|an|ang|ao)"
    r"|f(?:a|an|ang|ei|en|eng|o|ou|u)|[dtnl](?:e|ei|en|eng|i|ian|iao|ie|ing|ong|ou|u|uan|ui|un|uo)|d(?:ia|iu)"
    r"|[nl](?:iang|in|iu|v|ve|ue|yu|yue)|lia|[gkh](?:e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
    r"|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)"
    r"|(?:zh|ch|sh|r|z|c|s)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
    r"|y(?:e|i|in|ing|o|ong|ou|u|uan|ue|un)|w(?:ei|en|eng|o|u)|e|ei|en|eng|er|o|ou)"
)
"""A syllable of pinyin without its tone; ü is v, u or yu. A few that no character has are among them."""
SPELLED = lazy(rf"{SYLLABLE}{{1,12}}|\d+|[a-z]?\d+[a-z]?")
"""A part of a folder's name that can be read as it stands."""
FORMS = str.maketrans("ü_. ", "v---")


def folded(slug: str) -> str:
    """What a folder's name keeps when letter case, marks between words and ways of writing ü are left out."""
    plain = slug.strip().lower().translate(FORMS)
    return re.sub(r"([nl])yu", r"\1v", plain).replace("-", "")


def distance(one: str, other: str, most: int) -> int:
    """How many characters are wrong, missing, too many or exchanged with their neighbour; ``most`` + 1 if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        now = [row]
        for column, right in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (char != right))
            if row > 1 and column > 1 and char == other[column - 2] and one[row - 2] == right:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        before, last = last, now
    return min(last[-1], most + 1)


def slug_meant(wrong: str, slugs: Iterable[str]) -> str:
    """The one of the slugs that ``wrong`` surely is; empty where none is, or where it may be another.

    A part that differs must be no readable pinyin: hangzhou is no slip of changzhou, dangwie is one of dangwei.
    """
    found = {slug for slug in slugs if folded(slug) == folded(wrong) or _is_slip(wrong.lower(), slug)}
    return found.pop() if len(found) == 1 else ""


def word_meant(wrong: str, words: Iterable[str]) -> str:
    """The one of the English words that ``wrong`` surely is, mistyped; empty where that is not certain."""
    plain = wrong.strip().lower()
    near = {}
    for word in words:
        if folded(word) == folded(plain):
            return word
        most = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if (steps := distance(plain, word, most)) <= most:
            near[word] = steps
    best = [word for word, steps in near.items() if steps == min(near.values())]
    return best[0] if len(best) == 1 else ""


def _is_slip(wrong: str, slug: str) -> bool:
    ours, theirs = re.split("([-/])", wrong), re.split("([-/])", slug)
    if len(ours) != len(theirs) or abs(len(wrong) - len(slug)) > 2:
        return False
    pairs = [(our, their) for our, their in zip(ours, theirs, strict=True) if our != their]
    return len(pairs) == 1 and all(
        len(their) > 3 and distance(our, their, 2) <= (1 if len(their) < 6 else 2) and not SPELLED.fullmatch(our)
        for our, their in pairs
    )
