"""Letters of share pictures: the fonts, what they lack, and the pixels of a line of text."""

from functools import lru_cache
from itertools import groupby

from PIL import Image, ImageDraw, ImageFont
from pylopdf_fonts_zh_cn import sans_path, serif_path

FACES = str(serif_path()), str(sans_path())
"""The faces in the order in which a character is looked for."""
LACKING = "〓"
"""What printers set for a character that they do not have."""
NOWHERE = "\U0010fffe"
"""A code point that no font has: it is drawn as the font's sign for a missing character."""
MIDDLE = 0.38
"""The middle of a Chinese character above the baseline, as a share of its size."""
STROKE = 0.02
"""How much a bold letter is wider on each side, as a share of its size: the fonts have one weight."""


def lettering(text: str, size: int, bold: bool = False) -> Image.Image:
    """A line as the strengths of its pixels. Its characters have their middle at half its height; a third of ``size``
    is free on each side.
    """
    runs = [(face, "".join(part)) for face, part in groupby(map(_printable, text), _face)]
    margin = size // 3
    line = Image.new("L", (width(text, size) + 2 * margin, 2 * size))
    draw, x = ImageDraw.Draw(line), float(margin)
    for face, run in runs:
        font = _font(face, size)
        place = x, size + MIDDLE * size
        draw.text(place, run, fill=255, font=font, anchor="ls", stroke_width=size * STROKE if bold else 0)
        x += font.getlength(run)
    return line


@lru_cache(maxsize=8192)
def width(text: str, size: int) -> int:
    """The width of a line in px."""
    return round(sum(_font(_face(each), size).getlength(each) for each in map(_printable, text)))


def has(character: str) -> bool:
    """Whether one of the faces has the character."""
    return any(_has(face, character) for face in FACES)


def _printable(character: str) -> str:
    return character if has(character) else LACKING


def _face(character: str) -> str:
    return next(face for face in FACES if _has(face, character))


@lru_cache(maxsize=8192)
def _has(face: str, character: str) -> bool:
    font = _font(face, 12)
    return character.isspace() or bytes(font.getmask(character)) != bytes(font.getmask(NOWHERE))


@lru_cache(maxsize=64)
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout: the other one depends on libraries of the machine.
    return ImageFont.truetype(face, size, layout_engine=ImageFont.Layout.BASIC)
