"""哪些数字已经在上级、本地区、同一活动或本组织的合计里：任意层级，两个上级，很长的链。"""

from __future__ import annotations

import random
from decimal import Decimal

from showcase.catalog import coverage
from showcase.catalog.hierarchy import Hierarchy
from showcase.catalog.inclusion import ABOVE, AREA, CAMPAIGN, SAME, UNDATED, Figure
from showcase.model import spans

PARENTS = {"区": ("市",), "市": ("省",), "所": ("区", "园"), "园": ()}
Short = tuple[str, spans.DaySpan | None, bool]
"""An organisation, the days of its figure, and whether it is of the organisation and all below it."""


def year(number: int) -> spans.DaySpan:
    return (number, 1, 1), (number, 12, 31)


def replaced(figures: list[Short], parents: dict[str, tuple[str, ...]]) -> dict[int, str]:
    """The index and reason of each figure that another includes."""
    told = [Figure(slug, days, "system" if is_system else "own") for slug, days, is_system in figures]
    return {index: found.reason for index, found in coverage.included(told, Hierarchy(parents, parents)).items()}


def test_any_depth_and_either_of_two_superiors() -> None:
    below = ("所", year(2020), False)
    assert replaced([("省", year(2020), True), below], PARENTS) == {1: ABOVE}
    assert replaced([("园", year(2020), True), below], PARENTS) == {1: ABOVE}
    assert replaced([("省", year(2021), True), below], PARENTS) == {}
    assert replaced([("省", year(2020), False), below], PARENTS) == {}
    assert replaced([below, ("区", year(2020), False), ("所", year(2020), True)], PARENTS) == {0: SAME}


def test_of_one_organisation_the_shorter_time_gives_way() -> None:
    march = ((2020, 3, 1), (2020, 3, 31))
    assert replaced([("市", march, True), ("市", year(2020), True)], PARENTS) == {0: SAME}
    assert replaced([("市", year(2020), True), ("市", year(2020), True)], PARENTS) == {}


def test_a_figure_without_a_date_gives_way_to_dated_ones() -> None:
    assert replaced([("市", None, True), ("所", year(2020), False)], PARENTS) == {0: UNDATED}
    assert replaced([("市", year(2020), True), ("所", None, False)], PARENTS) == {1: UNDATED}
    assert replaced([("市", None, False), ("所", None, False)], PARENTS) == {}


def test_what_is_replaced_replaces_nothing() -> None:
    across = ((2019, 7, 1), (2020, 6, 30))
    figures = [("省", year(2019), True), ("市", across, True), ("区", year(2020), False)]
    assert replaced(figures, PARENTS) == {1: ABOVE}


def test_a_circle_of_superiors_ends() -> None:
    circle = {"甲": ("乙",), "乙": ("甲",)}
    assert replaced([("甲", year(2020), True), ("乙", year(2020), False)], circle) == {1: ABOVE}


def test_a_chain_of_thousands_of_superiors_needs_no_recursion() -> None:
    chain = {str(number): (str(number + 1),) for number in range(5000)}
    figures: list[Short] = [(str(number), year(2020), False) for number in range(5000)]
    assert len(replaced([*figures, ("5000", year(2020), True)], chain)) == 5000


def plainly(figures: list[Short], parents: dict[str, tuple[str, ...]]) -> set[int]:
    """The rule again, comparing every figure with every other; for figures that all have a date."""

    def above(slug: str) -> set[str]:
        found: set[str] = set()
        for parent in parents.get(slug, ()):
            found |= {parent} | above(parent)
        return found

    def order(index: int) -> tuple[bool, int, int]:
        slug, days, is_system = figures[index]
        (first, last) = days or spans.EVER
        return not is_system, len(above(slug)), (first[0] - last[0]) * 400 + (first[1] - last[1]) * 31

    out: set[int] = set()
    for index in sorted(range(len(figures)), key=order):
        slug, days, is_system = figures[index]
        first, last = days or spans.EVER
        for other, (theirs, their_days, they_are_system) in enumerate(figures):
            start, end = their_days or spans.EVER
            meets = start <= last and first <= end
            within = is_system and start <= first and last <= end and their_days != days
            replaces = (theirs in above(slug) and meets) or (theirs == slug and (within or (meets and not is_system)))
            if they_are_system and other not in out and replaces:
                out.add(index)
    return out


def test_as_comparing_every_figure_with_every_other() -> None:
    chance = random.Random(4)
    slugs = [str(number) for number in range(8)]
    for _ in range(300):
        parents = {
            slug: tuple(chance.sample(slugs[: int(slug)], min(int(slug), chance.randint(0, 2)))) for slug in slugs
        }
        figures: list[Short] = []
        for _ in range(chance.randint(1, 14)):
            first = chance.randint(2000, 2006)
            days = ((first, chance.randint(1, 6), 1), (first + chance.randint(0, 2), chance.randint(6, 12), 28))
            figures.append((chance.choice(slugs), days, chance.random() < 0.4))
        assert set(replaced(figures, parents)) == plainly(figures, parents), (figures, parents)


def told(figures: list[Figure], hierarchy: Hierarchy | None = None) -> dict[int, tuple[str, int | None]]:
    found = coverage.included(figures, hierarchy or Hierarchy())
    return {index: (inclusion.reason, inclusion.by) for index, inclusion in found.items()}


def test_what_is_included_by_area_says_so_and_in_what() -> None:
    by_area = Hierarchy(named={"所": ()}, above={"所": ("市",)})
    figures = [Figure("所", year(2020)), Figure("市", year(2020), "system")]
    assert told(figures, by_area) == {0: (AREA, 1)}
    by_record = Hierarchy(named={"所": ("市",)}, above={"所": ("市",)})
    assert told(figures, by_record) == {0: (ABOVE, 1)}


def joint(branch: str, amount: int, scope: str = "joint", **more: object) -> Figure:
    settings: dict[str, object] = {"programme": "抗震救灾", "sources": frozenset({"https://example.org/1"})}
    return Figure(branch, year(2020), scope, Decimal(amount), **(settings | more))  # type: ignore[arg-type]


def test_a_joint_figure_includes_what_the_same_source_says_of_the_campaign() -> None:
    assert told([joint("甲", 32), joint("乙", 5, "own")]) == {1: (CAMPAIGN, 0)}
    assert told([joint("甲", 32), joint("乙", 5, "own", sources=frozenset({"https://example.org/2"}))]) == {}
    assert told([joint("甲", 32), joint("乙", 5, "own", programme="我为群众办实事")]) == {}
    assert told([joint("甲", 9, "own"), joint("乙", 5, "own")]) == {}


def test_one_joint_deed_in_the_records_of_both_counts_once() -> None:
    partners = frozenset({"甲"})
    assert told([joint("甲", 32), joint("乙", 30, partners=partners)]) == {1: (CAMPAIGN, 0)}
    assert told([joint("甲", 32, programme=""), joint("乙", 30, programme="", partners=partners)]) == {1: (CAMPAIGN, 0)}
    assert told([joint("甲", 32), joint("乙", 32)]) == {1: (CAMPAIGN, 0)}
    assert told([joint("甲", 32), joint("乙", 30)]) == {}


def test_the_whole_figure_of_a_campaign_includes_a_part_whose_place_is_not_known() -> None:
    places = {"市": ("江苏", "苏州", ""), "近": ("江苏", "", ""), "远": ("江苏", "南京", ""), "省": ("江苏", "", "")}
    hierarchy = Hierarchy(above={"市": ("省",)}, regions=places)
    figures = [joint("市", 40, "system"), joint("近", 5, "own"), joint("远", 5, "own"), joint("省", 5, "own")]
    assert told(figures, hierarchy) == {1: (CAMPAIGN, 0)}


def test_a_campaign_counts_once_even_where_the_reports_are_dated_apart() -> None:
    hierarchy = Hierarchy(named={"区": ("市",)}, above={"区": ("市",)})
    whole = joint("市", 43, "system")
    part = Figure("区", year(2021), "system", Decimal(10), programme=whole.programme, sources=whole.sources)
    assert told([whole, part], hierarchy) == {1: (CAMPAIGN, 0)}
    assert told([whole, Figure("区", year(2021), "system", Decimal(10))], hierarchy) == {}


def test_an_own_sum_of_a_period_includes_the_single_achievements_in_it() -> None:
    march = ((2020, 3, 1), (2020, 3, 31))
    whole = Figure("所", year(2020), achievement="全年", states_period=True)
    assert told([whole, Figure("所", march, achievement="三月")]) == {1: (SAME, 0)}
    assert told([Figure("所", year(2020), achievement="全年"), Figure("所", march, achievement="三月")]) == {}
    labelled = Figure("所", year(2020), label="来电", achievement="全年", states_period=True)
    assert told([labelled, Figure("所", march, label="来访", achievement="三月")]) == {}
    of_project = Figure("所", year(2020), project="所/甲", achievement="全年", states_period=True)
    assert told([of_project, Figure("所", march, project="所/乙", achievement="三月")]) == {}
