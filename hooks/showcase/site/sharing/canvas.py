"""A picture in the making: an image whose pixels are indices of the palette."""

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw

from showcase.site.sharing.lettering import lettering
from showcase.site.sharing.palette import Ramp, index, palette, solid, table

FINE = 4
"""How many times larger a mark is drawn before it is reduced, so that its lines are smooth."""
LEVELS, LARGEST = (4, 9), 30_000
"""Compression, and from how many bytes on the stronger one is used, which takes seven times as long."""
OPENING = tuple("“‘（《〈【")
Inked = tuple[Image.Image, Image.Image]
"""Palette indices, and the mask of those that are drawn."""
Points = tuple[tuple[float, float], ...]


class Mark(NamedTuple):
    """A drawing on 24 × 24, as ``theme/components/basics/mark.html`` has it in SVG: lines, and circles by their centre
    and radius.
    """

    lines: tuple[Points, ...] = ()
    circles: tuple[tuple[float, float, float], ...] = ()


def _box(left: float, top: float, right: float, bottom: float) -> Points:
    return (left, top), (right, top), (right, bottom), (left, bottom), (left, top)


RAYS = ((4, 4), (9.4, 9.4)), ((20, 4), (14.6, 9.4)), ((4, 20), (9.4, 14.6)), ((20, 20), (14.6, 14.6))
AXES = ((12, 2.5), (12, 9)), ((12, 15), (12, 21.5)), ((2.5, 12), (9, 12)), ((15, 12), (21.5, 12))
GRID = Mark((_box(4, 4, 10.5, 10.5), _box(13.5, 4, 20, 10.5), _box(4, 13.5, 10.5, 20), _box(13.5, 13.5, 20, 20)))
MARKS = {
    "compass": Mark((((12, 6.2), (15.4, 16), (12, 13.6), (8.6, 16), (12, 6.2)),), ((12, 12, 9),)),
    "stones": Mark((_box(9, 4.5, 15, 9.5), _box(6, 9.5, 18, 14.5), _box(3, 14.5, 21, 19.5))),
    "rays": Mark((*RAYS, *AXES), ((12, 12, 3),)),
    "flag": Mark((((5.5, 21.5), (5.5, 2.5)), ((5.5, 4), (15, 4), (20, 8.75), (15, 13.5), (5.5, 13.5)))),
}


class Canvas:
    """The image. Places are in px from the top left; a ``middle`` is the centre of what is drawn."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        self.image = Image.new("L", (width, height), index(ground))
        self._draw = ImageDraw.Draw(self.image)

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        place = round(left), round(top), round(left + width) - 1, round(top + height) - 1
        self._draw.rectangle(place, fill=index(colour))

    def frame(self, left: float, top: float, width: float, height: float, colour: str, line: int) -> None:
        """The outline of a rectangle, ``line`` px wide, inside it."""
        place = round(left), round(top), round(left + width) - 1, round(top + height) - 1
        self._draw.rectangle(place, outline=index(colour), width=line)

    def text(self, left: float, middle: float, text: str, size: int, ramp: Ramp, bold: bool = False) -> None:
        """A line of text that begins at ``left``; an opening mark, whose left half is empty, hangs there."""
        hanging = size * 0.45 if text[:1] in OPENING else 0
        self._lay(_inked(text, size, ramp, bold), round(left - hanging) - size // 3, round(middle) - size)

    def glyph(
        self,
        x: float,
        y: float,
        text: str,
        size: int,
        ramp: Ramp,
        *,
        bold: bool = False,
        turned: bool = False,
        light: bool = False,
    ) -> None:
        """A character around its centre; a run of Latin letters ``turned`` on its side; ``light`` on a dark ground."""
        inked = _inked(text, size, ramp, bold, turned, light)
        self._lay(inked, round(x - inked[0].width / 2), round(y - inked[0].height / 2))

    def mark(self, name: str, left: float, top: float, size: int, line: float, ramp: Ramp) -> None:
        """The mark of an initiative, with lines of ``line`` units of its 24."""
        self._lay(_coloured(_drawn(name, size, line), ramp), round(left), round(top))

    def place(self, other: "Canvas", left: int, top: int) -> None:
        """Another picture upon this one."""
        self.image.paste(other.image, (left, top))

    def png(self) -> bytes:
        """The picture as a file."""
        done = self.image.copy()
        done.putpalette(palette())
        content = b""
        for level in LEVELS:
            target = BytesIO()
            done.save(target, "PNG", compress_level=level)
            content = target.getvalue()
            if len(content) <= LARGEST:
                break
        return content

    def _lay(self, inked: Inked, left: int, top: int) -> None:
        self.image.paste(inked[0], (left, top), inked[1])


@lru_cache(maxsize=2048)
def _inked(text: str, size: int, ramp: Ramp, bold: bool, turned: bool = False, light: bool = False) -> Inked:
    """Lettering in its colours; cached, because the same characters and names return in many pictures."""
    shape = lettering(text, size, bold)
    return _coloured(shape.transpose(Image.Transpose.ROTATE_270) if turned else shape, ramp, light)


def _coloured(shape: Image.Image, ramp: Ramp, light: bool = False) -> Inked:
    """A shape in the steps of a ramp, and where it covers the ground at all."""
    return shape.point(table(ramp, light)), shape.point(solid(ramp))


@lru_cache(maxsize=32)
def _drawn(name: str, size: int, line: float) -> Image.Image:
    scale, wide = size * FINE / 24, max(1, round(line * size * FINE / 24))
    large = Image.new("L", (size * FINE, size * FINE))
    draw = ImageDraw.Draw(large)
    mark = MARKS.get(name, GRID)
    for points in mark.lines:
        draw.line([(x * scale, y * scale) for x, y in points], fill=255, width=wide, joint="curve")
    for x, y, radius in mark.circles:
        reach = radius * scale + wide / 2
        draw.ellipse(
            (x * scale - reach, y * scale - reach, x * scale + reach, y * scale + reach), outline=255, width=wide
        )
    return large.reduce(FINE)
