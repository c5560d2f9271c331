"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps a record from the public; a warning asks a person to look."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def chinese(self) -> str:
        """The word shown to staff."""
        return {"error": "错误", "warning": "提醒"}[self.value]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: ``title`` says what is wrong in a few words, ``why`` the reason, ``wrong`` and ``right`` an example."""

    id: str
    title: str
    why: str
    wrong: str = ""
    right: str = ""
    severity: Severity = Severity.ERROR
