"""Texts of others in Markdown, and a letter within a limit."""

import re
from collections.abc import Sequence

CHARACTERS = re.compile(r"([\\`*_{}\[\]()#+.!|~<>@:&-])")
WRITTEN = re.compile(r"^(.*(?:改成|加一行))　([^\n]+)$")
BELOW = re.compile(r"^(.*(?:改成|加)下面 \d+ 行：)\n(.*)$", re.DOTALL)

Part = tuple[Sequence[str], Sequence[str]]
"""Lines that head a part of a letter, and its entries, each of which may have several lines."""


def escaped(text: str) -> str:
    """Markdown that shows the text as it is, on one line."""
    return CHARACTERS.sub(r"\\\1", " ".join(text.split()))


def code(text: str) -> str:
    """One line as code."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    gap = " " if len(fence) > 1 else ""
    return f"{fence}{gap}{' '.join(text.splitlines())}{gap}{fence}"


def block(text: str, indent: str = "") -> str:
    """Lines as a block of code."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return "\n".join(indent + line for line in (fence, *text.splitlines(), fence))


def hinted(hint: str) -> str:
    """A hint with the lines that it proposes as code."""
    if below := BELOW.match(hint):
        return f"{escaped(below[1])}\n{block(below[2], '  ')}"
    if written := WRITTEN.match(hint):
        return f"{escaped(written[1])} {code(written[2])}"
    return escaped(hint)


def fitted(parts: Sequence[Part], limit: int) -> str:
    """The letter in at most ``limit`` characters: of each part as many entries as there is room for, the others by
    their number.
    """
    lines: list[str] = []
    room = limit - sum(len(line) + 1 for heading, _ in parts for line in heading) - 60 * len(parts)
    for heading, entries in parts:
        lines += heading
        shown = 0
        while shown < len(entries) and len(entries[shown]) + 1 <= room:
            room -= len(entries[shown]) + 1
            shown += 1
        lines += entries[:shown]
        if shown < len(entries):
            room = 0
            lines += ["", f"另有 {len(entries) - shown} 处，这里写不下。"]
    return "\n".join(lines).strip("\n") + "\n"
