"""Lines of a file with other text at one place of them, as a hint shows them."""

from collections.abc import Sequence

from showcase.model import Place, ScalarNode, lazy

HAN_COLON = lazy("(?<=[\u4e00-\u9fff）”》]): *(?=[\u4e00-\u9fff（“《])")


def with_wide_colons(text: str) -> str:
    """The text with full-width colons between Chinese characters, where YAML takes a half-width one for its own."""
    return HAN_COLON.sub("：", text)


def stands_at(line: str, node: ScalarNode) -> bool:
    """Whether the value of ``node`` stands on the line as it was read."""
    found = line[node.place.column - 1 : node.place.end_column - 1]
    if node.style in ("'", '"'):
        return len(found) > 1 and found[0] == found[-1] == node.style
    return found == node.text


def replaced_at(line: str, place: Place, new: Sequence[str]) -> tuple[str, ...]:
    """The line with ``new``, one text or several lines, for what stands at ``place``.

    An item of a list (``- …``) takes the place of its dash too. Nothing where several lines cannot stand among what
    else is on the line.
    """
    start = _item_column(line, place) if new[0].startswith("- ") else place.column
    head, tail = line[: start - 1], line[place.end_column - 1 :]
    if len(new) == 1 and start == place.column:
        return (f"{head}{new[0].removeprefix('- ')}{tail}",)
    if not head.strip(" -"):
        return (f"{head}{new[0]}{tail}", *(" " * len(head) + each for each in new[1:]))
    if any(each.startswith(" ") or each.endswith(":") for each in new):
        return ()
    return (f"{head}{', '.join(each.removeprefix('- ') for each in new)}{tail}",)


def _item_column(line: str, place: Place) -> int:
    """The column of the dash before an item; in brackets that of the item itself."""
    head = line[: place.column - 1].rstrip()
    return len(head) if head.endswith("-") else place.column
