"""哪些数字已经在上级的合计里：任意层级，两个上级，很长的链。"""

from __future__ import annotations

import random

from showcase.catalog.coverage import ABOVE, EVER, SAME, UNDATED, Figure, replaced

PARENTS = {"区": ("市",), "市": ("省",), "所": ("区", "园"), "园": ()}


def year(number: int) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    return (number, 1, 1), (number, 12, 31)


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
    figures: list[Figure] = [(str(number), year(2020), False) for number in range(5000)]
    assert len(replaced([*figures, ("5000", year(2020), True)], chain)) == 5000


def plainly(figures: list[Figure], parents: dict[str, tuple[str, ...]]) -> set[int]:
    """The rule again, comparing every figure with every other; for figures that all have a date."""

    def above(slug: str) -> set[str]:
        found: set[str] = set()
        for parent in parents.get(slug, ()):
            found |= {parent} | above(parent)
        return found

    def order(index: int) -> tuple[bool, int, int]:
        slug, days, is_system = figures[index]
        (first, last) = days or EVER
        return not is_system, len(above(slug)), (first[0] - last[0]) * 400 + (first[1] - last[1]) * 31

    out: set[int] = set()
    for index in sorted(range(len(figures)), key=order):
        slug, days, is_system = figures[index]
        first, last = days or EVER
        for other, (theirs, their_days, they_are_system) in enumerate(figures):
            start, end = their_days or EVER
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
        figures: list[Figure] = []
        for _ in range(chance.randint(1, 14)):
            first = chance.randint(2000, 2006)
            days = ((first, chance.randint(1, 6), 1), (first + chance.randint(0, 2), chance.randint(6, 12), 28))
            figures.append((chance.choice(slugs), days, chance.random() < 0.4))
        assert set(replaced(figures, parents)) == plainly(figures, parents), (figures, parents)
