"""三级组织：上下级，连同下级的合计，联络组；党员数和占比，上级自己载明的照写，没有载明的由下级相加。"""

from __future__ import annotations

import shutil
from dataclasses import replace
from decimal import Decimal

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase.catalog import Catalog, Sum, levels
from showcase.catalog.groups import liaison_groups
from showcase.catalog.levels import RollUp
from showcase.model import Branch, Date, Measure, Members, Metric, Period, Vocabulary

HOSTILE = PROJECT_ROOT / "tests/cases/hostile-totals"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"


def arranged(office: Office) -> Catalog:
    found = pipeline.survey(office.root)
    assert found.is_sound, found.problems
    return pipeline.catalog(found)


def test_an_organisation_with_two_superiors_counts_once_above_them(office: Office) -> None:
    shutil.copytree(HOSTILE, office.root, dirs_exist_ok=True)
    catalog = arranged(office)
    assert levels.below(catalog, "cheng-lvshi-dangwei") == ("shuang-lvsuo-dangzhibu", "he-lvsuo-dangzhibu")
    sums = levels.roll_up(catalog, catalog.branch["sheng-lvshi-dangwei"])
    (project,) = sums.projects
    assert sums == RollUp(levels.below(catalog, "sheng-lvshi-dangwei"), projects=(project,), achievements=10)
    assert len(sums.lower) == 3


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
    names = ["城东联络组", "第一联络组", "第二基层联络组", "第三联络组", "第10联络组", "第十二联络组", "第二十联络组"]
    names += ["第一百零一联络组", "联络一组", "联络二组", "联络十组"]
    mixed = [*names[::2], *names[1::2]]
    groups = liaison_groups(tuple(replace(branch, slug=name, liaison_group=name) for name in mixed), {})
    assert [group.name for group in groups] == names


WORDS = Vocabulary(measures={"ratio": Measure("ratio", "占比", "%", "base")})
NAME = "双向进入"


def share(
    part: int | None,
    whole: int | None,
    *,
    year: int = 0,
    scope: str = "system",
    label: str = NAME,
    basis: str = "ratio",
) -> Metric:
    value = Decimal(100 * part) / whole if part is not None and whole else Decimal(60)
    period = Period(Date(year), Date(year)) if year else None
    numbers = {"part": Decimal(part), "whole": Decimal(whole)} if part is not None and whole else {}
    return Metric(
        "ratio", f"{value}%", label=label, value=value, unit="%", basis=basis, period=period, scope=scope, **numbers
    )


def made_of(*branches: tuple[str, str, int, tuple[Metric, ...]]) -> Catalog:
    """An organisation from each (slug, superiors, members or 0, figures)."""
    known = {
        slug: Branch(
            slug,
            slug,
            "branch",
            parents=tuple(above.split()),
            members=Members(Decimal(count), Date(2020 + count % 2)) if count else None,
            figures=figures,
        )
        for slug, above, count, figures in branches
    }
    children: dict[str, tuple[Branch, ...]] = {}
    for branch in known.values():
        for above in branch.parents:
            children[above] = (*children.get(above, ()), branch)
    return Catalog(vocabulary=WORDS, branches=tuple(known.values()), branch=known, children=children)


def shares(made: Catalog, slug: str) -> dict[str, Sum]:
    lower = tuple(other for other in made.branch if other != slug)
    return levels.shares(made, made.branch[slug], lower)


def test_members_below_are_added_once_and_not_below_one_that_states_its_own() -> None:
    made = made_of(
        ("sheng", "", 0, ()),
        ("shi", "sheng", 100, ()),
        ("qu", "sheng", 0, ()),
        ("suo-1", "shi", 30, ()),
        ("suo-2", "qu", 7, ()),
        ("suo-3", "qu shi", 9, ()),
        ("suo-4", "qu", 0, ()),
    )
    found = levels.members(made, ("shi", "qu", "suo-1", "suo-2", "suo-3", "suo-4"))
    assert found == Sum(Decimal(107), None, stated=2, below=6, included=2, years=(2020, 2021), undated=0)
    assert levels.members(made, ("suo-4",)) is None


def test_a_share_is_the_sum_of_the_parts_by_that_of_the_wholes() -> None:
    made = made_of(
        ("sheng", "", 0, ()),
        ("shi-1", "sheng", 0, (share(9, 10, year=2023), share(8, 10, year=2022))),
        ("shi-2", "sheng", 0, (share(10, 90),)),
        ("shi-3", "sheng", 0, (share(None, None),)),
        ("suo", "shi-1", 0, (share(1, 2),)),
    )
    found = shares(made, "sheng")[NAME]
    assert (found.part, found.whole) == (19, 100)
    assert (found.stated, found.below, found.included, found.incomplete) == (2, 4, 1, 1)
    assert (found.years, found.undated) == ((2023,), 1)


def test_a_share_that_an_organisation_states_itself_is_not_added_up_for_it() -> None:
    lower = (("shi-1", "sheng", 0, (share(9, 10), share(1, 4, label="主任任书记"))),)
    assert list(shares(made_of(("sheng", "", 0, (share(None, None),)), *lower), "sheng")) == ["主任任书记"]
    assert list(shares(made_of(("sheng", "", 0, (share(3, 4, scope="region"),)), *lower), "sheng")) == [
        NAME,
        "主任任书记",
    ]


def test_what_is_of_an_area_or_of_several_is_not_added_nor_is_a_growth() -> None:
    made = made_of(
        ("sheng", "", 0, ()),
        ("shi", "sheng", 0, (share(1, 2, scope="region"), share(1, 2, scope="joint"), share(1, 2, label="同比增长"))),
    )
    assert shares(made, "sheng") == {}
    assert [each.scope for each in levels.own_shares(made.branch["shi"], WORDS)] == ["region", "joint"]
