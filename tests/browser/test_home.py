"""首页、名录、找不到的页面，在手机上、用键盘、在很宽的屏幕上。"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PROJECT = "branches/futian-minsheng-lvshituan-dangzuzhi/minsheng-lvshituan/"
PHONE = {"width": 390, "height": 844}
ALONE = """() => [...document.querySelectorAll(".bs-outside")].filter(mark => {
    const text = document.createRange(), before = mark.previousSibling
    text.setStart(before, before.length - 1)
    text.setEnd(before, before.length)
    const [last, icon] = [text.getBoundingClientRect(), mark.querySelector("svg").getBoundingClientRect()]
    return icon.top >= last.bottom
}).length"""


def test_a_phone_shows_the_door_to_help_at_once(page: Page, site_url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site_url}/")
    for part in ("h1", "#help", ".bs-call a", "#home-search", ".bs-situations li:nth-child(12)"):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)
    expect(page.locator(".bs-call a")).to_have_attribute("href", "tel:12348")


def test_one_key_leads_past_the_shelf(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/")
    page.locator(".bs-door--brands a").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("跳过书架")
    expect(page.locator(":focus")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.bs-four') !== null")


def test_the_board_on_a_phone_is_a_list_of_names(page: Page, site_url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site_url}/board/")
    assert page.evaluate("document.querySelector('.bs-scroll').scrollWidth") <= PHONE["width"]
    row = page.locator(".bs-roll tr", has=page.get_by_role("link", name="福田区“民生律师团”参与律所党组织"))
    expect(row.locator(".bs-roll__label:visible")).to_have_text(["先锋"])
    row.get_by_role("link", name="民生律师团", exact=True).click()
    page.wait_for_url(f"**/{PROJECT}")


def test_where_there_is_no_page_one_can_search_call_and_choose_a_situation(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/404.html")
    expect(page.locator(".bs-call a")).to_have_attribute("href", "tel:12348")
    page.get_by_role("link", name="工资").click()
    page.wait_for_url("**/needs/wages/")
    page.goto(f"{site_url}/404.html")
    page.locator("#lost-search").fill("调解")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")


def test_a_very_wide_screen_is_used(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 3840, "height": 2160})
    page.goto(f"{site_url}/")
    for part in (".bs-header__bar", ".bs-hero", ".bs-shelf >> nth=0"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["width"] > 3840 * 0.75, part


def test_a_browser_that_cannot_print_says_so(page: Page, site_url: str) -> None:
    page.add_init_script("window.print = undefined")
    page.goto(f"{site_url}/{PROJECT}")
    for button in page.locator("[data-print]").all():
        button.click()
        expect(button).to_have_text("这里不能打印，请用浏览器打开")


@pytest.mark.parametrize("width", [320, 345, 360, 390, 412, 1280])
def test_the_mark_of_an_outside_link_never_stands_alone(page: Page, site_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site_url}/branches/hunan-lvshi-hangye-dangwei/nongmingong-yuanzhu-zhiyuantuan/")
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
    assert page.locator(".bs-outside").count() > 0
    assert page.evaluate(ALONE) == 0
