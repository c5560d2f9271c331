"""``embed/<branch>/<project>/``: a project's card as a page of its own, for other sites to frame."""

from collections.abc import Callable, Iterator
from functools import partial

from markupsafe import escape

from showcase.model import Project
from showcase.site.context import SiteContext
from showcase.site.rendering import CONTENT_SECURITY_POLICY, ROOT, Asset

HEIGHT = 400
"""The height of the frame in px: that of a full card at 320 px of width."""


def entries(site: SiteContext, style: Asset) -> Iterator[tuple[str, Callable[[], str]]]:
    """The card of every project: its URI, and the function that makes it."""
    for project in site.catalog.projects:
        yield f"{address(project)}index.html", partial(_card, site, style, project)


def _card(site: SiteContext, style: Asset, project: Project) -> str:
    """The page of one card."""
    html = site.templates.render(
        "embed",
        card=site.cards.project(project),
        site=site.imprint.name,
        canonical=site.imprint.absolute(site.cards.addresses.of(project)) if site.imprint.url else "",
        policy=CONTENT_SECURITY_POLICY,
        style=style,
    )
    return html.replace(ROOT, "../" * address(project).count("/"))


def address(project: Project) -> str:
    """The URL of the card's page."""
    return f"embed/{project.key}/"


def snippet(site: SiteContext, project: Project) -> str:
    """The HTML for another site to embed the card; ``""`` where this site has no address."""
    if not site.imprint.url:
        return ""
    source, title = escape(site.imprint.absolute(address(project))), escape(project.name)
    return f'<iframe src="{source}" title="{title}" width="100%" height="{HEIGHT}" loading="lazy"></iframe>'
