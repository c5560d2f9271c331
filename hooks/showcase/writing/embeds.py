"""``embed/<branch>/<project>/``: a project's card as a page of its own, for other sites to frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from markupsafe import escape

from showcase.model import Project
from showcase.writing.assets import Asset
from showcase.writing.headers import CONTENT_SECURITY_POLICY
from showcase.writing.press import Press
from showcase.writing.templates import ROOT

HEIGHT = 400
"""Of the frame, in px: what a card with all its parts takes at 320 px of width."""


def entries(press: Press, style: Asset) -> Iterator[tuple[str, Callable[[], str]]]:
    """The card of every project, and how it is made."""
    for project in press.catalog.projects:
        yield f"{address(project)}index.html", partial(_card, press, style, project)


def _card(press: Press, style: Asset, project: Project) -> str:
    """The page of one card. Its links open in a new tab of the page that frames it."""
    html = press.templates.render(
        "embed",
        card=press.cards.project(project),
        site=press.imprint.name,
        canonical=press.imprint.absolute(press.cards.addresses.of(project)) if press.imprint.url else "",
        policy=CONTENT_SECURITY_POLICY,
        style=style,
    )
    return html.replace(ROOT, "../" * address(project).count("/"))


def address(project: Project) -> str:
    """The card's page."""
    return f"embed/{project.key}/"


def snippet(press: Press, project: Project) -> str:
    """The HTML that another site takes over; nothing where this site has no address."""
    if not press.imprint.url:
        return ""
    source, title = escape(press.imprint.absolute(address(project))), escape(project.name)
    return f'<iframe src="{source}" title="{title}" width="100%" height="{HEIGHT}" loading="lazy"></iframe>'
