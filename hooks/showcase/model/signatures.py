"""A signature: that a record was reviewed at one stage of 三审三校 and found fit to be published as it is."""

from dataclasses import dataclass
from typing import ClassVar

from showcase.model.noun import Noun
from showcase.model.parts import Date, Honour, Photo, Source


@dataclass(frozen=True, slots=True)
class Signature(Noun):
    """One line of a ``review.yml``. ``record`` names the record within its folder: ``projects/<project>``.

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
