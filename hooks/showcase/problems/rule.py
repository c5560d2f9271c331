"""A rule of the records: its explanation for staff, its severity, and which later problems it makes superfluous."""

from enum import IntEnum, StrEnum

from showcase.model import dataclass


class Severity(StrEnum):
    """An error keeps a record from being published; a warning asks a person to look."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def chinese(self) -> str:
        """The word shown to staff."""
        return {"error": "错误", "warning": "提醒"}[self.value]


class Scope(IntEnum):
    """How far the effect of a problem on others reaches: a wider scope includes the narrower ones."""

    NOTHING = 0
    LINE = 1
    RECORD = 2
    FILE = 3


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``title`` names the mistake in a few words; ``wrong`` and ``right`` are an example.

    A later stage's problem often only follows from one that is reported already. ``hides`` is the scope in which an
    error of this rule suppresses later problems; a problem is dropped where its rule ``yields_to`` that scope.
    """

    id: str
    title: str
    why: str
    wrong: str
    right: str
    severity: Severity = Severity.ERROR
    hides: Scope = Scope.LINE
    yields_to: Scope = Scope.LINE
