"""Damage that copying from web pages leaves in a text: all its kinds, and the text healed of them."""

from __future__ import annotations

from showcase.checks.copyright_mark import COPYRIGHT
from showcase.checks.doubling import DOUBLING
from showcase.checks.mends import rule
from showcase.checks.pinyin import PINYIN
from showcase.checks.punctuation import PUNCTUATION
from showcase.checks.traditional import TRADITIONAL

SCARS = (PINYIN, TRADITIONAL, PUNCTUATION, COPYRIGHT, DOUBLING)
RULES = tuple(rule(scar) for scar in SCARS)


def repaired(text: str) -> str:
    """The text of one value without scars; healing it again changes nothing.

    Not for a whole file: in YAML source the half-width colon is syntax, and a web address may hold ``?2017``.
    """
    while True:
        healed = text
        for scar in SCARS:
            healed = scar.healed(healed)
        if healed == text:
            return text
        text = healed
