"""Bar charts: the bars with their lengths, numbers and links."""

from collections.abc import Sequence
from decimal import Decimal

from showcase.model import dataclass
from showcase.site.components.views import FigureView

PITCH, WIDTH, BASE = 64, 32, 124
"""The geometry of upright bars in drawing units: pitch, width, base line."""
FEWEST = 3
"""Numbers that make a chart; fewer are a list without bars, and so are those that are all the same."""


@dataclass(frozen=True, slots=True)
class ChartRowView:
    """One bar with its number; ``share`` is 0–100 of the largest, ``most`` marks that one. In a list both are unset."""

    name: str
    url: str
    figure: FigureView
    share: int = 0
    most: bool = False


@dataclass(frozen=True, slots=True)
class ColumnView:
    """An upright bar: its left edge, its middle, its top, its height; ``kind`` is most, bar, unlisted or none."""

    row: ChartRowView
    kind: str
    left: int
    middle: int
    top: int
    height: int


Chart = tuple[str, str, tuple[ChartRowView, ...]]
"""A chart: its title, a remark, its rows."""


def count(number: int) -> FigureView:
    """A number of records."""
    return FigureView("", "", number=f"{number:,}")


def is_chart(values: Sequence[Decimal | int]) -> bool:
    """Whether bars would show more than the numbers say."""
    return len(values) >= FEWEST and len(set(values)) > 1


def rows(named: Sequence[tuple[str, str, Decimal, FigureView]]) -> tuple[ChartRowView, ...]:
    """Bars from (name, URL, value, number); the largest that has a URL is marked."""
    if not is_chart([value for _, _, value, _ in named]):
        return tuple(ChartRowView(name, url, figure) for name, url, _, figure in named)
    longest = max((value for _, _, value, _ in named), default=Decimal(0)) or Decimal(1)
    most = max((value for _, url, value, _ in named if url), default=None)
    return tuple(
        ChartRowView(name, url, figure, int(100 * value / longest), bool(url) and value == most)
        for name, url, value, figure in named
    )


def columns(views: Sequence[ChartRowView]) -> tuple[ColumnView, ...]:
    """The same bars upright; a bar without a URL is unlisted, an empty one is none."""
    upright = []
    for index, view in enumerate(views):
        kind = "none" if view.figure.number == "0" else "most" if view.most else "bar" if view.url else "unlisted"
        left = index * PITCH + (PITCH - WIDTH) // 2
        upright.append(ColumnView(view, kind, left, left + WIDTH // 2, BASE - view.share, view.share))
    return tuple(upright)
