"""Whether a text deserves a closer look: what no sound record has outside its prose, asked of every file."""

import re

from showcase.reading.lines import INSIDE, LISTS, WIDE

BEGUN = re.compile(
    r"\n *+(?:- ++)*+(?:[－–—―•·●○◆■▪＃]|[*+] |-[^\s-]|<<|\?(?: |\n)|[^\s：:#\"'|>]{1,16}[：︰﹕∶]|[a-z_]++:[^\s/])"
)
NUMBER = re.compile(
    r"(?:[0-9]{1,2}[.、．)）]|[①-⑳]|[（(][0-9一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、) *(?=\S)"
)
"""The number of an item, as lists have it outside YAML."""
NESTED = re.compile(
    rf"\n( *+)(?:- ++)*+(?:(?:{'|'.join(LISTS)})[:：] *(?:\n *)?(?:{NUMBER.pattern}|(?<=[:：] )(?:[-－–—•·●])(?!-))"
    rf"|(?:{'|'.join(INSIDE)}): *\n\1(?:{'|'.join(sorted(set().union(*INSIDE.values())))})[:：])"
)
"""A list whose items have numbers or begin beside its key; a key that stands beside the one it belongs below."""
BLANKS = re.compile(rf"[{WIDE}]")
HASH = re.compile(r"[^\s#] +#|: +#\S|[\"'\]},|>]#")
COMMA = re.compile(r": *\[[^\]\n]{0,200}[，、]")


def is_doubtful(text: str) -> bool:
    """Whether a text has what no sound record has outside its prose: cheap to ask of every file."""
    return bool(
        "\t" in text
        or BLANKS.search(text)
        or ("#" in text and HASH.search(text))
        or ("[" in text and COMMA.search(text))
        or BEGUN.search(f"\n{text}\n")
        or NESTED.search(f"\n{text}")
    )
