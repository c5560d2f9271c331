"""The views that templates of several pages are given: frozen values, computed and ordered.

A template never computes and never sorts. Every ``url`` is relative to the site's root; templates write it after
``root``. Text is plain text and escaped by the environment; only :class:`~markupsafe.Markup` is HTML.
"""

from markupsafe import Markup

from showcase.model import dataclass


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link; without ``url`` plain text. ``current`` marks the current page."""

    text: str
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class CountView:
    """A name with its number of records; ``share`` is 0–100 of the largest in its list.

    ``anchor`` is the entry's id on the page of its section.
    """

    name: str
    url: str
    count: int
    share: int = 0
    need: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class TallyView:
    """A number of projects with its unit; ``note`` says how many of them are brands where not all or none are."""

    number: int
    unit: str = "个品牌"
    note: str = ""

    @property
    def words(self) -> str:
        """``83 个项目，其中品牌 33 个``."""
        return "，".join(part for part in (f"{self.number} {self.unit}", self.note) if part)

    @property
    def bracketed(self) -> str:
        """``83 个项目（其中品牌 33 个）``, for the middle of a sentence."""
        return f"{self.number} {self.unit}" + (f"（{self.note}）" if self.note else "")


NO_PROJECTS = TallyView(0)


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """An initiative. ``key`` is the slug (class suffix), ``mark`` the name of its drawing; ``url`` may be ``""``.

    Projects that span or fit none have ``key`` ``none``, ``mark`` ``grid``, ``name`` 总体框架 and ``short`` 总体.
    """

    key: str
    name: str
    short: str
    mark: str
    url: str = ""
    summary: str = ""
    count: int = 0
    """The number of its projects, in words ``tally``."""
    share: int = 0
    examples: tuple[LinkView, ...] = ()
    tally: TallyView = NO_PROJECTS


@dataclass(frozen=True, slots=True)
class FigureView:
    """A metric as shown: ``prefix`` 近, ``number`` 4,000, ``suffix`` 人次; without a number ``text`` stands for it.

    ``text`` is the source's vague wording (数十家) or 数字未公布. ``context`` is the period and ``marks``
    (2008年 · 累计), ``stated`` the source's own wording, ``service`` is true of 服务成效, false of 组织与行业情况.
    """

    label: str
    stated: str
    prefix: str = ""
    number: str = ""
    suffix: str = ""
    text: str = ""
    context: str = ""
    marks: tuple[str, ...] = ()
    """The basis and the scope where they are not the usual ones; they stand beside the figure everywhere."""
    note: str = ""
    service: bool = True
    disclosed: bool = True

    @property
    def wording(self) -> str:
        """The source's wording where the figure as shown does not have it, letter for letter, already."""
        shown = f"{self.prefix}{self.number}{self.suffix}" if self.number else self.text
        return "" if _bare(shown) == _bare(self.stated) else self.stated


@dataclass(frozen=True, slots=True)
class FigureGroupView:
    """Figures of a record that share a period and marks, and often a note: these stand once, above them."""

    context: str
    note: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True, eq=False)
class CardView:
    """A project in a list. Compared and hashed by identity, because a hash by value is slow, and each is made once."""

    url: str
    name: str
    branch: LinkView
    initiative: InitiativeView
    summary: str
    place: str = ""
    since: str = ""
    fields: tuple[str, ...] = ()
    figure: FigureView | None = None
    anonymous: bool = False
    form: str = ""
    """What it is where it is no brand (倡议)."""
    stage: str = ""
    """The stage it is at (培育中, 认定已到期), where that is not said by its name and form."""


@dataclass(frozen=True, slots=True, eq=False)
class BranchCardView:
    """An organisation in a list. Compared and hashed by identity, like :class:`CardView`."""

    url: str
    name: str
    kind: str
    place: str
    counts: tuple[CountView, ...]
    """Of its projects, achievements and honours, those that are not 0."""
    anonymous: bool = False
    names: tuple[tuple[str, str], ...] = ()
    """Mark and name of up to three of its projects."""


@dataclass(frozen=True, slots=True)
class FactView:
    """A row of a fact table; ``inferred`` adds 推定."""

    label: str
    values: tuple[LinkView, ...]
    inferred: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source; ``url`` ``""`` shows it as text. ``detail`` is publisher and date, ``note`` the editor's remark."""

    title: str
    url: str = ""
    detail: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HonourView:
    """An honour. ``by`` and ``date`` are ``""`` where they are not recorded."""

    name: str
    level: str
    by: str
    date: str
    recipient: LinkView
    note: str = ""
    national: bool = False
    url: str = ""
    """The page of the record that lists it."""
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture in three widths. ``sources`` pairs a URL with its width in px; ``large`` is the widest.

    ``detail`` is its credit and date.
    """

    alt: str
    width: int
    height: int
    large: str
    sources: tuple[tuple[str, int], ...]
    caption: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class AchievementRowView:
    """An achievement in a list, with its leading number; ``url`` is its anchor on the page that shows all of it."""

    url: str
    date: str
    datetime: str
    title: str
    summary: Markup
    inferred_date: bool
    project: LinkView | None
    branch: LinkView | None
    joint: tuple[LinkView, ...]
    programme: LinkView | None
    figure: FigureView | None = None


@dataclass(frozen=True, slots=True)
class AchievementView(AchievementRowView):
    """An achievement on a page that shows all of it. ``anchor`` is its id on that page."""

    anchor: str = ""
    figures: tuple[FigureView, ...] = ()
    honours: tuple[HonourView, ...] = ()
    photos: tuple[PhotoView, ...] = ()
    sources: tuple[SourceView, ...] = ()
    note: str = ""
    edit_url: str = ""


@dataclass(frozen=True, slots=True)
class PagerView:
    """The pagination of a long list. ``links`` are the pages near the current one; … without a URL marks a gap."""

    total: int
    first: int
    last: int
    links: tuple[LinkView, ...] = ()
    previous: LinkView | None = None
    following: LinkView | None = None


def _bare(words: str) -> str:
    """The words without what only sets them: spaces, commas of large numbers."""
    return words.replace(" ", "").replace(",", "")
