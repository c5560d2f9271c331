"""The views of the board of tasks."""

from showcase.model import dataclass
from showcase.site.components import InitiativeView, LinkView


@dataclass(frozen=True, slots=True)
class TaskLinkView:
    """A task on the board, linked to its organisation's page; ``state`` is a class suffix, ``name`` its Chinese."""

    link: LinkView
    state: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class TaskCellView:
    """The tasks of an organisation under one initiative; ``squares`` are their states, as the picture has them."""

    tasks: tuple[TaskLinkView, ...]
    squares: tuple[str, ...]
    more: int = 0
    achievements: int = 0


@dataclass(frozen=True, slots=True)
class TaskRowView:
    """An organisation, with what it can be filtered by."""

    name: LinkView
    cells: tuple[TaskCellView, ...]
    place: str
    level: str
    group: str


@dataclass(frozen=True, slots=True)
class TaskBlockView:
    """The organisations of one province."""

    name: str
    rows: tuple[TaskRowView, ...]


@dataclass(frozen=True, slots=True)
class TaskSectionView:
    """The tasks of one framework; a column without a name holds those of no initiative."""

    name: str
    columns: tuple[InitiativeView, ...]
    blocks: tuple[TaskBlockView, ...]


@dataclass(frozen=True, slots=True)
class CountTableView:
    """Numbers of tasks in each state, of all and by level or liaison group: a name and its numbers in each row."""

    name: str
    rows: tuple[tuple[str, tuple[int, ...]], ...]
