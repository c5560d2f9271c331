"""The colours of share pictures: those of the theme in light, and the steps between a letter and its ground.

A picture is drawn in palette indices, not in colours that are reduced to a palette afterwards: that took 20 ms each.
"""

from functools import cache
from typing import NamedTuple

Colour = tuple[int, int, int]


def _colour(written: str) -> Colour:
    return int(written[1:3], 16), int(written[3:5], 16), int(written[5:7], 16)


COLOURS = {
    "paper": _colour("#FBF8F2"),
    "ink": _colour("#211C16"),
    "ink3": _colour("#6A6154"),
    "red": _colour("#A81E1E"),
    "gold": _colour("#B08D4C"),
    "line": _colour("#DDD3C2"),
    "cover": _colour("#EDE3D1"),
    "slip": _colour("#FFFDF7"),
    "gather": _colour("#DDC99F"),
    "tint": _colour("#EAE1D1"),
    "shade": _colour("#F3EEE5"),
}


class Ramp(NamedTuple):
    """A letter's colour on a ground, and the number of steps between them that smooth its edges."""

    colour: str
    ground: str
    steps: int


INK = Ramp("ink", "paper", 4)
GREY = Ramp("ink3", "paper", 4)
RED = Ramp("red", "paper", 4)
GOLD = Ramp("gold", "cover", 3)
INK_ON_GOLD = Ramp("ink", "gather", 3)
RAMPS = (INK, GREY, RED, GOLD, INK_ON_GOLD)
NAMES = tuple(COLOURS)


def index(name: str) -> int:
    """The palette's index of a colour of its own."""
    return NAMES.index(name)


def palette() -> list[int]:
    """All colours, one after another, as Pillow takes them: 29."""
    steps = (_between(ramp, step) for ramp in RAMPS for step in range(1, ramp.steps + 1))
    return [part for colour in (*COLOURS.values(), *steps) for part in colour]


@cache
def table(ramp: Ramp, reverse: bool = False) -> list[int]:
    """For each strength of a letter's pixel, 0–255, its index; ``reverse`` is the light letter on the dark ground."""
    first = len(COLOURS) + sum(other.steps for other in RAMPS[: RAMPS.index(ramp)])
    scale = [index(ramp.ground), *range(first, first + ramp.steps), index(ramp.colour)]
    if reverse:
        scale.reverse()
    return [scale[round(strength * (ramp.steps + 1) / 255)] for strength in range(256)]


@cache
def solid(ramp: Ramp) -> list[int]:
    """For each strength, 255 where it is drawn at all, else 0."""
    return [0 if place == index(ramp.ground) else 255 for place in table(ramp)]


def _between(ramp: Ramp, step: int) -> Colour:
    share = step / (ramp.steps + 1)
    near, far = COLOURS[ramp.ground], COLOURS[ramp.colour]
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(near, far, strict=True))
    return red, green, blue
