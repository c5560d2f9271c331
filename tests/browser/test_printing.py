"""挂图打印出来：A3 横向一张，只有总图。"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

A3_LANDSCAPE = (1191, 842)
"""Width and height in points."""


@pytest.mark.parametrize("path", ["board/", "board/2021/"])
def test_the_board_prints_on_one_a3_sheet(page: Page, site_url: str, path: str) -> None:
    page.goto(f"{site_url}/{path}")
    sheet = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", sheet)
    assert [(round(float(width)), round(float(height))) for width, height in boxes] == [A3_LANDSCAPE]


def test_on_paper_the_roll_gives_way_to_the_wall(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/board/")
    page.emulate_media(media="print")
    assert page.locator(".bs-wall").is_visible()
    assert not page.locator(".bs-roll").is_visible()
