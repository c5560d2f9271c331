"""The space on a poster: how many millimetres its parts take, as the style sheet sets them."""

from collections.abc import Sequence

from showcase.site.components.views import FigureView

SHEET = 196.0
"""The height that is left for what a record says: A4 without margins, the site's name, the QR code and paddings."""
ROW, LINE, GAP = 180.0, 9.0, 9.0
"""The width of the sheet within its margins, a line of small text, and the gap between two figures."""
COVERS = {"full": (103.0, 93.0), "half": (119.0, 81.0), "bare": (122.0, 79.0)}
"""The height of the cover and the width of the text beside it, by the extent of what stands below."""
NAMES = (17.0, 17.0, 14.0, 12.0, 10.0, 8.5, 7.0)
NAME_STEPS = (6, 8, 12, 18, 28, 40)
"""The sizes of names, and the most characters that a name of each has."""
AMOUNTS = (13.0, 18.0, 24.0, 32.0)
"""The heights of the digits of figures."""
LABEL = 5.0
DIGIT, WORD = 0.6, 0.46
"""Widths of a digit and of a character beside it, over the height of the digits."""
SPINES = (3.4, 5.6)
"""The heights of a character on a spine."""


def name_size(name: str) -> int:
    """The step in which a name is set."""
    return 1 + sum(len(name) > most for most in NAME_STEPS)


def name(words: str, size: int, width: float, is_large: bool) -> float:
    """The height of a name beside a cover, as wide as the sheet, or larger still."""
    letter = NAMES[size - 1] * (2 if is_large else 1.55 if width == ROW else 1)
    return 1.2 * letter * _lines(words, letter, width)


def text(slogan: str, who: str, sentence: str, width: float) -> float:
    """The height of what stands with the name: kind, slogan, organisation, place and sentence."""
    parts = (_lines(slogan, 5.5, width) * 8 + 4) * bool(slogan) + (_lines(who, 5.5, width) * 8 + 4) * bool(who)
    return 2 * LINE + parts + (_lines(sentence, 6.6, width) * 10.6 + 5) * bool(sentence)


def row(views: Sequence[FigureView]) -> tuple[tuple[FigureView, ...], int]:
    """As many of the figures as fit into one row, and the largest step in which they do."""
    for count in range(len(views), 0, -1):
        for size in range(len(AMOUNTS), 0, -1):
            if sum(_width(view, AMOUNTS[size - 1]) for view in views[:count]) + GAP * (count - 1) <= ROW:
                return tuple(views[:count]), size
    return tuple(views[:1]), 1


def figures(size: int) -> float:
    """The height of the row of figures: the digits, label and context."""
    return AMOUNTS[size - 1] * 1.2 + 23


def shelf(units: int, size: int) -> float:
    """The height of a shelf whose longest spine has so many units."""
    return units * SPINES[size - 1] + 20


def story(heading: str, words: str) -> float:
    """The height of the story."""
    return _lines(heading, 6, ROW) * LINE + _lines(words, LABEL, ROW) * 8.3 + 12 * bool(heading or words)


def amount_width(figure: FigureView) -> float:
    """The width of a number with its unit, over the height of its digits."""
    return len(figure.number) * DIGIT + (len(figure.prefix) + len(figure.suffix)) * WORD + WORD


def _width(figure: FigureView, height: float) -> float:
    """The width of a figure: of its amount, or of its label over two lines."""
    return max(amount_width(figure) * height, LABEL * min(len(figure.label), 8))


def _lines(words: str, size: float, width: float) -> int:
    return -(-len(words) // int(width / size))
