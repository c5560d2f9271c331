"""长列表分页：每页一样大，页码不随总数增长。"""

from __future__ import annotations

from showcase.site.page import Page, paged


def test_pages_and_their_addresses() -> None:
    found = [(url, list(items), pager.first, pager.last) for url, items, pager in paged(range(5), 2, "projects/")]
    assert found == [
        ("projects/", [0, 1], 1, 2),
        ("projects/page-2/", [2, 3], 3, 4),
        ("projects/page-3/", [4], 5, 5),
    ]


def test_a_short_list_has_no_page_numbers() -> None:
    [(url, _, pager)] = paged([1], 2, "projects/")
    assert (url, pager.links, pager.previous, pager.following) == ("projects/", (), None, None)


def test_page_numbers_near_the_current_one() -> None:
    pagers = [pager for _, _, pager in paged(range(1000), 10, "p/")]
    assert [link.text for link in pagers[49].links] == ["1", "…", "48", "49", "50", "51", "52", "…", "100"]
    assert [link.text for link in pagers[0].links] == ["1", "2", "3", "…", "100"]
    assert next(link.current for link in pagers[0].links)


def test_the_way_to_the_root() -> None:
    assert Page("branches/x/y/", "", "", "", str).root == "../../../"
    assert Page("", "", "", "", str).root == "./"
