"""看一眼就放过的文字里，没有一个不能用的字符，也没有乱码。"""

from __future__ import annotations

import sys

from showcase.reading.yaml import characters, mojibake


def test_the_quick_look_sees_every_forbidden_character() -> None:
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if characters.FORBIDDEN.match(char) or mojibake.HINTS.match(char):
            assert not char.isprintable() or characters.SUSPECT.match(char), f"U+{code:04X}"
