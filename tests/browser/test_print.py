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
from machines import THEME, context_of
from office import Office
from showcase.site.pages import pages as pages_of
from showcase.site.rendering.assets import bundle

pytestmark = pytest.mark.browser

RECORDS = [
    "branches/futian-minsheng-lvshituan-dangzuzhi/minsheng-lvshituan/",
    "branches/hunan-lvshi-hangye-dangwei/",
    "reports/2021/moushi-lvshi-hangye-dangwei/",
]
REPORT = RECORDS[-1]
SOURCES = "sources:\n  - title: 社区工作简报"
BESIDE = "brands/he-lvsuo-dangzhibu"
LONGEST_BRANCH = f"""name: {"澄江市河东区律师事务所联合" * 4}党支部
kind: branch
region: {{province: 江苏, city: 澄江, district: 河东区}}
founded: 2001-07-01
summary: {"为辖区群众提供法律咨询和纠纷调解" * 3}。
{SOURCES}
"""
LONGEST_PROJECT = f"""name: {"党员律师进社区服务群众" * 3}调解工作室
slogan: {"把法律服务送到群众家门口" * 5}
initiatives: [vanguard]
fields: [mediation, legal-aid]
form: studio
since: 2021-03
summary: {"党员律师每周到社区调解邻里纠纷" * 4}。
story: {"居民来访，律师当场解答。" * 30}
{SOURCES}
"""
LONGEST_ACHIEVEMENT = f"""- id: a
  date: 2023-05-06
  title: {"社区调解月活动接待来访居民" * 4}
  summary: {"一个月里接待来访居民，当场解答。" * 10}
  project: hexin-tiaojie
  metrics:
    - {{measure: consultations, value: 123456789, unit: 人次, stated: 123456789余人次, qualifier: over}}
    - {{measure: legal-aid-cases, value: 987654321, unit: 件, stated: 987654321件}}
  sources:
    - title: 社区工作简报
"""
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
        picture = Image.open(io.BytesIO(page.locator(".bs-colophon").screenshot()))
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
    assert len(boxes) == (2 if path == REPORT else 1)  # its table of two years is not torn
    page.emulate_media(media="print")
    for control in (".bs-nav", ".bs-footer", ".bs-crumbs", ".bs-actions", ".bs-elder"):
        assert page.locator(f"{control}:visible").count() == 0, control


def test_the_longest_record_stays_on_its_sheet(page: Page, office: Office) -> None:
    """Nothing is cut off at the foot of the sheet, and the QR code is at its place."""
    office.write(f"{BESIDE}/branch.yml", LONGEST_BRANCH).write(f"{BESIDE}/projects/hexin-tiaojie.yml", LONGEST_PROJECT)
    office.write(f"{BESIDE}/achievements/2023.yml", LONGEST_ACHIEVEMENT)
    assert [problem.message for problem in office.problems() if problem.severity == "error"] == []
    style = bundle(THEME).style.content
    for made in pages_of(context_of(office)):
        if made.record:
            page.set_viewport_size({"width": 680, "height": 1009})
            page.emulate_media(media="print")
            page.set_content(f"<style>{style}</style><div class=bs-page>{made.body()}</div>")
            sheet = page.locator(".bs-poster")
            assert sheet.evaluate("each => each.scrollHeight - each.clientHeight") == 0, made.url
            assert sheet.evaluate("each => each.scrollWidth - each.clientWidth") == 0, made.url
            expect(page.locator(".bs-colophon__code")).to_be_visible()


def test_the_whole_page_is_printed_where_a_reader_asks_for_it(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/{RECORDS[0]}")
    page.get_by_role("button", name="打印全文").click()
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="做法与经过").is_visible()
    assert not page.locator(".bs-poster").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".bs-poster").is_visible()


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
    assert copied.startswith("2021年度概览：某市律师行业党委\n")
    assert "来源" in copied
    assert "<" not in copied
    context.close()


def test_without_script_the_plain_text_is_on_the_page(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{site_url}/{REPORT}")
    expect(window.locator("#plain")).to_be_hidden()
    window.get_by_text("纯文本", exact=True).click()
    expect(window.locator("#plain")).to_contain_text("2021年度概览：某市律师行业党委")
    context.close()
