"""Half-width punctuation between Chinese characters, as pasted text has it: 普法,调解 → 普法，调解 (GB/T 15834)."""

import re
from collections.abc import Iterator

from showcase.checks.engine import PasteErrorCheck
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-punctuation",
    "中文之间用了半角标点",
    "中文用全角标点（标点符号用法 GB/T 15834）。",
    "summary: 普法宣传,纠纷调解",
    "summary: 普法宣传，纠纷调解",
)

FULL = str.maketrans(",;:!?", "，；：！？")
HAN = r"[\u4e00-\u9fff]"
HALF = re.compile(
    rf"(?<={HAN})[ \t]*[,;:!?][ \t]*(?={HAN})"
    rf"|(?<=[”》）])[ \t]*[,;:][ \t]*(?=[“《（]|{HAN})"
    rf"|(?<={HAN})[ \t]*[,;:][ \t]*(?=[“《（])"
)
CUE = re.compile("[,;:!?]")


@PasteErrorCheck.of(RULE, CUE.search, message="中文之间用了半角标点“{}”", spares_quotes=True)
def check(text: str) -> Iterator[Replacement]:
    for match in HALF.finditer(text):
        yield Replacement(*match.span(), match.group().strip().translate(FULL))
