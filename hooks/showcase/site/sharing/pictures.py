"""The share pictures of a site: which there are, what they say, and where they are kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from showcase.catalog import Catalog
from showcase.delivery import replace_file
from showcase.model import Branch, Project, Situation, dataclass
from showcase.site import addresses
from showcase.site.components import Cards, FigureView, covers, services
from showcase.site.imprint import Imprint
from showcase.site.page import Page
from showcase.site.rendering import text
from showcase.site.sharing.picture import Picture, Spine

CARD, SQUARE = "share.png", "share-square.png"
"""The names of the files beside a page."""
SPINES, UNITS = 18, 9
"""Spines that fit on the shelf of the site's own picture, and the length of names that fit on them whole."""


def fonts_are_installed() -> bool:
    """Whether the fonts that the pictures are drawn with are there; they are an optional dependency."""
    return find_spec("pylopdf_fonts_zh_cn") is not None


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture in a page's head: its address, its size in px and what it shows."""

    url: str
    width: int
    height: int
    alt: str


class SharePictures:
    """The pictures of the records and of the site. ``cache`` may be deleted at any time."""

    def __init__(self, catalog: Catalog, cards: Cards, imprint: Imprint, cache_folder: Path) -> None:
        self._catalog, self._cards, self._imprint, self._cache = catalog, cards, imprint, cache_folder

    def of(self, page: Page) -> tuple[ShownPicture, ShownPicture]:
        """The card and the square for a page: its record's, or the site's."""
        folder, name = self._own(page)
        alt = f"一册书的封面，题名是{name}"
        card = alt if folder else f"书架，上面写着{name}"
        return ShownPicture(folder + CARD, 1200, 630, card), ShownPicture(folder + SQUARE, 630, 630, alt)

    def _own(self, page: Page) -> tuple[str, str]:
        """The folder of the page's picture, and the name on it."""
        if isinstance(page.record, Branch | Project):
            return page.url, page.title
        for slug, situation in self._catalog.vocabulary.situations.items():
            folder = addresses.situation(slug)
            if page.url.startswith(folder):
                return folder, situation.name
        return "", self._imprint.name

    def files(self) -> Iterator[tuple[str, Callable[[], bytes | Path]]]:
        """Every picture: its URI, and a function that gives its content or the file to copy."""
        catalog, of = self._catalog, self._cards.addresses.of
        pictures: list[tuple[str, Callable[[], Picture]]] = [
            ("", self._site),
            *((of(branch), partial(self._branch, branch)) for branch in catalog.branches),
            *((of(project), partial(self._project, project)) for project in catalog.projects),
            *(
                (addresses.situation(slug), partial(self._situation, situation))
                for slug, situation in catalog.vocabulary.situations.items()
            ),
        ]
        for folder, make in pictures:
            for name in (CARD, SQUARE):
                yield folder + name, partial(self._drawn, make, name)

    def lacking(self) -> str:
        """The characters of names that the fonts lack; a 〓 is drawn in place of each.

        The fonts have all of GB 2312, so they are asked for the rest only.
        """
        catalog = self._catalog
        named = (catalog.branches, catalog.projects, catalog.vocabulary.situations.values())
        names = [self._imprint.name, *(each.name for records in named for each in records)]
        rare = [each for each in sorted({*"".join(names)}) if not _is_usual(each)]
        if not rare:
            return ""
        from showcase.site.sharing.lettering import has

        return "".join(each for each in rare if not has(each))

    def _drawn(self, make: Callable[[], Picture], name: str) -> bytes | Path:
        """The picture out of the cache, or drawn."""
        from showcase.site.sharing import drawing  # compiled code and fonts: loaded by what draws a picture

        picture = make()
        kept = self._cache / f"{_digest(picture, name)}.png"
        if kept.exists():
            return kept
        content = drawing.card(picture) if name == CARD else drawing.square(picture)
        self._cache.mkdir(parents=True, exist_ok=True)
        replace_file(kept, content, durable=False)
        return content

    def _site(self) -> Picture:
        name, lines = self._imprint.name, (self._imprint.description,)
        return Picture(name, covers.slip(name), name, lines=lines, mark="grid", spines=self._spines())

    def _branch(self, branch: Branch) -> Picture:
        catalog, kind = self._catalog, self._cards.kind(branch)
        projects = catalog.projects_of.get(branch.slug, ())
        achievements = len(catalog.achievements_of.get(branch.slug, ()))
        held = (
            self._cards.tally(projects).words if projects else "",
            f"{achievements} 项服务成果" if achievements else "",
        )
        return Picture(
            title=branch.name,
            slip=covers.slip(branch.name),
            site=self._imprint.name,
            label=f"{kind} · 匿名来源" if branch.anonymous else kind,
            lines=tuple(filter(None, (text.place_beside(branch), "，".join(filter(None, held))))),
            seal=kind[-2:],
        )

    def _project(self, project: Project) -> Picture:
        branch, main = self._catalog.branch[project.branch], self._cards.initiative(project.initiative)
        shown = self._cards.project(project).figure
        is_large = shown is not None and len(shown.number.split(".")[0]) >= 3  # a small number says nothing by itself
        return Picture(
            title=project.name,
            slip=covers.slip(project.name),
            site=self._imprint.name,
            label=main.name,
            lines=tuple(filter(None, (branch.name, text.place_beside(branch)))),
            mark=main.mark,
            seal=main.short,
            year=text.chinese_year(project.stated_since.year) if project.stated_since else "",
            figure=_figure(shown) if shown and is_large else None,
        )

    def _situation(self, situation: Situation) -> Picture:
        return Picture(
            title=situation.heading,
            slip=covers.slip(situation.name),
            site=self._imprint.name,
            label="我要办事",
            lines=(situation.first_step,),
            seal="办事",
            figure=("", services.HOTLINE, "", "全国公共法律服务热线"),
        )

    def _spines(self) -> tuple[Spine, ...]:
        """Spines of short names, each initiative's in proportion to the number of these."""
        spines = [
            [
                Spine(*covers.spine(project.name), self._cards.initiative(slug).mark)
                for project in projects
                if project.initiative == slug
            ]
            for slug, projects in self._catalog.by_initiative.items()
        ]
        short = [[spine for spine in group if spine.units <= UNITS] for group in spines]
        whole = max(1, sum(map(len, short)))
        return tuple(spine for group in short for spine in group[: -(-len(group) * SPINES // whole)])[:SPINES]


def _is_usual(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _figure(shown: FigureView) -> tuple[str, str, str, str]:
    """A number with its unit and what it counts, the period and what is counted with it behind."""
    behind = f"（{shown.context}）" if shown.context else ""
    return shown.prefix, shown.number, shown.suffix, shown.label + behind


def _digest(picture: Picture, name: str) -> str:
    """Under what a picture is kept: all that it says, and all that it is drawn with."""
    return hashlib.sha256(f"{name}{picture!r}{_tools()}".encode()).hexdigest()


@cache
def _tools() -> str:
    """What the pictures are drawn with: our own drawing, the library and the fonts."""
    from PIL import __version__, features
    from pylopdf_fonts_zh_cn import __version__ as fonts

    own = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    return f"{hashlib.sha256(own).hexdigest()} {__version__} {features.version('freetype2')} {fonts}"
