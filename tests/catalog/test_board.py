"""挂图：每个党组织在每项工程里有什么；共同开展的在各行都有，合计只计一次。"""

from __future__ import annotations

import shutil

from office import PROJECT_ROOT, Office, real_survey
from showcase import pipeline
from showcase.catalog import Catalog, board
from showcase.catalog.board import Cells

HOSTILE = PROJECT_ROOT / "tests/cases/hostile-totals"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


def arranged(office: Office) -> Catalog:
    found = pipeline.survey(office.root)
    assert found.is_sound, found.problems
    return pipeline.catalog(found)


def told(cells: Cells) -> dict[str, tuple[list[str], list[str]]]:
    return {
        slug: (
            [item.slug for item in cell.projects.values()],
            sorted(achievement.id for achievement in cell.achievements.values()),
        )
        for slug, cell in cells.items()
    }


def test_a_row_has_projects_and_achievements_in_the_cell_of_their_main_initiative(office: Office) -> None:
    catalog = arranged(office)
    he = catalog.branch["he-lvsuo-dangzhibu"]
    assert told(board.row(catalog, he)) == {"vanguard": (["hexin-tiaojie"], ["shequ-tiaojie"])}
    assert board.row(catalog, catalog.branch["cheng-lvshi-dangwei"]) == {}


def test_a_year_has_its_achievements_and_the_projects_that_began_or_did_something_in_it(office: Office) -> None:
    catalog = arranged(office)
    he = catalog.branch["he-lvsuo-dangzhibu"]
    assert told(board.row(catalog, he, 2021)) == {"vanguard": (["hexin-tiaojie"], [])}
    assert told(board.row(catalog, he, 2023)) == {"vanguard": (["hexin-tiaojie"], ["shequ-tiaojie"])}
    assert board.row(catalog, he, 2022) == {}


def test_columns_are_the_initiatives_and_one_more_where_a_record_belongs_to_none(office: Office) -> None:
    assert board.columns(arranged(office)) == ("leadership", "vanguard")
    office.change(PROJECT, "initiatives:\n  - vanguard\ninitiatives_basis: judgement\n", "")
    assert board.columns(arranged(office)) == ("leadership", "vanguard", "")


def test_a_joint_achievement_is_in_every_row_and_counts_once(office: Office) -> None:
    shutil.copytree(HOSTILE, office.root, dirs_exist_ok=True)
    catalog = arranged(office)
    rows = [board.row(catalog, branch) for branch in catalog.branches]
    assert sum("gongtong" in told(cells).get("leadership", ([], []))[1] for cells in rows) == 3
    assert told(board.added(rows))["leadership"] == ([], ["gongtong"])
    assert board.tally(catalog, catalog.branches)[None] == board.added(rows)
    assert len(board.whole(board.added(rows)).achievements) == len(catalog.achievements)


def test_organisations_without_a_province_are_a_group_of_their_own(office: Office) -> None:
    shutil.copytree(HOSTILE, office.root, dirs_exist_ok=True)
    found = {group.name: [branch.slug for branch in group.branches] for group in board.groups(arranged(office))}
    assert found[""] == ["wai-lvsuo-dangzhibu"]
    assert len(found["江苏"]) == 4


def test_the_country_stands_first_then_the_provinces_each_from_the_wide_area_to_the_firm() -> None:
    found = real_survey()
    groups = board.groups(pipeline.catalog(found))
    assert [group.name for group in groups[:3]] == ["全国", "北京", "河北"]
    assert [group.name for group in groups][-1] == ""
    [shanghai] = [group for group in groups if group.name == "上海"]
    names = [branch.name for branch in shanghai.branches]
    assert names[0] == "上海市律师行业党委"
    of_firms = [("律师事务所" in name) - ("行业" in name) for name in names]
    assert max(i for i, kind in enumerate(of_firms) if kind < 0) < of_firms.index(1)
    assert names.index("宝山区律师行业党委") < names.index("某区律师行业党委")
