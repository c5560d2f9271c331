"""What the templates of several pages are given: plain frozen values, computed and ordered, ready to be placed.

A template never computes and never sorts. Every ``url`` is relative to the site's root; a template writes it through
the filter ``url``. Text is plain text, escaped by the environment; only :class:`~markupsafe.Markup` is HTML.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class LinkView:
    """A text that leads somewhere; ``url`` is ``""`` for text that leads nowhere. ``current`` marks where one is."""

    text: str
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class CountView:
    """A name with the number of records behind it; ``share`` is 0–100 of the largest in its list."""

    name: str
    url: str
    count: int
    share: int = 0
    need: str = ""


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """One of the 四大工程. ``key`` is the slug (class suffix), ``mark`` the name of its drawing; ``url`` may be ``""``.

    Projects that span or fit none have ``key`` ``none``, ``mark`` ``grid``, ``name`` 总体框架 and ``short`` 总体.
    """

    key: str
    name: str
    short: str
    mark: str
    url: str = ""
    summary: str = ""
    count: int = 0
    share: int = 0
    examples: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureView:
    """A metric as shown: ``prefix`` 近, ``number`` 4,000, ``suffix`` 人次; with no number, ``text`` says it instead.

    ``text`` is the source's vague wording (数十家) or 未公布. ``context`` is the period and basis (2008年 · 累计),
    ``stated`` the source's own wording, ``service`` tells 服务成效 from 组织建设.
    """

    label: str
    stated: str
    prefix: str = ""
    number: str = ""
    suffix: str = ""
    text: str = ""
    context: str = ""
    note: str = ""
    service: bool = True
    disclosed: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class CardView:
    """A project in a list. Made once, and told by its identity: to hash it would be to hash all it says."""

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


@dataclass(frozen=True, slots=True, eq=False)
class BranchCardView:
    """An organisation in a list. Made once, and told by its identity: to hash it would be to hash all it says."""

    url: str
    name: str
    kind: str
    place: str
    projects: int
    achievements: int
    honours: int = 0
    anonymous: bool = False
    names: tuple[tuple[str, str], ...] = ()
    """Mark and name of up to three of its projects."""


@dataclass(frozen=True, slots=True)
class FactView:
    """One row of a fact table; ``inferred`` adds 推定."""

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
    """A commendation. Missing ``by`` and ``date`` already read 授予单位未载明 and 年份未载明."""

    name: str
    level: str
    by: str
    date: str
    recipient: LinkView
    note: str = ""
    national: bool = False
    url: str = ""
    """The page of the record it stands in."""
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture in three widths. ``sources`` pairs a URL with its width in px; ``large`` is the widest.

    ``detail`` is who took it and when.
    """

    alt: str
    width: int
    height: int
    large: str
    sources: tuple[tuple[str, int], ...]
    caption: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class AchievementView:
    """An achievement on a page that shows all of it. ``anchor`` is its id on that page, ``url`` the anchor's URL."""

    anchor: str
    url: str
    date: str
    datetime: str
    title: str
    summary: Markup
    inferred_date: bool = False
    project: LinkView | None = None
    branch: LinkView | None = None
    joint: tuple[LinkView, ...] = ()
    programme: LinkView | None = None
    figures: tuple[FigureView, ...] = ()
    honours: tuple[HonourView, ...] = ()
    photos: tuple[PhotoView, ...] = ()
    sources: tuple[SourceView, ...] = ()
    note: str = ""
    edit_url: str = ""
    year: str = ""
    """Heading of the year it opens on a time line, ``""`` for the others of that year."""


@dataclass(frozen=True, slots=True)
class AchievementRowView:
    """An achievement in a list of its own, with its leading number; ``url`` leads to where it is told."""

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
    figure: FigureView | None


@dataclass(frozen=True, slots=True)
class PagerView:
    """Where one is in a long list. ``links`` is a window of pages; a link with text … leads nowhere."""

    total: int
    first: int
    last: int
    links: tuple[LinkView, ...] = ()
    previous: LinkView | None = None
    following: LinkView | None = None
