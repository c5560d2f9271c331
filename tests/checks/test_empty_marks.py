"""空的引号、书名号、括号。"""

from __future__ import annotations

import pytest
from saying import said

from office import Office


@pytest.mark.parametrize("marks", ["“”", "《》", "（）", "“ ”", "‘’", "【】", "()", "（ ）"])
def test_found(office: Office, marks: str) -> None:
    assert said(office, f"开展{marks}主题活动") == [f"empty-marks {marks}"]


@pytest.mark.parametrize("text", ["开展“法治”活动", "《民法典》", "（第一批）", "[简报](https://example.com)"])
def test_filled(office: Office, text: str) -> None:
    assert said(office, text) == []
