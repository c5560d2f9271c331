"""Hints that are lines of a record. Their wording is one everywhere, so that a program can apply what a person copies.

After the ideographic space, or on the lines below, stands what is to be written, letter for letter; lines keep their
indentation relative to the first of them.
"""

from collections.abc import Sequence


def corrected(lines: Sequence[str]) -> str:
    """The line of the problem should read like this; where these are several, they take its place."""
    return f"这一行改成{_written(lines)}"


def corrected_from(first: int, last: int, lines: Sequence[str]) -> str:
    """Lines ``first`` to ``last`` of the file, both included, should read like this."""
    which = f"第 {first} 行" if first == last else f"第 {first} 至 {last} 行"
    return f"{which}改成{_written(lines)}"


def added(lines: Sequence[str]) -> str:
    """These should stand beside the key of the problem."""
    return f"加一行　{lines[0]}" if len(lines) == 1 else f"加{_written(lines)}"


def _written(lines: Sequence[str]) -> str:
    if len(lines) == 1:
        return f"　{lines[0].strip()}"
    margin = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join([f"下面 {len(lines)} 行：", *(line[margin:] for line in lines)])
