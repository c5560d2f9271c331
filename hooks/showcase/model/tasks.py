"""What a post answers for: a task of a yearly list of tasks (任务清单), and the signature of a review."""

from typing import ClassVar

from showcase.model.noun import Noun, dataclass
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


@dataclass(frozen=True, slots=True)
class Signature(Noun):
    """One line of a ``review.yml``: a record was reviewed at a stage of 三审三校, and may be published as it is.

    ``record`` names the record within its folder: ``projects/<project>``.

    ``digest`` is that of the record as it was signed; of a record that says something else it is void. ``post`` is who
    signed, never a person.
    """

    branch: str
    record: str
    stage: str
    post: str
    date: Date
    digest: str

    # What a record that is published may have, and a signature never has.
    names_allowed: ClassVar[tuple[str, ...]] = ()
    inferred: ClassVar[tuple[str, ...]] = ()
    sources: ClassVar[tuple[Source, ...]] = ()
    honours: ClassVar[tuple[Honour, ...]] = ()
    photos: ClassVar[tuple[Photo, ...]] = ()

    @property
    def key(self) -> str:
        """What it is of, across the site."""
        return f"{self.branch}/{self.record}"
