"""对比：选了第一个，检索出第二个；同名的行并排，缺的写明，相同的写明；网址可以转发，撤下的、不同类的说清楚。"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.test_keyboard import tab_into, tab_to

pytestmark = pytest.mark.browser

HUNAN, YANGZHOU = "branches/hunan-lvshi-hangye-dangwei/", "branches/yangzhou-lvshi-hangye-dangwei/"
AID = f"{HUNAN}nongmingong-yuanzhu-zhiyuantuan/"
COMMUNITY = "branches/baoshan-lvshi-hangye-dangwei/baiming-lvshi-jin-shequ/"


def rows(page: Page) -> dict[str, list[str]]:
    """The rows by their labels; first of all waits for them."""
    expect(page.locator("[data-compare-table]")).to_be_visible()
    lines = page.locator("[data-compare-table] tbody tr").all()
    return {line.locator("th").inner_text(): line.locator("td").all_inner_texts() for line in lines}


def test_the_second_is_found_and_both_stand_side_by_side(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/{AID}")
    page.get_by_role("link", name="对比").click()
    expect(page.get_by_text("已选项目：农民工法律援助律师志愿团。再选一个。")).to_be_visible()
    expect(page.locator("[data-compare-found] a").first).to_be_visible()  # the related ones, before anything is typed
    tab_into(page, "#compare-search", 30)
    page.keyboard.type("百名律师进社区")
    expect(page.get_by_text("选一个", exact=True)).to_be_visible()
    tab_to(page, "“百名律师进社区”活动")
    page.keyboard.press("Enter")
    found = rows(page)
    assert page.url == f"{site_url}/compare/?a={AID}&b={COMMUNITY}"
    assert found["党组织"] == ["湖南省律师行业党委", "宝山区律师行业党委"]
    assert found["归类\n两者相同"] == ["先锋工程 由本站归类"] * 2
    assert found["起始"] == ["未载明", "2006年10月"]
    assert found["参与律所"] == ["本站未收录", "16 个，原文“16个律师事务所”（2006年10月至2008年 · 全地区合计）"]
    assert found["已收录"] == ["2 项成果", "1 项成果"]


def test_the_order_of_the_rows_is_that_of_the_pages(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/compare/?a={HUNAN}&b={YANGZHOU}")
    labels = [label.split("\n")[0] for label in rows(page)]
    page.goto(f"{site_url}/compare/?a={YANGZHOU}&b={HUNAN}")
    assert [label.split("\n")[0] for label in rows(page)] == labels
    assert labels[:2] == ["组织类型", "地区"]


def test_what_cannot_be_compared_is_told(page: Page, site_url: str) -> None:
    said = {
        "": "先选一个项目或者党组织。",
        f"?a={HUNAN}&b={AID}": "一个是项目，一个是党组织，不能对比。",
        f"?a={HUNAN}&b=branches/mei-you/": "没有找到要对比的页面，可能已经撤下。",
        "?a=https://example.com/&b=../../etc/": "先选一个项目或者党组织。",
    }
    for query, told in said.items():
        page.goto(f"{site_url}/compare/{query}")
        expect(page.locator("[data-compare-told]")).to_contain_text(told)
        expect(page.get_by_role("searchbox", name="项目或者党组织的名称")).to_be_visible()


def test_an_old_address_leads_to_the_record_where_it_is_now(page: Page, site_url: str) -> None:
    moved = f'<meta http-equiv="refresh" content="0; url=../../{YANGZHOU}"><title>这一页搬到了新地址</title>'
    page.route("**/branches/jiu-dizhi/", lambda route: route.fulfill(body=moved, content_type="text/html"))
    page.goto(f"{site_url}/compare/?a={HUNAN}&b=branches/jiu-dizhi/")
    rows(page)
    expect(page.get_by_role("link", name="扬州市律师行业党委")).to_be_visible()


def test_without_scripts_it_is_said(browser: Browser, site_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        window = context.new_page()
        window.goto(f"{site_url}/compare/?a={AID}")
        expect(window.get_by_text("不启用也可以分别打开两个页面来看。")).to_be_visible()
        expect(window.get_by_role("searchbox", name="项目或者党组织的名称")).to_be_hidden()


def test_on_a_phone_nothing_sticks_out(browser: Browser, site_url: str) -> None:
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        window = context.new_page()
        window.goto(f"{site_url}/compare/?a={AID}&b={COMMUNITY}")
        rows(window)
        assert window.evaluate("document.documentElement.scrollWidth") == 320
