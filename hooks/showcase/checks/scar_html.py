"""Code of web pages in a text: tags, entities, and characters written as their numbers (``<br/>``, ``&nbsp;``)."""

import html
import re
from collections.abc import Iterator

from showcase.checks.engine import PasteErrorCheck
from showcase.model import lazy
from showcase.problems import Replacement, Rule

RULE = Rule(
    "scar-html",
    "文字里夹了网页代码",
    "网页代码不会起作用，会照样显示在网页上。",
    "summary: 每周&nbsp;调解<br/>邻里纠纷",
    "summary: 每周调解邻里纠纷",
)

ELEMENTS = (
    "a|abbr|article|audio|b|big|blockquote|body|br|button|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|"
    "embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|"
    "link|main|mark|meta|nav|object|ol|option|p|param|picture|pre|q|s|script|section|select|small|source|span|strike|"
    "strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|video|wbr|"
    "(?:o|w|v|m|x|st1|wp):[a-z]{1,20}"
)
TAG = (
    rf"[<＜](?:[/／]\s{{0,3}})?(?:{ELEMENTS})"
    rf"(?:\s{{1,20}}[a-z][^<>\n]{{0,600}}?)?\s{{0,3}}[/／]?\s{{0,3}}[>＞]"
)
WHOLE = (
    r"<(?P<element>script|style)\b[^<>]{0,300}>[^<]{0,4000}</(?P=element)\s{0,3}>"
    r"|<!--(?:(?!-->)[\s\S]){0,400}-->|<!(?:doctype|\[)[^<>]{0,300}>|<\?xml[^<>]{0,300}>"
)
ENTITY = (
    r"&(?:amp;){0,3}(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6})[;；]"
    r"|&(?:nbsp|ldquo|rdquo|amp|lt|gt|quot)(?![a-z;=])"
)
ESCAPE = r"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}"
CODE = lazy(
    rf"[ \t]{{0,8}}(?:{WHOLE}|(?P<tag>{TAG})|(?P<entity>{ENTITY})|(?P<escape>{ESCAPE}))[ \t]{{0,8}}", re.IGNORECASE
)
CUE = re.compile(r"[<＜][\s/／!?]{0,4}[A-Za-z\[]|<!--|&[A-Za-z#]|\\[uxUX][0-9A-Fa-f]{2}")
WORD = re.compile(r"[A-Za-z0-9,.]")


@PasteErrorCheck.of(RULE, CUE.search, message="文字里夹了网页代码“{}”，会照样显示出来", whole=True)
def check(text: str) -> Iterator[Replacement]:
    for match in CODE.finditer(text):
        right = _meant(match)
        if right is not None:
            yield Replacement(*match.span(), _spaced(match, right))


def _meant(match: re.Match[str]) -> str | None:
    """What the code stands for; None where it is no code."""
    code = match.group().strip()
    if match["tag"]:
        attributes = re.search(r"\s(.*?)[/／]?[>＞]", match["tag"], re.DOTALL)
        # <b 且 c> compares; a tag has its attributes in the form name=value.
        is_tag = not attributes or "=" in attributes[1] or attributes[1].isascii()
        return "" if is_tag else None
    if match["entity"]:
        plain = code.replace("；", ";")
        plain = html.unescape(plain if plain.endswith(";") else f"{plain};")
        return plain if plain != code and plain != f"{code};" else None
    return chr(int(code[2:], 16)) if match["escape"] else ""


def _spaced(match: re.Match[str], right: str) -> str:
    """``right`` with a space on either side only where there was one between words of Latin letters or digits."""
    text, code = match.string, match.group()
    right = "".join(char for char in right if char.isprintable() and char not in "\u200b\ufeff\ufffc\u3000")
    before, after = code[: len(code) - len(code.lstrip())], code[len(code.rstrip()) :]
    if right.strip():
        return before + right.strip() + after
    is_between_words = WORD.match(text[match.start() - 1 : match.start()]) and WORD.match(text[match.end() :])
    is_blank = before or after or match["entity"] or "br" in code.lower()
    return " " if is_between_words and is_blank else ""
