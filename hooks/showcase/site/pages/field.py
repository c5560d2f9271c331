"""``fields/``: the fields of service, each in a citizen's words; ``fields/<field>/``: one of them."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import Field
from showcase.site.components import LinkView
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.pages import browse
from showcase.site.pages.grouping import GroupMembers, group, index


def pages(site: SiteContext) -> Iterator[Page]:
    """The index, then every field that has a project."""
    yield index(site, "fields/", "服务领域", "一个品牌可属多个领域，合计大于品牌总数。", browse.fields(site))
    for word in site.catalog.vocabulary.fields.values():
        projects = len(site.catalog.by_field.get(word.slug, ()))
        if projects:
            yield from _field(site, word, projects)


def _field(site: SiteContext, word: Field, projects: int) -> Iterator[Page]:
    def members() -> GroupMembers:
        catalog = site.catalog
        return GroupMembers(catalog.by_field.get(word.slug, ()), catalog.achievements_by_field.get(word.slug, ()))

    lead = (word.summary.rstrip("。") + "。" if word.summary else "") + f"{projects} 个品牌项目。"
    yield from group(
        site,
        f"fields/{word.slug}/",
        word.name,
        (LinkView("服务领域", "fields/"),),
        lead,
        members,
        kicker="服务领域",
        need=word.need,
    )
