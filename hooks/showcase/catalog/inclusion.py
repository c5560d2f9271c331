"""A figure as far as it matters for what includes it, and why a figure is left out of a total."""

from decimal import Decimal

from showcase.model import dataclass, spans

ABOVE, AREA, SAME = "已含于上级", "已含于本地区合计", "已含于本组织合计"
CAMPAIGN, WHOLE, UNDATED = "已含于同一活动合计", "已含于同一条的总数", "时间未载，可能重复"
INCLUDED = (ABOVE, AREA, SAME, CAMPAIGN, WHOLE, UNDATED)
"""The reasons why a figure that could be added is left out: another includes it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that could be added, as far as it matters for what includes it. ``days`` is None where unknown."""

    branch: str
    days: spans.DaySpan | None = None
    scope: str = "own"
    amount: Decimal = Decimal(0)
    label: str = ""
    achievement: str = ""
    project: str = ""
    states_period: bool = False
    """Whether the figure has a period of its own: it is the sum of that time."""
    programme: str = ""
    sources: frozenset[str] = frozenset()
    """What identifies the sources of its achievement: addresses, and titles that are no common ones."""
    partners: frozenset[str] = frozenset()
    """The organisations that took part in its achievement."""

    is_of_which: bool = False
    """Whether it is a part of the figure before it."""

    @property
    def is_system(self) -> bool:
        """Whether it is of the organisation and all below it."""
        return self.scope == "system"


@dataclass(frozen=True, slots=True)
class Inclusion:
    """Why a figure is left out, and the index of the figure that includes it; None where it is not known which."""

    reason: str
    by: int | None = None
