"""What a share picture says: everything that is drawn, and nothing that is not."""

from typing import NamedTuple

from showcase.model import dataclass
from showcase.site.components import Slip


class Spine(NamedTuple):
    """A project's spine on the site's shelf."""

    title: str
    units: int
    mark: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The book with its title slip; beside it a label, the title, what is said of it, and the site's name.

    ``seal`` has one or two characters, ``year`` four digits and 年; ``mark`` is the drawing of an initiative. Each of
    them may be ``""``. The site's own picture has ``spines`` on a shelf.
    """

    title: str
    slip: Slip
    site: str
    label: str = ""
    lines: tuple[str, ...] = ()
    mark: str = ""
    seal: str = ""
    year: str = ""
    figure: tuple[str, str, str, str] | None = None
    """Its leading figure: 逾 · 5,700 · 件 · 法律援助案件."""
    spines: tuple[Spine, ...] = ()
