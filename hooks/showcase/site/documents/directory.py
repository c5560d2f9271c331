"""The directory (名录) of organisations: what kind each is, where, how many members, and its brands."""

from collections.abc import Sequence

from showcase.documents import Document, Note, Table, Title, row
from showcase.model import Branch
from showcase.site.context import SiteContext
from showcase.site.documents.composed import Composed
from showcase.site.rendering import text

WIDTHS = (14, 42, 22, 20, 20, 38)
TITLE = "律师行业党组织名录"


def compose(site: SiteContext, branches: Sequence[Branch]) -> Composed:
    """One row an organisation, in the order of the site; what is not recorded stays empty."""
    rows = [row("序号", "党组织", "类型", "地区", "党员", "品牌与项目", is_head=True)]
    for number, branch in enumerate(branches, 1):
        rows.append(row(str(number), branch.name, site.cards.kind(branch), *_facts(site, branch)))
    note = Note(f"共 {len(branches)} 个党组织。空着的，记录里没有。")
    blocks = (Title(TITLE), Table(tuple(rows), WIDTHS), note)
    return Composed(Document(TITLE, blocks, site.imprint.author, site.cards.as_of), (f"{len(branches)} 个党组织",))


def _facts(site: SiteContext, branch: Branch) -> tuple[str, str, str]:
    members = f"{text.number(branch.members.count)} 人" if branch.members else ""
    if branch.members and branch.members.as_of:
        members += f"，截至{text.date(branch.members.as_of)}"
    names = (project.name for project in site.catalog.projects_of.get(branch.slug, ()))
    return text.place(branch.region), members, "、".join(names)
