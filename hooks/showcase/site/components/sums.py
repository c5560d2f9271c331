"""The views of totals: the number and its 统计口径. The catalog adds up."""

from collections.abc import Iterable
from decimal import ROUND_FLOOR, Decimal

from showcase.catalog import Dimension, Slice, Total
from showcase.model import PREFIXES, dataclass
from showcase.site.components import charts, figures, parts
from showcase.site.components.cards import Cards
from showcase.site.components.charts import ChartRowView
from showcase.site.components.parts import PartView
from showcase.site.components.views import FigureView, LinkView
from showcase.site.rendering import text

SCALES = ((Decimal(10**8), Decimal(10**6), "亿"), (Decimal(10**4), Decimal(10**3), "万"))
"""The threshold of each scale, the step to round down to, and the scale's character."""
UNDATED = "年份未载"
YEARS_SHOWN = 6
STATED_SHOWN = 3
"""The number of parts that are listed beside their total; more are only counted."""


@dataclass(frozen=True, slots=True)
class TotalView:
    """A total; where only one record counts, that one (``single``); where none does, neither.

    ``url`` is its page, or without one its only record; ``anchor`` is its id on the overview.
    """

    name: str
    url: str
    figure: FigureView | None
    basis: str
    excluded: str = ""
    period: str = ""
    """The year or span that the total is of; of several years it reads 历年累计."""
    by_year: tuple[ChartRowView, ...] = ()
    """The latest years one by one; none where the total is of one year."""
    single: LinkView | None = None
    by: LinkView | None = None
    anchor: str = ""
    left_out: tuple[PartView, ...] = ()
    """Of one without a page: the figures that are not added."""


def amount(value: Decimal, qualifier: str, unit: str, label: str = "") -> FigureView:
    """A sum in figures: ``逾 14.4 万人次``. What is not exact is rounded down; large round numbers are shortened."""
    for size, step, scale in SCALES:
        if value >= size:
            rounded = (value / step).to_integral_value(ROUND_FLOOR) * step
            if qualifier != "exact" or rounded == value:
                return FigureView(label, "", PREFIXES[qualifier], text.number(rounded / size), scale + unit)
            break
    return FigureView(label, "", PREFIXES[qualifier], text.number(value), unit)


def shown(cards: Cards, total: Total) -> FigureView | None:
    """The sum; a single part as its source states it; nothing where there is no part."""
    if len(total.parts) == 1:
        return figures.figure(total.parts[0].metric, cards.vocabulary)
    return amount(total.value, total.qualifier, total.measure.unit, total.measure.name) if total.parts else None


def stated(total: Total) -> str:
    """The sum in words, ``逾 1,200 人次``; of one figure or of none that can be added, the sources' own wording."""
    if len(total.parts) < 2:
        return "、".join(item.metric.wording for item in total.parts or total.left_out)
    figure = amount(total.value, total.qualifier, total.measure.unit)
    return " ".join(part for part in (figure.prefix, figure.number, figure.suffix) if part)


def view(cards: Cards, total: Total, years: Dimension | None = None) -> TotalView:
    """A total with its basis, and its parts and exclusions in words; by year, if that dimension is given."""
    single = total.parts[0].achievement if len(total.parts) == 1 else None
    url = cards.addresses.measure(total)
    is_page = url.endswith("/")
    return TotalView(
        name=total.measure.name,
        url=url if is_page else cards.addresses.of(single) if single else "",
        anchor=total.measure.slug,
        left_out=() if is_page else parts.views(cards, total.left_out, total.measure),
        figure=shown(cards, total),
        basis=basis(total),
        excluded=excluded(total),
        period=period(total),
        by_year=_latest(cards, total, years) if years and len(total.parts) > 1 else (),
        single=cards.link(single) if single else None,
        by=cards.link(cards.catalog.branch[single.branch]) if single else None,
    )


def basis(total: Total) -> str:
    """How many records were added, a few of them by their wording, the unit, and the units converted to it."""
    count = len(total.parts)
    if not count:
        return "没有可以相加的数。"
    if count == 1:
        return f"只有 1 条记录，不作合计。单位：{total.measure.unit}{_merged(total)}。"
    named = "：" + "、".join(part.metric.stated for part in total.parts) if count <= STATED_SHOWN else ""
    return f"{count} 条记录相加{named}。单位：{total.measure.unit}{_merged(total)}。"


def excluded(total: Total) -> str:
    """How many figures were left out for which reason."""
    return "、".join(f"{reason} {count} 条" for reason, count in total.reasons.items())


def period(total: Total) -> str:
    """The year or years that the figures are of; where they are not all of the same, 历年累计 with the span."""
    if not total.parts:
        return ""
    every_year, undated = total.years, total.undated
    span = f"{every_year[0]}—{every_year[-1]}年" if len(every_year) > 1 else f"{every_year[0]}年" if every_year else ""
    if len({part.years for part in total.parts}) == 1:
        return span or UNDATED
    unknown = f"含年份未载 {undated} 条" if undated else ""
    return f"历年累计（{'，'.join(words for words in (span, unknown) if words)}）"


def rows(cards: Cards, total: Total, way: Dimension) -> tuple[ChartRowView, ...]:
    """A row for each group of the total: its sum, linked to the list of its parts, or the number of its one record."""
    return _rows(cards, total, way, way.divide(total))


def _rows(cards: Cards, total: Total, way: Dimension, groups: Iterable[Slice]) -> tuple[ChartRowView, ...]:
    return charts.rows(
        [
            (item.name, cards.addresses.slice(total, way, item), item.total.value, figure)
            for item in groups
            if (figure := shown(cards, item.total))
        ]
    )


def _latest(cards: Cards, total: Total, way: Dimension) -> tuple[ChartRowView, ...]:
    """The latest years of a total of several."""
    groups = way.divide(total)
    return _rows(cards, total, way, groups[:YEARS_SHOWN]) if len(groups) > 1 else ()


def _merged(total: Total) -> str:
    """Which other units were treated as the base unit, or converted into it."""
    unit = total.measure.unit
    others = [other for other in total.units if other != unit]
    same = "".join(f"“{other}”" for other in others if total.measure.factor(other) == 1)
    scaled = "".join(f"“{other}”" for other in others if total.measure.factor(other) != 1)
    remarks = [f"{same}并作“{unit}”" if same else "", f"{scaled}折算为“{unit}”" if scaled else ""]
    return "".join(f"，{part}" for part in remarks if part)
