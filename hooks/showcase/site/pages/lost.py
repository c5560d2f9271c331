"""``404.html``: what a reader is offered where there is no page: search, the situations, the hotline, the lists."""

from showcase.site.components import LinkView, services
from showcase.site.context import SiteContext
from showcase.site.pages import browse
from showcase.site.rendering import ROOT

PLACES = (LinkView("首页", ""), LinkView("全部项目", "projects/"), LinkView("全部党组织", "branches/"))


def body(site: SiteContext, base: str) -> str:
    """The page's body. ``base`` is the path of the site on its host: the page is shown at any address."""
    html = site.templates.render(
        "site/lost", hotline=services.HOTLINE, situations=browse.situations(site), places=PLACES
    )
    return html.replace(ROOT, base)
