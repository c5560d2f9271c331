"""每一处发现都指到行和列：单行文字指到字，多行文字块指到行。"""

from __future__ import annotations

import pytest
from saying import PROJECT, SUMMARY

from office import Office


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("summary: 开展“”活动", (10, 12, 14)),
        ('summary: "开展“”活动"', (10, 13, 15)),
        ("summary: '开展“”活动'", (10, 13, 15)),
        ("summary:    开展“”活动  # 说明", (10, 15, 17)),
        ("summary: '它''开展“”活动'", (10, 10, 21)),
        ("summary: |\n  第一段。\n\n  开展“”活动", (13, 1, 1)),
        ("summary: 党员\npractice:\n  - 普法\n  - 开展“”活动", (13, 7, 9)),
    ],
)
def test_place(office: Office, lines: str, place: tuple[int, int, int]) -> None:
    office.change(PROJECT, SUMMARY, lines)
    assert [(p.line, p.column, p.end_column) for p in office.problems()] == [place]


def test_every_text_of_every_record_is_read(office: Office) -> None:
    office.change(PROJECT, "title: 社区工作简报", "title: 开展“”活动")
    office.change("brands/cheng-lvshi-dangwei/branch.yml", "city: 澄江", "city: 澄江（）")
    office.change("brands/he-lvsuo-dangzhibu/achievements/2023.yml", "stated: 1200余人次", "stated: 1200余人次（）")
    assert [p.rule for p in office.problems()] == ["region-unknown", *["empty-marks"] * 3]
