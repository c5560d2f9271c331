"""Records → catalog: order, links and groups."""

from __future__ import annotations

from office import Office
from showcase import pipeline
from showcase.catalog import Catalog

BRANCH = "brands/he-lvsuo-dangzhibu"
COMMITTEE = "brands/cheng-lvshi-dangwei"
ACHIEVEMENT = """\
- id: {id}
  date: {date}
  title: {id}
  sources:
    - title: 简报
{more}"""


def arranged(office: Office) -> Catalog:
    found = pipeline.survey(office.root)
    assert found.is_sound, found.problems
    return pipeline.catalog(found)


def test_committees_come_first_then_branches_by_sound(office: Office) -> None:
    sound = (office.root / BRANCH / "branch.yml").read_text(encoding="utf-8")
    office.write("brands/bei/branch.yml", sound.replace("和正", "北辰")).write(
        "brands/an/branch.yml", sound.replace("和正", "安平")
    )
    names = [branch.name[:2] for branch in arranged(office).branches]
    assert names == ["澄江", "安平", "北辰", "和正"]


def test_achievements_are_newest_first_and_undated_last(office: Office) -> None:
    office.write(f"{BRANCH}/achievements/2024.yml", ACHIEVEMENT.format(id="b", date="2024-02", more=""))
    office.write(
        f"{BRANCH}/achievements/undated.yml", ACHIEVEMENT.format(id="c", date="", more="").replace("  date: \n", "")
    )
    assert [achievement.id for achievement in arranged(office).achievements] == ["b", "shequ-tiaojie", "c"]


def test_a_joint_achievement_is_on_both_pages_and_counts_once(office: Office) -> None:
    more = "  joint_with:\n    - cheng-lvshi-dangwei\n"
    office.write(f"{BRANCH}/achievements/2024.yml", ACHIEVEMENT.format(id="b", date="2024-02", more=more))
    catalog = arranged(office)
    assert [achievement.id for achievement in catalog.achievements_of["cheng-lvshi-dangwei"]] == ["b"]
    assert len(catalog.achievements) == 2


def test_a_achievement_takes_fields_and_initiatives_from_its_project(office: Office) -> None:
    catalog = arranged(office)
    achievement = catalog.achievements[0]
    assert catalog.fields_of(achievement) == ("mediation", "legal-aid")
    assert catalog.initiatives_of(achievement) == ("vanguard",)
    assert catalog.achievements_by_field["mediation"] == (achievement,)


def test_subordinates_and_regions(office: Office) -> None:
    catalog = arranged(office)
    assert [child.slug for child in catalog.children["cheng-lvshi-dangwei"]] == ["he-lvsuo-dangzhibu"]
    province = catalog.regions[0]
    assert (province.name, province.slug, len(province.branches), len(province.projects)) == ("江苏", "jiangsu", 2, 1)
    assert catalog.region["江苏", "澄江", "河东区"].slug == "jiangsu/chengjiang-gzvphv/hedongqu-tpsbwq"


def test_honours_of_all_records_latest_first(office: Office) -> None:
    honour = "honours:\n  - name: {}\n    date: {}\nsources:"
    office.change(f"{COMMITTEE}/branch.yml", "sources:", honour.format("先进组织", "2019"))
    office.change(f"{BRANCH}/projects/hexin-tiaojie.yml", "sources:", honour.format("优秀品牌", "2022-01"))
    honours = arranged(office).honours
    assert [(listed.honour.name, listed.branch.slug) for listed in honours] == [
        ("优秀品牌", "he-lvsuo-dangzhibu"),
        ("先进组织", "cheng-lvshi-dangwei"),
    ]
