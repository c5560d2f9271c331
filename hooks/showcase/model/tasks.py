"""A task of a Party organisation's yearly list of tasks (任务清单)."""

from dataclasses import dataclass

from showcase.model.noun import Noun
from showcase.model.parts import Date, Honour, Photo, Source


@dataclass(frozen=True, slots=True)
class Task(Noun):
    """One task of the list of ``year``; ``evidence`` are the keys of the achievements that prove it done.

    ``post`` is who answers for it, never a person. ``status`` is ``""`` where nothing is known of its progress; of a
    task that was dropped, ``note`` says why.
    """

    branch: str
    year: str
    id: str
    title: str
    initiative: str = ""
    standard: str = ""
    post: str = ""
    due: Date | None = None
    status: str = ""
    done: Date | None = None
    evidence: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""
    inferred: tuple[str, ...] = ()
    names_allowed: tuple[str, ...] = ()
    draft: bool = False

    @property
    def key(self) -> str:
        """Identity across the site: the branch, and the anchor on its page, which no achievement can have."""
        return f"{self.branch}#{self.anchor}"

    @property
    def anchor(self) -> str:
        """Its id on its organisation's page."""
        return f"task_{self.id}"

    @property
    def path(self) -> str:
        """The file that lists it, relative to the folder that holds ``brands/``."""
        return f"brands/{self.branch}/tasks/{self.year}.yml"

    @property
    def last_day(self) -> tuple[int, int, int] | None:
        """The last day on which it is in time: of a due date known to the month or the year the end of that."""
        return self.due.last_day if self.due else None

    @property
    def honours(self) -> tuple[Honour, ...]:
        """None: an honour is given for what was achieved."""
        return ()

    @property
    def photos(self) -> tuple[Photo, ...]:
        """None: photos show what was achieved."""
        return ()
