"""By keyboard alone: what Tab reaches in which order, that the focus is visible, and that no page traps it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.kinds import PARTS, holding, part_of

pytestmark = pytest.mark.browser

FOCUS = r"""() => {
    const it = document.activeElement
    if (!it || it === document.body) return null
    // A card's link and the large search box show the focus around the whole of the card or box.
    const styles = [getComputedStyle(it), getComputedStyle(it, "::after"), getComputedStyle(it.closest("form") || it)]
    const box = it.getBoundingClientRect()
    const label = it.labels && it.labels[0]
    return {
        name: (it.getAttribute("aria-label") || it.innerText || (label && label.textContent) || it.id)
            .trim().replace(/\s+/g, " "),
        visible: styles.some(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
        inView: box.bottom > 0 && box.top < innerHeight,
    }
}"""


def tab(page: Page, key: str = "Tab") -> str:
    """Press Tab; gives the name of what has the focus, which must be seen. ``""`` where focus has left the page."""
    page.keyboard.press(key)
    found = page.evaluate(FOCUS)
    if found is None:
        return ""
    assert found["visible"], f"no visible focus: {found['name']}"
    assert found["inView"], f"out of view: {found['name']}"
    return str(found["name"])


def tab_to(page: Page, name: str, limit: int = 60) -> None:
    """Tab until something of that name has the focus."""
    passed = []
    for _ in range(limit):
        passed.append(tab(page))
        if name in passed[-1]:
            return
    raise AssertionError(f"{name} not among {passed}")


def tab_into(page: Page, selector: str, limit: int) -> None:
    """Tab until something that the selector tells has the focus."""
    for _ in range(limit):
        tab(page)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached")


def test_a_walk_from_the_skip_link_to_a_project_and_back(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/")
    assert [tab(page), tab(page)] == ["跳到正文", "大字版"]
    assert "首页" in tab(page)
    tab_to(page, "检索全站")
    page.keyboard.type("红墙律师")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    expect(page.locator("[data-record]").first).to_contain_text("红墙律师")
    tab_into(page, "[data-record] a", limit=120)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("红墙律师")
    tab_to(page, "更正内容")
    page.go_back()
    expect(page.locator("[data-record]").first).to_contain_text("红墙律师")


def test_the_skip_link_leads_past_the_header(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/branches/")
    assert tab(page) == "跳到正文"
    page.keyboard.press("Enter")
    assert tab(page) == "首页"
    assert page.evaluate("document.activeElement.closest('.bs-crumbs') !== null")


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_traps_the_focus(page: Page, site_url: str, real_site: Path, kinds: list[str], part: int) -> None:
    for path in part_of(holding(real_site, kinds, "bs-footer"), part):
        window = page.context.new_page()  # in one that has shown another page, the focus does not leave the page
        window.goto(f"{site_url}/{path}")
        names = [tab(window) for _ in range(12)]
        back = [tab(window, "Shift+Tab") for _ in range(11)]
        assert names[:-1] == back[::-1], path
        window.evaluate("document.querySelector('.bs-footer a:last-of-type').scrollIntoView()")
        window.locator(".bs-footer a").last.focus()
        assert tab(window) == "", path
        window.close()


def test_the_phone_menu_opens_and_closes_by_keyboard(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site_url}/")
    assert [tab(page), tab(page), tab(page)] == ["跳到正文", "大字版", "目录"]
    page.keyboard.press("Enter")
    assert tab(page) == "四大工程"
    page.keyboard.press("Escape")
    expect(page.locator(".bs-menu")).not_to_have_attribute("open", "")
    assert page.evaluate("document.activeElement.localName") == "summary"


def test_reading_modes_are_switched_by_keyboard_and_remembered(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/")
    root = page.locator("html")
    for name, attribute in (("大字版", "data-elder"), ("深色", "data-md-color-scheme"), ("高对比", "data-contrast")):
        before = root.get_attribute(attribute)
        tab_to(page, name)
        page.keyboard.press("Enter")
        expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
        assert root.get_attribute(attribute) != before
    page.goto(f"{site_url}/honours/")
    assert [root.get_attribute(name) for name in ("data-elder", "data-md-color-scheme", "data-contrast")] == [
        "",
        "slate",
        "",
    ]
