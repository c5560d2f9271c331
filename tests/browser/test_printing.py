"""挂图打印出来：A3 横向一张，只有总图；任务的挂图后面还有清单。"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.kinds import holding

pytestmark = pytest.mark.browser

A3_LANDSCAPE = (1191, 842)
"""Width and height in points."""


def test_every_board_prints_on_one_a3_page(page: Page, site_url: str, real_site: Path, kinds: list[str]) -> None:
    boards = [path for path in holding(real_site, [*kinds, "board/2021/"], "bs-wall") if "/tasks/" not in path]
    assert len(boards) >= 2
    for path in boards:
        page.goto(f"{site_url}/{path}")
        boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
        assert [(round(float(width)), round(float(height))) for width, height in boxes] == [A3_LANDSCAPE], path


def test_on_paper_the_roll_gives_way_to_the_wall(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/board/")
    page.emulate_media(media="print")
    assert page.locator(".bs-wall").is_visible()
    assert not page.locator(".bs-roll").first.is_visible()
    imprint = page.locator(".bs-board .bs-colophon")
    assert re.search(r"律师行业党支部品牌展示 · 内容截至\d{4}年\d+月\d+日", imprint.inner_text())
    assert imprint.locator("svg").is_visible()


def test_the_board_of_tasks_prints_its_list_on_sheets_after_the_picture(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/board/tasks/2020/")
    boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert [(round(float(width)), round(float(height))) for width, height in boxes] == [A3_LANDSCAPE] * 2
    page.emulate_media(media="print")
    assert page.locator(".bs-wall").first.is_visible()
    assert page.locator(".bs-roll--tasks").first.is_visible()
    assert not page.locator(".bs-choices").is_visible()
