"""A suggestion, and the entry of a record that it is for."""

from decimal import Decimal
from typing import NamedTuple

from showcase.model import MappingNode, ScalarNode, lazy
from showcase.reading.keys import Key, Shape
from showcase.reading.lines import quote

PLAIN = lazy(r"[\w·（）()《》“”/.]+(?:[ \-—、，。；·]*[\w·（）()《》“”/.]+)*")
"""A text that YAML takes for itself without quotation marks."""

WHOLLY_QUOTED = lazy("[“「『]([^“”「」『』]+)[”」』]")
NOTHING = "没有内容就删掉这一行"


class Suggestion(NamedTuple):
    """``lines`` take the place of the key and its value; where there are none, only the words of ``hint`` are sure."""

    hint: str
    lines: tuple[str, ...] = ()


class Entry(NamedTuple):
    """The key that a value stands under, in its mapping. ``key`` is the one meant, whatever is written."""

    shape: Shape
    node: MappingNode
    key: Key

    def sibling(self, name: str) -> str:
        """The text under another key of the mapping; empty where there is none."""
        found = self.node.get(name)
        return found.text if isinstance(found, ScalarNode) else ""

    def has(self, name: str) -> bool:
        """Whether the kind of mapping has that key."""
        return self.shape.key(name) is not None


def written(text: str) -> str:
    """The text as a value in YAML, without Chinese quotation marks around the whole of it."""
    whole = WHOLLY_QUOTED.fullmatch(text.strip())
    text = whole[1] if whole else text.strip()
    return text if PLAIN.fullmatch(text) else quote(text)


def digits(number: Decimal) -> str:
    """The number in digits, without an exponent and without zeros behind the point."""
    return format(number.normalize(), "f")
