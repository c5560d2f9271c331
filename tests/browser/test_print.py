"""打印：A4 一张，扫得出本页网址的二维码，打印的日子；年度概览可以整篇复制。"""

from __future__ import annotations

import datetime
import io
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from browser.kinds import holding

pytestmark = pytest.mark.browser

RECORDS = [
    "branches/futian-minsheng-lvshituan-dangzuzhi/minsheng-lvshituan/",
    "branches/hunan-lvshi-hangye-dangwei/",
    "reports/2021/moushi-lvshi-hangye-dangwei/",
]
REPORT = RECORDS[-1]
MILLIMETRE = 96 / 25.4


def test_the_code_on_paper_leads_back_to_the_page(page: Page, site_url: str, real_site: Path, kinds: list[str]) -> None:
    with_code = holding(real_site, kinds, "bs-colophon__code")
    assert len(with_code) >= len(RECORDS)
    for path in [*RECORDS, *with_code]:
        page.emulate_media(media="screen")
        page.goto(f"{site_url}/{path}")
        address = page.locator("link[rel=canonical]").get_attribute("href")
        code = page.locator(".bs-colophon__code")
        expect(code).to_be_hidden()
        page.emulate_media(media="print")
        picture = Image.open(io.BytesIO(code.screenshot()))
        assert [found.text for found in zxingcpp.read_barcodes(picture)] == [address]
        expect(page.locator(".bs-colophon__address")).to_have_text(str(address))
        box = code.bounding_box()
        assert box is not None
        assert round(box["width"] / MILLIMETRE) == 30


@pytest.mark.parametrize("path", RECORDS)
def test_it_is_printed_on_a4_without_controls(page: Page, site_url: str, path: str) -> None:
    page.goto(f"{site_url}/{path}")
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
    assert len(boxes) <= 2
    page.emulate_media(media="print")
    for control in (".bs-nav", ".bs-footer", ".bs-crumbs", ".bs-actions", ".bs-elder"):
        assert page.locator(f"{control}:visible").count() == 0, control


def test_the_day_of_printing_is_the_readers(page: Page, site_url: str) -> None:
    page.clock.set_fixed_time(datetime.datetime(2026, 7, 1, 9, 0))
    page.goto(f"{site_url}/{RECORDS[0]}")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("[data-print-date]")).to_have_text("2026年7月1日")


def test_a_report_is_copied_as_plain_text(browser: Browser, site_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    window = context.new_page()
    window.goto(f"{site_url}/{REPORT}")
    window.get_by_role("button", name="复制纯文本").click()
    expect(window.get_by_role("button", name="已复制")).to_be_focused()
    copied = window.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("2024年度概览：上海东炬律师事务所党支部\n")
    assert "来源" in copied
    assert "<" not in copied
    context.close()


def test_without_script_the_plain_text_is_on_the_page(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{site_url}/{REPORT}")
    expect(window.locator("#plain")).to_be_hidden()
    window.get_by_text("纯文本", exact=True).click()
    expect(window.locator("#plain")).to_contain_text("2024年度概览：上海东炬律师事务所党支部")
    context.close()
