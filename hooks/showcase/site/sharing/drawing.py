"""The drawings: a card with the book and what it is about, the book alone in a square, and the site's shelf."""

from functools import lru_cache

from showcase.site.components import Slip, covers
from showcase.site.sharing.canvas import Canvas
from showcase.site.sharing.lettering import width
from showcase.site.sharing.lines import balanced, broken, cut
from showcase.site.sharing.palette import GOLD, GREY, INK, INK_ON_GOLD, RED, Ramp
from showcase.site.sharing.picture import Picture, Spine

WIDE, HIGH = 1200, 630
SCALE = 1.25
"""The cover's px in the picture for one of its own."""
BOOK_WIDE, BOOK_HIGH = 400, 530
LEFT, TOP = 64, 48
TEXT, MEASURE = 528, 608
"""Where the text begins, and how wide it is."""
TITLES = ((66, 2), (58, 3), (50, 3), (43, 4))
"""Sizes of a title, and how many lines it may have in each."""
SMALL, LINE = 28, 43
FIGURE = 424
"""The top of the leading figure."""
BACKS: dict[str, tuple[str, Ramp, bool]] = {
    "compass": ("red", RED, True),
    "stones": ("ink", INK, True),
    "rays": ("gather", INK_ON_GOLD, False),
    "flag": ("slip", INK, False),
}
"""The colour of a spine, and its letters' on it, by the initiative's mark, as the theme has them."""
SHELF = 22
THICK, CELL = 58, 28


def card(picture: Picture) -> bytes:
    """The picture beside a link, 1200 × 630."""
    canvas = Canvas(WIDE, HIGH, "paper")
    if picture.spines:
        _shelf(canvas, picture)
    else:
        _place_book(canvas, LEFT, TOP, picture)
        _words(canvas, picture)
        _foot(canvas, picture.site)
    return canvas.png()


def square(picture: Picture) -> bytes:
    """The book alone, 630 × 630."""
    canvas = Canvas(HIGH, HIGH, "paper")
    _place_book(canvas, (HIGH - BOOK_WIDE) // 2, TOP, picture)
    return canvas.png()


def _place_book(canvas: Canvas, left: int, top: int, picture: Picture) -> None:
    """The book with its shadow."""
    for number, colour in enumerate(("shade", "tint", "line")):
        canvas.box(left + 8 + 6 * number, top, BOOK_WIDE - 16 - 12 * number, BOOK_HIGH + 18 - 6 * number, colour)
    canvas.place(_book(picture), left, top)


@lru_cache(maxsize=2)
def _book(picture: Picture) -> Canvas:
    """The cover as its page shows it. The card and the square, which are drawn one after the other, share it."""
    canvas = Canvas(BOOK_WIDE, BOOK_HIGH, "cover")
    canvas.frame(0, 0, BOOK_WIDE, BOOK_HIGH, "line", 1)
    thread = 293 * SCALE
    for y in (418.5, 421.5):
        canvas.box(0, y * SCALE, thread, 1, "line")
    canvas.box(thread, 0, 1, BOOK_HIGH, "gold")
    for y in (40.5, 154.5, 268.5, 382.5):
        canvas.box(thread, y * SCALE, BOOK_WIDE - thread, 1, "gold")
        canvas.box(thread - 2, y * SCALE - 2, 5, 5, "gold")
    if picture.mark:
        canvas.mark(picture.mark, 178 * SCALE, 30 * SCALE, round(95 * SCALE), 0.3, GOLD)
    _slip(canvas, picture.slip)
    for number, digit in enumerate(picture.year):
        canvas.glyph(covers.RIGHT * SCALE, (238.2 + 16.2 * number) * SCALE, digit, 17, GREY)
    if picture.seal:
        _seal(canvas, picture.seal)
    return canvas


def _slip(canvas: Canvas, slip: Slip) -> None:
    canvas.box(32 * SCALE, 32 * SCALE, slip.width * SCALE, slip.height * SCALE, "slip")
    canvas.frame(36 * SCALE, 36 * SCALE, (slip.width - 8) * SCALE, (slip.height - 8) * SCALE, "ink", 3)
    canvas.frame(41 * SCALE, 41 * SCALE, (slip.width - 18) * SCALE, (slip.height - 18) * SCALE, "ink", 1)
    for glyph in slip.glyphs:
        size = 2 * round(glyph.size * SCALE / 2)  # few sizes, so that the same characters need not be drawn anew
        canvas.glyph(glyph.x * SCALE, glyph.y * SCALE, glyph.text, size, INK, bold=True, turned=glyph.turned)


def _seal(canvas: Canvas, text: str) -> None:
    canvas.box(220.5 * SCALE, 343 * SCALE, 42 * SCALE, 56 * SCALE, "red")
    canvas.frame(223 * SCALE, 345.5 * SCALE, 37 * SCALE, 51 * SCALE, "paper", 1)
    size, first = (32, 371.0) if len(text) == 1 else (26, 360.0)
    for number, character in enumerate(text):
        y = (first + 23 * number) * SCALE
        canvas.glyph(covers.RIGHT * SCALE, y, character, size, RED, bold=True, light=True)


def _words(canvas: Canvas, picture: Picture) -> None:
    """Label, title, and what is said of it."""
    y = float(TOP)
    if picture.label:
        if picture.mark:
            canvas.mark(picture.mark, TEXT, y + 2, 34, 1.5, RED)
        canvas.text(TEXT + (46 if picture.mark else 0), y + 19, picture.label, SMALL, RED, bold=True)
        y += 58
    size, lines = fitted_title(picture.title)
    for line in lines:
        canvas.text(TEXT, y + size * 0.64, line, size, INK, bold=True)
        y += size * 1.28
    y += 24
    said = [line for text in picture.lines for line in cut(broken(text, SMALL, MEASURE), 3)]
    room = int(FIGURE - y) // LINE
    if picture.figure and room >= len(picture.lines):
        said = cut(said, room)
        _figure(canvas, *picture.figure)
    for line in said:
        canvas.text(TEXT, y + LINE / 2, line, SMALL, GREY)
        y += LINE


def _figure(canvas: Canvas, prefix: str, number: str, suffix: str, label: str) -> None:
    """A number with its unit, and what it counts."""
    left = TEXT
    for part, size, bold, drop in ((prefix, SMALL, False, 12), (number, 62, True, 0), (suffix, SMALL, False, 12)):
        if part:
            canvas.text(left, FIGURE + 32 + drop, part, size, INK, bold=bold)
            left += width(part, size) + 10
    canvas.text(left + 16, FIGURE + 44, cut(broken(label, SMALL, TEXT + MEASURE - left - 16), 1)[0], SMALL, GREY)


def fitted_title(text: str) -> tuple[int, list[str]]:
    """The largest size at which the title has few lines; at the smallest one the rest is cut."""
    for size, most in TITLES:
        lines = balanced(text, size, MEASURE)
        if len(lines) <= most:
            return size, lines
    return size, cut(lines, most)


def _foot(canvas: Canvas, site: str) -> None:
    """The double rule of a section, and below it the site's mark and name."""
    bottom = TOP + BOOK_HIGH
    canvas.box(TEXT, bottom - 64, MEASURE, 4, "ink")
    canvas.box(TEXT, bottom - 57, MEASURE, 1, "ink")
    _site_mark(canvas, TEXT, bottom - 37, 1.1)
    canvas.text(TEXT + 42, bottom - 18, site, 27, INK, bold=True)


def _site_mark(canvas: Canvas, left: float, top: float, unit: float) -> None:
    """The red book, of 26 × 34 units."""
    canvas.box(left, top, 26 * unit, 34 * unit, "red")
    canvas.box(left + 5 * unit, top + 5 * unit, 11 * unit, 24 * unit, "slip")
    canvas.frame(left + 7 * unit, top + 7 * unit, 7 * unit, 20 * unit, "red", max(1, round(unit / 2)))


def _shelf(canvas: Canvas, picture: Picture) -> None:
    """The site: its name and what it is, above a shelf of spines."""
    canvas.box(0, 0, WIDE, 9, "red")
    canvas.box(0, 14, WIDE, 2, "red")
    _site_mark(canvas, LEFT, 66, 2.4)
    size = next((size for size in (72, 64, 56, 48) if len(broken(picture.title, size, WIDE - 2 * LEFT - 96)) == 1), 40)
    canvas.text(LEFT + 96, 106, picture.title, size, INK, bold=True)
    y = 190
    measure = WIDE - 2 * LEFT
    for line in cut([part for said in picture.lines for part in broken(said, 26, measure)], 2):
        canvas.text(LEFT, y, line, 26, GREY)
        y += 40
    left = (WIDE - len(picture.spines) * (THICK + 3) + 3) // 2
    for number, spine in enumerate(picture.spines):
        _spine(canvas, left + number * (THICK + 3), spine)
    canvas.box(0, HIGH - SHELF, WIDE, SHELF, "ink")


def _spine(canvas: Canvas, left: int, spine: Spine) -> None:
    colour, ramp, light = BACKS.get(spine.mark, ("cover", INK, False))
    high = 56 + spine.units * CELL
    top = HIGH - SHELF - high
    canvas.box(left, top, THICK, high, colour)
    if colour == "slip":
        canvas.frame(left, top, THICK, high, "line", 1)
    for y in (top + 8, top + 12):
        canvas.box(left + 5, y, THICK - 10, 1, "red" if colour == "slip" else "gold")
    for row, character in enumerate(spine.title):
        canvas.glyph(left + THICK / 2, top + 38 + row * CELL, character, 25, ramp, light=light)
