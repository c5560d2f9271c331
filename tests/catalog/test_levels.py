"""三级组织：上下级，连同下级的合计，联络组。"""

from __future__ import annotations

import shutil
from dataclasses import replace

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase.catalog import Catalog, levels
from showcase.catalog.groups import liaison_groups
from showcase.catalog.levels import RollUp

HOSTILE = PROJECT_ROOT / "tests/cases/hostile-totals"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"


def arranged(office: Office) -> Catalog:
    found = pipeline.survey(office.root)
    assert found.is_sound, found.problems
    return pipeline.catalog(found)


def test_an_organisation_with_two_superiors_counts_once_above_them(office: Office) -> None:
    shutil.copytree(HOSTILE, office.root, dirs_exist_ok=True)
    catalog = arranged(office)
    assert levels.below(catalog, "cheng-lvshi-dangwei") == ("he-lvsuo-dangzhibu", "shuang-lvsuo-dangzhibu")
    sums = levels.roll_up(catalog, catalog.branch["sheng-lvshi-dangwei"])
    (project,) = sums.projects
    assert sums == RollUp(subordinates=3, projects=(project,), achievements=10)


def test_the_trees_begin_where_nobody_stands_above(office: Office) -> None:
    catalog = arranged(office)
    assert [branch.slug for branch in levels.tops(catalog)] == ["cheng-lvshi-dangwei"]
    assert levels.tiers(catalog) == {"committee": 1, "branch": 1}


def test_a_chain_of_thousands_is_walked_without_recursion(office: Office) -> None:
    catalog = arranged(office)
    one = catalog.branch["he-lvsuo-dangzhibu"]
    chain = {f"zhibu-{number}": (one.__class__(f"zhibu-{number + 1}", "某支部", "branch"),) for number in range(3000)}
    assert len(levels.below(Catalog(children=chain), "zhibu-0")) == 3000


def test_liaison_groups_are_those_that_organisations_state(office: Office) -> None:
    office.change(BRANCH, "firms:\n", "liaison_group: 第一联络组\nfirms:\n")
    (group,) = arranged(office).liaison_groups
    assert (group.name, group.slug, [branch.slug for branch in group.branches]) == (
        "第一联络组",
        "diyilianluozu-gschdd",
        ["he-lvsuo-dangzhibu"],
    )


def test_liaison_groups_are_in_the_order_of_their_numbers(office: Office) -> None:
    branch = arranged(office).branch["he-lvsuo-dangzhibu"]
    names = ["第十二联络组", "第二联络组", "城东联络组", "第一联络组", "第10联络组"]
    groups = liaison_groups(tuple(replace(branch, slug=name, liaison_group=name) for name in names), {})
    assert [group.name for group in groups] == ["城东联络组", "第一联络组", "第二联络组", "第10联络组", "第十二联络组"]
