"""What an organisation states of its members and shares (党员, 占比), else the sums of what those below it state."""

from collections.abc import Iterator
from decimal import Decimal

from showcase.catalog import Catalog, Sum, levels
from showcase.model import Branch, Metric, dataclass
from showcase.site.components import figures
from showcase.site.components.views import FigureView
from showcase.site.rendering import text

OWN = "本组织的数"
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class StatedView:
    """A number with what it counts, and who states it as of when."""

    name: str
    figure: FigureView
    basis: str


def views(catalog: Catalog, branch: Branch, lower: tuple[str, ...]) -> tuple[StatedView, ...]:
    """Members, then shares: its own, then the sums of those that it does not state; ``lower`` are all below it."""
    sums = levels.shares(catalog, branch, lower).items()
    own = levels.own_shares(branch, catalog.vocabulary)
    return (
        *_members(catalog, branch, lower),
        *(_own(catalog, metric) for metric in own),
        *(_share(name, found) for name, found in sums),
    )


def _members(catalog: Catalog, branch: Branch, lower: tuple[str, ...]) -> Iterator[StatedView]:
    figure = levels.own_members(branch)
    if figure:
        yield _own(catalog, figure)
    elif branch.members:
        as_of = branch.members.as_of
        when = f"截至{text.date(as_of)}" if as_of else "时间未载明"
        yield StatedView("党员", _figure(text.number(branch.members.count), "人"), f"{OWN}，{when}")
    elif found := levels.members(catalog, lower):
        yield StatedView("党员", _figure(text.number(found.part), "人"), _basis(found, "各数相加"))


def _own(catalog: Catalog, metric: Metric) -> StatedView:
    view = figures.figure(metric, catalog.vocabulary)
    facts = (OWN, view.context.replace(" · ", "，"), view.note.rstrip("。"))
    return StatedView(view.label, view, "，".join(fact for fact in facts if fact))


def _share(name: str, found: Sum) -> StatedView:
    whole = found.whole or Decimal(1)  # never 0: a rule forbids it
    exact = 100 * found.part / whole
    shown = exact.quantize(TENTH)
    words = f"总数 {text.number(whole)}，其中 {text.number(found.part)}；"
    figure = _figure(f"{shown.normalize():f}", "%", "" if shown == exact else "约")
    return StatedView(name, figure, words + _basis(found, "两数各自相加"))


def _basis(found: Sum, how: str) -> str:
    """How many of those below state the number, what was left out, and the years."""
    years = found.years
    span = f"{years[0]}—{years[-1]}年" if len(years) > 1 else f"{years[0]}年" if years else ""
    undated = (f"其中 {found.undated} 个" if years else "") + "时间未载明" if found.undated else ""
    facts = (
        f"下级 {found.below} 个中有 {found.stated} 个载明，{how}",
        f"另有 {found.included} 个已含于其上级的数" if found.included else "",
        f"另有 {found.incomplete} 个没有载明两数，不计" if found.incomplete else "",
        "，".join(fact for fact in (f"截至{span}" if span else "", undated) if fact),
    )
    return "；".join(fact for fact in facts if fact)


def _figure(number: str, unit: str, prefix: str = "") -> FigureView:
    return FigureView("", "", prefix=prefix, number=number, suffix=unit)
