"""The views of covers and spines: characters, each at its place, laid out by :mod:`showcase.site.components.covers`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LetteringView:
    """Characters of a cover. ``x`` and ``y`` are the centres of each in px, as SVG lists them; a ``turned`` run of
    Latin letters lies on its side and has one centre.
    """

    text: str
    x: str
    y: str
    size: str
    turned: bool = False


@dataclass(frozen=True, slots=True)
class CoverView:
    """The drawn cover (题签) of a project, 320 × 424, decorative."""

    mark: str
    slip_width: float
    slip_height: float
    outer: tuple[str, str]
    """Width and height of the outer of the slip's two frames."""
    inner: tuple[str, str]
    title: tuple[LetteringView, ...]
    seal: LetteringView
    year: LetteringView | None = None
    """二〇二三年, top to bottom; None where no year is stated."""


@dataclass(frozen=True, slots=True)
class SpineView:
    """A project's spine. ``title`` has vertical punctuation; ``units`` (1–14) is its height class."""

    url: str
    name: str
    branch: str
    title: str
    units: int
    initiative: str
