"""Garbled text (乱码): what a wrong encoding leaves behind, and what it most likely said."""

import re
from collections.abc import Iterator
from itertools import accumulate

from showcase.model import lazy

PRIVATE = lazy("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xbf"
"""How the later bytes of a UTF-8 character look when they are taken for Windows Latin."""
LOST = r"锟斤拷|锟斤|斤拷|烫烫烫+|屯屯屯+|(?:[\u0080-\u07ff]{0,2}\ufffd)+[\u0080-\u07ff]{0,2}|" + f"{PRIVATE.pattern}+"
"""What cannot be recovered: the bytes are gone. Between them stand letters of other scripts."""
LATIN = rf"(?:[à-ï][{HIGH}]{{2}}|[ÂÃ][{HIGH}])+"
"""UTF-8 read as Windows Latin: ``â€œ``, ``å…šæ”¯éƒ¨``."""
WESTERN = "[¡-þ]{4,}"
"""GBK read as Latin: ``µ³Ö§²¿``."""
CHINESE = r"[^\x00-\x7f\ufffd]{2,}"
"""UTF-8 read as GBK: ``鍏氭敮閮ㄧ殑``; any run of Chinese that holds enough of the signs below."""
SURE, LEADS = "[锛銆鈥]", "[鍏鐨鏄鍦鏈鏂鍙璁寰涓寮甯鎵鏀閮绗]"
"""What the marks ，。“ become, and what the commonest words begin with; rare in a text that means them."""
SIGNS = {CHINESE: re.compile(f"{SURE}|{LEADS}.*{LEADS}"), WESTERN: re.compile("[À-Ö]")}
MARKS = "锟拷烫屯锛銆鈥鍏鐨鏄鍦鏈鏂鍙璁寰涓寮甯鎵鏀閮绗\ufffd¡-þ"
HINTS = re.compile(f"[{MARKS}{PRIVATE.pattern[1:-1]}]")
"""Characters of which any of them but a short reading as GBK has one: cheap to ask of every file."""
GARBLED = re.compile(f"{LOST}|{LATIN}|{WESTERN}|{SURE}|{LEADS}")
"""Whether a line may hold any of those; :func:`find` looks closer."""
PASSAGES = (
    (re.compile(LOST), ()),
    (re.compile(LATIN), (("western", "utf-8"),)),
    (re.compile(WESTERN), (("western", "gbk"),)),
    (re.compile(CHINESE), (("gb18030", "utf-8"),)),
)
HAN = lazy("[一-鿿]")
HAN_MARKS = lazy("[一-鿿，。、；：？！“”‘’（）《》—…·]")


UTF8 = re.compile(
    rb"(?:[\xe4-\xe9][\x80-\xbf]{2}|\xe2\x80[\x90-\xbf]|\xe3\x80[\x80-\x91]|\xef[\xbc\xbd][\x80-\xbf]){2,}"
)
"""Two or more characters or marks of a Chinese text in UTF-8."""
FIRST_OF_SECOND_LEVEL = b"\xd8"
"""GB 2312 has its common characters below, by their pronunciation."""
CODECS = ("gb18030", "western")


def is_beyond_doubt(text: str) -> bool:
    """Whether all characters are in the set of simplified Chinese (GB 2312), of which no short garbled word is made."""
    try:
        text.replace("—", "").replace("·", "").encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def find(line: str) -> Iterator[tuple[int, str, str]]:
    """Where each garbled passage of a line begins, the passage, and the likely original (empty: not to be known)."""
    found = [] if is_beyond_doubt(line) else list(_short_passages(line))
    if HINTS.search(line) and GARBLED.search(line):
        found += _passages(line)
    end = -1
    for start, passage, original in sorted(found, key=lambda found: (found[0], -len(found[1]))):
        if start > end:
            yield start, passage, original
        end = max(end, start + len(passage))


def restored(line: str) -> str | None:
    """The line with every garbled passage as it was; None where one is not wholly known."""
    for start, passage, original in sorted(find(line), reverse=True):
        if not (original and any(_bytes(passage, codec) in _readings(original) for codec in CODECS)):
            return None
        line = line[:start] + original + line[start + len(passage) :]
    return line


def _readings(text: str) -> set[bytes]:
    return {text.encode("utf-8"), text.encode("gb18030")}


def _short_passages(line: str) -> Iterator[tuple[int, str, str]]:
    """Runs of which every byte in GBK is one of common Chinese characters in UTF-8: ``娉曞緥`` for 法律."""
    for run in re.finditer(r"[^\x00-\x7f\ufffd]{3,}", line):
        pieces = [char.encode("gb18030", "replace") for char in run.group()]
        starts = [0, *accumulate(map(len, pieces))]
        for match in UTF8.finditer(b"".join(pieces)):
            original, end = match.group().decode("utf-8"), match.end()
            while end not in starts:  # its last byte is half of a character that follows
                end -= len(original[-1].encode("utf-8"))
                original = original[:-1]
            if match.start() in starts:
                first = starts.index(match.start())
                passage = run.group()[first : starts.index(end)]
                if _is_common(original) and not is_beyond_doubt(passage):
                    yield run.start() + first, passage, original


def _is_common(text: str) -> bool:
    """Whether a text has at least two Chinese characters, all simplified ones, and most of them common ones."""
    han = HAN.findall(text)
    common = sum(char.encode("gb18030") < FIRST_OF_SECOND_LEVEL for char in han)
    return len(han) > 1 and is_beyond_doubt("".join(han)) and common * 2 >= len(han)


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
    content = _bytes(passage, wrong).strip(b"?")
    text = content.decode(right, "ignore")
    lost = len(content) - len(text.encode(right))
    is_likely = lost * 4 <= len(content) and (right == "utf-8" or len(HAN_MARKS.findall(text)) * 2 == len(content))
    return text if is_likely and text and text != passage else ""


def _bytes(passage: str, codec: str) -> bytes:
    """The bytes that were read as ``passage``; as ``western``, Windows Latin with the controls that it leaves open."""
    if codec != "western":
        return passage.encode(codec, "replace")
    windows = (char.encode("cp1252", "replace") for char in passage)
    return b"".join(
        char.encode("latin-1", "replace") if byte == b"?" else byte for char, byte in zip(passage, windows, strict=True)
    )
