"""党员数和占比：上级自己载明的照写，没有载明的由下级相加；占比相加的是两个数，不是百分数的平均。"""

from __future__ import annotations

from decimal import Decimal

from showcase.catalog import Catalog, Sum, stated
from showcase.model import Branch, Date, Measure, Members, Metric, Period, Vocabulary

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


def catalog(*branches: tuple[str, str, int, tuple[Metric, ...]]) -> Catalog:
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
    return stated.shares(made, made.branch[slug], lower)


def test_members_below_are_added_once_and_not_below_one_that_states_its_own() -> None:
    made = catalog(
        ("sheng", "", 0, ()),
        ("shi", "sheng", 100, ()),
        ("qu", "sheng", 0, ()),
        ("suo-1", "shi", 30, ()),
        ("suo-2", "qu", 7, ()),
        ("suo-3", "qu shi", 9, ()),
        ("suo-4", "qu", 0, ()),
    )
    found = stated.members(made, ("shi", "qu", "suo-1", "suo-2", "suo-3", "suo-4"))
    assert found == Sum(Decimal(107), None, stated=2, below=6, included=2, years=(2020, 2021), undated=0)
    assert stated.members(made, ("suo-4",)) is None


def test_a_share_is_the_sum_of_the_parts_by_that_of_the_wholes() -> None:
    made = catalog(
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
    assert list(shares(catalog(("sheng", "", 0, (share(None, None),)), *lower), "sheng")) == ["主任任书记"]
    assert list(shares(catalog(("sheng", "", 0, (share(3, 4, scope="region"),)), *lower), "sheng")) == [
        NAME,
        "主任任书记",
    ]


def test_what_is_of_an_area_or_of_several_is_not_added_nor_is_a_growth() -> None:
    made = catalog(
        ("sheng", "", 0, ()),
        ("shi", "sheng", 0, (share(1, 2, scope="region"), share(1, 2, scope="joint"), share(1, 2, label="同比增长"))),
    )
    assert shares(made, "sheng") == {}
    assert [each.scope for each in stated.own_shares(made.branch["shi"], WORDS)] == ["region", "joint"]
