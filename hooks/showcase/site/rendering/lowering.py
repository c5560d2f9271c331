"""Style sheets written in today's CSS, said so that Chromium 80 understands them: what browsers made in China carry.

What can be said otherwise is, with the same meaning to every browser. Gaps between flex items become margins, for old
browsers alone. What is left (``:has``, ``aspect-ratio`` …) needs a fallback in the theme: the browser tests find where
one is missing.
"""

import re
from collections.abc import Iterator

COMMENT = re.compile(r"/\*(?!!).*?\*/\n?", re.DOTALL)
"""Comments, but not notices of a licence."""
RULE = re.compile(r"(\s*+)([^{};@/\s][^{};@/]*+)\{([^{}]*+)\}")
PAIR = re.compile(r"(?<![\w-])((?:margin|padding|inset)-(?:inline|block)):\s*([^;}]+)")
INSET = re.compile(r"(?<![\w-])inset:\s*([^;}]+)")
GAP = re.compile(r"(?<![\w-])(row-|column-|)gap:\s*([^;}]+)")
FLEX = re.compile(r"display:\s*(inline-)?flex")
BELOW = re.compile(r"margin-(bottom|block):\s*([^;}]+)")
DRAWN = re.compile(r"border-|border:|background|box-shadow")
"""What makes a box seen: it may not be wider than the page."""
UNKNOWN = re.compile(r":focus-visible|:has\(|::backdrop")
"""In a list of selectors, one of these makes Chromium 80 to 85 drop the rule: each gets a rule of its own."""
STATE = re.compile(r"^(html:not\([^)]*\)|\[data-[^\]]*\]|html\[data-[^\]]*\]) ")
"""What a selector begins with where it holds in one reading mode."""
OLD = "@supports not (inset: 0)"
"""Chromium to 86 and Safari to 14: they, or those before them by a little, know no gap between flex items."""


def lowered(css: str) -> str:
    """The style sheet without comments, ``:is()``, ``inset``, short forms of margins along the text, and gaps alone."""
    css = COMMENT.sub("", css)
    bodies: dict[str, str] = {}
    for _, selectors, body in RULE.findall(css):
        for selector in _selectors(selectors):
            bodies[selector] = bodies.get(selector, "") + body
    return RULE.sub(lambda found: _rule(found, bodies), css).strip() + "\n"


def _rule(found: re.Match[str], bodies: dict[str, str]) -> str:
    space, selectors, body = found.groups()
    each = _selectors(selectors)
    gaps = "".join(_gap(selector, body, bodies) for selector in each) if "gap:" in body else ""
    body = INSET.sub(_inset, PAIR.sub(_pair, body))
    known = [selector for selector in each if not UNKNOWN.search(selector)]
    groups = ([known] if known else []) + [[selector] for selector in each if UNKNOWN.search(selector)]
    return "".join(f"{space}{','.join(group)} {{{body}}}" for group in groups) + (
        f"{space}{OLD} {{{gaps}{space}}}" if gaps else ""
    )


def _gap(selector: str, body: str, bodies: dict[str, str]) -> str:
    """The margins that stand for the gap of a flex container; none if it is not one."""
    every = bodies.get(STATE.sub("", selector), "") + bodies[selector]
    if not FLEX.search(every) or "display: grid" in body:
        return ""
    gaps = {"row-": "0px", "column-": "0px"}
    for which, value in GAP.findall(body):
        first, *second = map(_length, _split(value, " "))
        gaps |= {which: first} if which else {"row-": first, "column-": second[0] if second else first}
    row, column = gaps["row-"], gaps["column-"]
    if "wrap: wrap" in every:
        below = _length(_split([("", "0"), *BELOW.findall(every)][-1][1], " ")[-1])
        drawn = DRAWN.search(every)
        right = "" if drawn else f"margin-right: calc(-1 * {column}); "
        own = f" {selector} {{gap: 0; {right}margin-bottom: calc({below} - {row})}}"
        last = f" {selector} > :last-child {{margin-right: 0}}" if drawn else ""
        return f"{own} {selector} > * {{margin-right: {column}; margin-bottom: {row}}}{last}"
    side, gap = ("top", row) if "direction: column" in every else ("left", column)
    icon = f" {selector} > svg:only-child {{margin-right: {gap}}}" if side == "left" else ""
    return f" {selector} {{gap: 0}} {selector} > * + * {{margin-{side}: {gap}}}{icon}"


def _length(value: str) -> str:
    """A length as ``calc()`` takes it."""
    return "0px" if value == "0" else value


def _selectors(listed: str) -> list[str]:
    return [selector for each in _split(listed, ",") for selector in _expanded(each)]


def _pair(found: re.Match[str]) -> str:
    first, *second = _split(found[2], " ")
    return f"{found[1]}-start: {first}; {found[1]}-end: {second[0] if second else first}"


def _inset(found: re.Match[str]) -> str:
    values = _split(found[1], " ")
    top, right, bottom, left = (values + values[1:2] if len(values) == 3 else values * 4)[:4]
    return f"top: {top}; right: {right}; bottom: {bottom}; left: {left}"


def _expanded(selector: str) -> Iterator[str]:
    """The selectors that one with ``:is(a, b)`` stands for."""
    before, found, rest = selector.partition(":is(")
    if not found:
        yield selector
        return
    inside, after = _closed(rest)
    for option in _split(inside, ","):
        yield from _expanded(before + option + after)


def _closed(text: str) -> tuple[str, str]:
    """What stands before the parenthesis that closes one opened before the text, and after it."""
    depth = 1
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return text[:place], text[place + 1 :]
    raise ValueError(text)


def _split(text: str, separator: str) -> list[str]:
    """The parts of a list, divided at separators outside parentheses."""
    text = " ".join(text.split())
    if "(" not in text:
        return [part.strip() for part in text.split(separator)]
    parts, depth = [""], 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == separator and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]
