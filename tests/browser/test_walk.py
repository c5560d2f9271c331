"""A citizen's walk: home → search → project → its organisation → the record behind it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_home_to_the_record_behind_a_project(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/")
    page.locator("main input[name=q], .bs-page input[name=q]").first.fill("法律援助")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_url}/search/?q=%E6%B3%95%E5%BE%8B%E6%8F%B4%E5%8A%A9")
    result = page.locator('[data-record="hunan-lvshi-hangye-dangwei/nongmingong-yuanzhu-zhiyuantuan"]')
    expect(result).to_contain_text("农民工法律援助律师志愿团")
    expect(result).to_contain_text("湖南省律师行业党委")
    expect(result.locator("mark").first).to_have_text("法律援助")
    result.locator("a").click()
    expect(page.locator("h1")).to_have_text("农民工法律援助律师志愿团")
    page.get_by_role("link", name="湖南省律师行业党委").first.click()
    expect(page.locator("h1")).to_have_text("湖南省律师行业党委")
    edit = page.get_by_role("link", name="编辑记录").first
    assert (edit.get_attribute("href") or "").endswith("/edit/main/brands/hunan-lvshi-hangye-dangwei/branch.yml")


def test_an_achievement_in_the_results_leads_to_its_anchor(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=定日地震捐款")
    page.locator('[data-record^="baoshan-lvshi-hangye-dangwei#"] a').first.click()
    page.wait_for_url("**/branches/baoshan-lvshi-hangye-dangwei/**#*")
    anchor = page.url.split("#")[1]
    expect(page.locator(f"[id='{anchor}']")).to_contain_text("定日地震捐款")


def test_without_script_lists_can_be_read_and_search_says_how_to_browse(browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{site_url}/projects/")
    expect(window.get_by_role("link", name="青春党建").first).to_be_visible()
    window.goto(f"{site_url}/search/")
    expect(window.get_by_text("检索需要启用 JavaScript")).to_be_visible()
    context.close()
