"""同一项荣誉写在两条记录里，只算一项、只列一次；写得更全的补上。"""

from __future__ import annotations

import pytest

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase import site as showcase_site
from showcase.catalog import Catalog

BRANCH = "he-lvsuo-dangzhibu"
BRANCH_FILE, PROJECT_FILE = f"brands/{BRANCH}/branch.yml", f"brands/{BRANCH}/projects/hexin-tiaojie.yml"
ACHIEVEMENTS_FILE = f"brands/{BRANCH}/achievements/2024.yml"
ACHIEVEMENT = """\
- id: huojiang
  date: 2024-03
  title: 获评先进
  honours:
    - {honour}
  sources:
    - title: 简报
"""


def arranged(office: Office, in_branch: str, in_achievement: str) -> Catalog:
    office.change(BRANCH_FILE, "sources:", f"honours:\n  - {{{in_branch}}}\nsources:")
    office.write(ACHIEVEMENTS_FILE, ACHIEVEMENT.format(honour=f"{{{in_achievement}}}"))
    return pipeline.catalog(pipeline.survey(office.root))


@pytest.mark.parametrize(
    ("in_branch", "in_achievement"),
    [
        ("name: 先进党组织, date: 2024, by: 省委", "name: 先进党组织, date: 2024, by: 省委"),
        ("name: 先进党组织, date: 2024", "name: “先进党组织”, date: 2024-03, by: 省委"),
        ("name: 先进党组织, by: 省委", "name: 先进党组织, by: [省司法厅, 省委], date: 2024"),
        ("name: 先进党组织", "name: 先进党组织, date: 2024, level: national"),
        ("name: 先进党组织, date: 2024", "name: 先进党组织, date: 2024, recipient: 和律师事务所党支部"),
    ],
)
def test_one_honour_in_two_records_counts_once(office: Office, in_branch: str, in_achievement: str) -> None:
    name = pipeline.catalog(pipeline.survey(office.root)).branch[BRANCH].name
    catalog = arranged(office, in_branch, in_achievement.replace("和律师事务所党支部", name))
    [listed] = catalog.honours
    assert (listed.record.key, len(catalog.honours_of[BRANCH])) == (BRANCH, 1)


@pytest.mark.parametrize(
    ("in_branch", "in_achievement"),
    [
        ("name: 先进党组织, date: 2021", "name: 先进党组织, date: 2024"),
        ("name: 先进党组织, date: 2024-01", "name: 先进党组织, date: 2024-07"),
        ("name: 先进党组织, date: 2024, by: 省委", "name: 先进党组织, date: 2024, by: 市委"),
        ("name: 先进党组织, date: 2024, level: national", "name: 先进党组织, date: 2024, level: municipal"),
        ("name: 先进党组织, date: 2024", "name: 先进党组织, date: 2024, recipient: 别的律师事务所"),
        ("name: 先进党组织标兵, date: 2024", "name: 先进党组织, date: 2024"),
    ],
)
def test_two_honours_stay_two(office: Office, in_branch: str, in_achievement: str) -> None:
    assert len(arranged(office, in_branch, in_achievement).honours) == 2


def test_each_record_adds_what_the_other_lacks(office: Office) -> None:
    catalog = arranged(office, "name: 先进党组织, date: 2024", "name: 先进党组织, date: 2024-03, by: 省委")
    [listed] = catalog.honours
    assert (str(listed.honour.date), listed.honour.by) == ("2024-03", ("省委",))


def test_the_page_of_the_organisation_lists_it_once(office: Office) -> None:
    catalog = arranged(office, "name: 先进党组织, date: 2024", "name: 先进党组织, date: 2024")
    site = showcase_site.site_context(catalog, PROJECT_ROOT / "hooks/theme", "", office.root)
    page = next(page for page in showcase_site.pages(site) if page.url == f"branches/{BRANCH}/")
    assert page.body().replace("<wbr>", "").count("先进党组织") == 1
