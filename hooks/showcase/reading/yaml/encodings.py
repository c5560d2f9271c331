"""Which encoding the bytes of a file are in, where it is not UTF-8."""

COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们党支部律师事务所市年月日名称服务法工作會黨師務國個們時來為這"
)
"""Characters of which any Chinese text has some: a wrong decoding shows few of them."""
CHINESE = (("gbk", "GBK"), ("gb18030", "GB18030"), ("big5", "Big5"))
"""Codecs with the names that people know them by; the first of equally likely ones is named."""


def guess(content: bytes) -> tuple[str, str]:
    """Codec and name of the encoding that the bytes were most likely written in; two empty texts where none fits."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", "UTF-16"
    if content.count(0) > len(content) // 4:
        return ("utf-16-le" if content[1::2].count(0) >= content[::2].count(0) else "utf-16-be"), "UTF-16"
    scores = {}
    for codec, name in CHINESE:
        try:
            text = content.decode(codec)
        except UnicodeDecodeError:
            continue
        scores[codec, name] = sum(char in COMMON for char in text)
    return max(scores, key=lambda encoding: scores[encoding], default=("", ""))
