"""Garbled text (乱码): what a wrong encoding leaves behind, and what it most likely said."""

import re
from collections.abc import Iterator

PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xbf"
"""How the later bytes of a UTF-8 character look when they are taken for Windows Latin."""
LOST = r"锟斤拷|锟斤|斤拷|烫烫烫+|屯屯屯+|\ufffd+|" + f"{PRIVATE.pattern}+"
"""What cannot be recovered: the bytes are gone."""
LATIN = rf"(?:[à-ï][{HIGH}]{{2}}|[ÂÃ][{HIGH}])+"
"""UTF-8 read as Windows Latin: ``â€œ``, ``å…šæ”¯éƒ¨``."""
WESTERN = "[¡-ÖØ-öø-þ]{4,}"
"""GBK read as Latin: ``µ³Ö§²¿``."""
CHINESE = r"[^\x00-\x7f\ufffd]{2,}"
"""UTF-8 read as GBK: ``鍏氭敮閮ㄧ殑``; any run of Chinese that holds enough of the signs below."""
SURE, LEADS = "[锛銆鈥]", "[鍏鐨鏄鍦鏈鏂鍙璁寰涓寮甯鎵鏀閮绗]"
"""What the marks ，。“ become, and what the commonest words begin with; rare in a text that means them."""
SIGNS = {CHINESE: re.compile(f"{SURE}|{LEADS}.*{LEADS}"), WESTERN: re.compile("[À-Ö]")}
MARKS = "锟拷烫屯锛銆鈥鍏鐨鏄鍦鏈鏂鍙璁寰涓寮甯鎵鏀閮绗\ufffd¡-þ"
HINTS = re.compile(f"[{MARKS}{PRIVATE.pattern[1:-1]}]")
"""Characters of which any of them has one: cheap to ask of every file."""
GARBLED = re.compile(f"{LOST}|{LATIN}|{WESTERN}|{SURE}|{LEADS}")
"""Whether a line may hold any of them; :func:`find` looks closer."""
PASSAGES = (
    (re.compile(LOST), ()),
    (re.compile(LATIN), (("cp1252", "utf-8"), ("latin-1", "utf-8"))),
    (re.compile(WESTERN), (("latin-1", "gbk"),)),
    (re.compile(CHINESE), (("gb18030", "utf-8"),)),
)
HAN = re.compile("[一-鿿]")


def find(line: str) -> Iterator[tuple[int, str, str]]:
    """Where each garbled passage of a line begins, the passage, and the likely original (empty: not to be known)."""
    if not (HINTS.search(line) and GARBLED.search(line)):
        return
    end = -1
    for start, passage, original in sorted(_passages(line), key=lambda found: (found[0], -len(found[1]))):
        if start > end:
            yield start, passage, original
        end = max(end, start + len(passage))


def _passages(line: str) -> Iterator[tuple[int, str, str]]:
    """The passages that each pattern finds; they overlap where one is the broken rest of another."""
    for pattern, ways in PASSAGES:
        for match in pattern.finditer(line):
            passage = match.group()
            sign = SIGNS.get(pattern.pattern)
            if sign and not sign.search(passage):
                continue
            original = next(filter(None, (_recover(passage, *way) for way in ways)), "")
            if original or not ways:
                yield match.start(), passage, original


def _recover(passage: str, wrong: str, right: str) -> str:
    """The text that ``passage`` was before it was read by the ``wrong`` codec; empty where that is not likely."""
    content = passage.encode(wrong, "replace").strip(b"?")
    text = content.decode(right, "ignore")
    lost = len(content) - len(text.encode(right))
    is_likely = lost * 4 <= len(content) and (right == "utf-8" or len(HAN.findall(text)) * 2 == len(content))
    return text if is_likely and text and text != passage else ""
