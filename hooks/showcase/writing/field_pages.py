"""``fields/``: the fields of service, each in a citizen's words; ``fields/<field>/``: one of them."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model import Field
from showcase.writing import browse
from showcase.writing.groups import Members, group, index
from showcase.writing.page import Page
from showcase.writing.press import Press
from showcase.writing.views import LinkView


def pages(press: Press) -> Iterator[Page]:
    """The index, then every field that has a project."""
    yield index(press, "fields/", "服务领域", "一个品牌可属多个领域，合计大于品牌总数。", browse.fields(press))
    for word in press.catalog.vocabulary.fields.values():
        projects = len(press.catalog.by_field.get(word.slug, ()))
        if projects:
            yield from _field(press, word, projects)


def _field(press: Press, word: Field, projects: int) -> Iterator[Page]:
    def members() -> Members:
        catalog = press.catalog
        return Members(catalog.by_field.get(word.slug, ()), catalog.achievements_by_field.get(word.slug, ()))

    lead = (word.summary.rstrip("。") + "。" if word.summary else "") + f"{projects} 个品牌项目。"
    yield from group(
        press,
        f"fields/{word.slug}/",
        word.name,
        (LinkView("服务领域", "fields/"),),
        lead,
        members,
        kicker="服务领域",
        need=word.need,
    )
