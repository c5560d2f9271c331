"""An organisation's own yearly report (年度述职材料)."""

from showcase.model.noun import Noun, dataclass
from showcase.model.parts import Date, Honour, Metric, Photo, Source


@dataclass(frozen=True, slots=True)
class Shortcoming(Noun):
    """A problem that a report admits, what is done about it, and by when.

    ``evidence`` are the keys of the achievements by which it was put right: none is known of one that is open.
    """

    text: str
    measure: str
    due: Date | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target(Metric):
    """A number that the organisation means to reach in the year after its report."""

    basis: str = "target"


@dataclass(frozen=True, slots=True)
class YearlyReport(Noun):
    """What an organisation itself reported on ``year``. What it did in that year is in the other records."""

    branch: str
    year: str
    issued: Date
    problems: tuple[Shortcoming, ...] = ()
    plans: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""
    names_allowed: tuple[str, ...] = ()
    draft: bool = False

    @property
    def key(self) -> str:
        """Identity across the site."""
        return f"{self.branch}/reports/{self.year}"

    @property
    def name(self) -> str:
        """What it is called in lists."""
        return f"{self.year}年度述职材料"

    @property
    def path(self) -> str:
        """The record's file, relative to the folder that holds ``brands/``."""
        return f"brands/{self.branch}/reports/{self.year}.yml"

    @property
    def inferred(self) -> tuple[str, ...]:
        """None: a report is recorded as it was published."""
        return ()

    @property
    def honours(self) -> tuple[Honour, ...]:
        """None: honours are recorded where they were given for something."""
        return ()

    @property
    def photos(self) -> tuple[Photo, ...]:
        """None: photos show what was achieved."""
        return ()
