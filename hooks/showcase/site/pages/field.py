"""``fields/``: the fields of service; ``fields/<field>/``: one of them with its records."""

from collections.abc import Iterator

from showcase.model import Field, Project
from showcase.site import own_pages
from showcase.site.components import LinkView
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import browse
from showcase.site.pages.group import GroupMembers, group, index


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then every field that has a project and more."""
    yield index(site, "fields/", "服务领域", "一个项目可属多个领域，合计大于项目总数。", browse.fields(site))
    for word in site.catalog.vocabulary.fields.values():
        projects = site.catalog.by_field.get(word.slug, ())
        if site.cards.addresses.field(word.slug) == own_pages.field(word.slug):
            yield from _field(site, word, projects)


def _field(site: SiteContext, word: Field, projects: tuple[Project, ...]) -> Iterator[Page]:
    catalog = site.catalog
    members = GroupMembers(
        projects,
        catalog.achievements_by_field.get(word.slug, ()),
        service_points=catalog.service_points_by_field.get(word.slug, ()),
    )
    lead = (word.summary.rstrip("。") + "。" if word.summary else "") + f"{site.cards.tally(projects).words}。"
    above, need = (LinkView("服务领域", "fields/"),), word.need
    url = own_pages.field(word.slug)
    feed = site.feed(url, members.achievements)
    return group(site, url, word.name, above, lead, members, kicker="服务领域", need=need, feed=feed)
