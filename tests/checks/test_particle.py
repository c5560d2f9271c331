"""的、地、得：只报没有疑问的。"""

from __future__ import annotations

import pytest
from saying import advice, said

from office import Office


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("认真的开展普法", "真地开展"),
        ("积极的推进", "极地推进"),
        ("工作做的好", "做得好"),
        ("取的了成绩", "取得了成"),
        ("显的更亲切", "显得更亲"),
        ("值的学习", "值得学习"),
    ],
)
def test_found(office: Office, text: str, right: str) -> None:
    assert [found.split()[0] for found in said(office, text)] == ["particle"]
    assert right.strip() in advice(office)[0]


@pytest.mark.parametrize(
    "text",
    [
        "积极的宣传作用",
        "全面的法律服务",
        "认真地开展",
        "做的好事",
        "这样做的好处",
        "有价值的信息",
        "积极的推动作用",
        "有效的帮助",
        "取得了",
    ],
)
def test_sound(office: Office, text: str) -> None:
    assert said(office, text) == []
