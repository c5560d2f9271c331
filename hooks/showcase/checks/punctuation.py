"""Half-width punctuation between Chinese characters, as pasted text has it: 普法,调解 → 普法，调解 (GB/T 15834)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.checks.mends import Mend, Scar

FULL = str.maketrans(",;:!?", "，；：！？")
HAN = r"[\u4e00-\u9fff]"
HALF = re.compile(
    rf"(?<={HAN})[ \t]*[,;:!?][ \t]*(?={HAN})"
    rf"|(?<=[”》）])[ \t]*[,;:][ \t]*(?=[“《（]|{HAN})"
    rf"|(?<={HAN})[ \t]*[,;:][ \t]*(?=[“《（])"
)
CUE = re.compile("[,;:!?]")


def mends(text: str) -> Iterator[Mend]:
    """A mend for each mark; spaces around it go with it."""
    for match in HALF.finditer(text):
        yield Mend(*match.span(), match.group().strip().translate(FULL))


PUNCTUATION = Scar("scar-punctuation", "中文之间用了半角标点“{}”", CUE.search, mends, spares_quotes=True)
