"""``site-map/``: the site map for readers; ``404.html``: what is offered where there is no page."""

from collections.abc import Iterator

from showcase.catalog import helpers
from showcase.site import addresses
from showcase.site.components import CountView, LinkView, services
from showcase.site.context import SiteContext, counts
from showcase.site.page import Page
from showcase.site.pages import browse, need
from showcase.site.rendering import ROOT

PLACES = (
    ("我要办事", "needs/"),
    ("品牌项目", "projects/"),
    ("党组织", "branches/"),
    ("公共法律服务点", "service-points/"),
    ("做法与借鉴", "practices/"),
    ("检索", "search/"),
    ("对比", "compare/"),
    ("更正内容", "correct/"),
    ("展览模式", "exhibition/"),
    ("关于本站", "about/"),
    ("术语", "glossary/"),
    ("更新记录", "changelog/"),
    ("编写指南", "guide/"),
    ("开放数据", "data/"),
    ("隐私说明", "privacy/"),
    ("无障碍说明", "accessibility/"),
)
"""The pages outside the groups."""
WAYS_ON = (LinkView("首页", ""), LinkView("全部项目", "projects/"), LinkView("全部党组织", "branches/"))


def pages(site: SiteContext) -> Iterator[Page]:
    """The site map."""
    lead = "全站的栏目和目录。每个项目和党组织的页面，从这里的目录进入。"

    def context() -> dict[str, object]:
        return {"lead": lead, "places": PLACES, "groups": _groups(site)}

    yield site.page("site-map/", "网站地图", "site/site-map", context, description=lead)


def lost(site: SiteContext, base: str) -> str:
    """The body of ``404.html``: search, the situations, the hotline, the lists.

    ``base`` is the path of the site on its host: the page is shown at any address.
    """
    html = site.templates.render(
        "site/lost", hotline=services.HOTLINE, situations=browse.situations(site), places=WAYS_ON
    )
    return html.replace(ROOT, base)


def _groups(site: SiteContext) -> tuple[tuple[str, tuple[CountView, ...]], ...]:
    """The groups with their entries; empty ones are left out."""
    situations = helpers.situations(site.catalog).values()
    groups = (
        (
            need.TITLE,
            counts(
                (each.name, addresses.situation(each.slug), len(need.found(site, each).records)) for each in situations
            ),
        ),
        *browse.frameworks(site),
        ("服务领域", browse.fields(site)),
        ("地区", browse.regions(site)),
        ("年份", browse.years(site)),
        ("专项行动", browse.programmes(site)),
        ("党组织之间", browse.mechanisms(site)),
    )
    return tuple((name, views) for name, views in groups if views)
