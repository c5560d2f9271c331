"""The page of one record, as the site would show it."""

from showcase.catalog import arrange
from showcase.model import THEME, AnyRecord, Project, Records, Task, YearlyReport
from showcase.site import Page, Templates, pages, site_context
from showcase.site.documents import case
from showcase.site.rendering import ROOT
from showcase.survey import Survey


def templates() -> Templates:
    """The templates of pages; each is compiled once."""
    return Templates(THEME)


def page(found: Survey, path: str, item: int | None, compiled: Templates) -> dict[str, str]:
    """Its title, the HTML of its body, the record's place in it and a remark; or under ``why`` why there is none."""
    faulty = frozenset(problem.path for problem in found.problems if problem.is_error)
    if path in faulty:
        return {"why": "改好标出的错误后，这里显示网页的样子。"}
    records = found.records.without(faulty)
    shown = _target(records, path, item)
    if shown is None:
        return {"why": "所属的党组织还有错误，改好后这里显示网页的样子。"}
    site = site_context(arrange(records), THEME, "", templates=compiled)
    address, _, anchor = site.cards.addresses.of(shown).partition("#")
    made: Page | None = next((each for each in pages(site) if each.url == address), None)
    if made is None:
        return {"why": "这条记录没有自己的网页，它的内容显示在别的页面里。"}
    note = f"作为案例：{case.lengths(site, shown)}。" if isinstance(shown, Project) else ""
    return {"title": made.title, "anchor": anchor, "html": made.body().replace(ROOT, "../"), "note": note}


def _target(records: Records, path: str, item: int | None) -> AnyRecord | Task | YearlyReport | None:
    """The record that the file at ``path`` holds, the one of that number where it is a list."""
    for record in records:
        if record.path == path and (record.index is None or record.index == (item or 0)):
            return record.value
    return None
