"""一年里有很多小成果也读得完；太长太深的文件说出来，不报错退出。"""

from __future__ import annotations

import time

import pytest

from showcase.model import LIMITS
from showcase.reading.yaml import characters, parse_yaml

ACHIEVEMENT = "- id: a{0}\n  title: 送法进村\n  date: 2023-05-06\n  sources:\n  - title: 简报\n    url: https://www.example.com/{0}\n"


@pytest.mark.parametrize("count", [357, 2_000])
def test_a_year_of_many_small_achievements_is_read(count: int) -> None:
    text = "".join(ACHIEVEMENT.format(number) for number in range(count))
    assert len(text.encode()) <= LIMITS.file_bytes
    begun = time.process_time()
    tree = parse_yaml("2023.yml", text, LIMITS.keys)
    assert (len(tree.root.items), tree.problems) == (count, [])
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("text", ["- " * 60_000, "- []\n" * 50_000, "a:\n" + "- b: {}\n" * 30_000], ids=len)
def test_more_than_that_is_refused(text: str) -> None:
    begun = time.process_time()
    (problem,) = parse_yaml("2023.yml", text, LIMITS.keys).problems
    assert problem.rule == "file-too-large"
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("name: \u0301", [7]),
        ("name: “\u0301a”", [8]),
        ("name: 和" + "\u0301" * 3_900, [8]),
        ("name: Nguye\u0302\u0303n", []),
        ("name: 第1\ufe0f\u20e3组，❤\ufe0f", []),
        ("name: \u0e01\u0e37\u0e48", []),
        ("name: か\u3099", []),
    ],
    ids=ascii,
)
def test_marks_that_stand_over_nothing_or_over_each_other(text: str, columns: list[int]) -> None:
    assert [problem.column for problem in characters.find("a.yml", text)] == columns
