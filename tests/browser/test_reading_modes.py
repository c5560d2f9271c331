"""大字版、高对比、深色：没有闪动，记得住，字够大，按得准；不用脚本也能用。"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.kinds import PARTS, holding, part_of
from browser.opening import opened

pytestmark = pytest.mark.browser

PROJECT = "branches/futian-minsheng-lvshituan-dangzuzhi/minsheng-lvshituan/"
ATTRIBUTES = {"bs-elder": "data-elder", "bs-contrast": "data-contrast", "bs-scheme": "data-md-color-scheme"}
WATCH = """() => {
    const seen = window.seen = {}
    new MutationObserver(changes => changes.forEach(change => {
        if (!(change.attributeName in seen)) seen[change.attributeName] = performance.now()
    })).observe(document, {attributes: true, subtree: true})
}"""
FIRST_PAINT = """() => new Promise(resolve => {
    const report = list => list.getEntriesByName("first-paint").forEach(entry => resolve(entry.startTime))
    new PerformanceObserver(report).observe({type: "paint", buffered: true})
})"""
REFUSE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
SMALL_TEXT = """least => {
    const found = new Set()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement
        const isSeen = parent.checkVisibility() && !parent.closest(".bs-hidden, svg, noscript")
        if (!walker.currentNode.data.trim() || !isSeen) continue
        const size = parseFloat(getComputedStyle(parent).fontSize)
        if (size < least) found.add(size + " " + parent.textContent.slice(0, 20))
    }
    return [...found]
}"""
WIDTHS = (320, 390, 768, 1440)
CONTROLS = (
    "button, .bs-button, summary, input:not([type=hidden]), .bs-nav a, .bs-menu a, .bs-pager a, .bs-toc a, "
    ".bs-facet a, .bs-footer a, .bs-more"
)
SMALL_TARGETS = """([controls, least]) => [...document.querySelectorAll(controls)]
    .filter(it => it.checkVisibility() && !it.closest(".bs-skip, .bs-hidden"))
    .map(it => [(it.closest("label") || it).getBoundingClientRect().height, it.outerHTML.slice(0, 80)])
    .filter(([height]) => height < least - .5)"""


def remember(page: Page, **choices: str) -> None:
    """Open every page with these choices made at an earlier visit."""
    for name, value in choices.items():
        page.add_init_script(f"localStorage.setItem('bs-{name}', '{value}')")


@pytest.mark.parametrize(("name", "value"), [("elder", "on"), ("contrast", "on"), ("scheme", "slate")])
def test_a_choice_is_there_before_the_first_paint(page: Page, site_url: str, name: str, value: str) -> None:
    remember(page, **{name: value})
    page.add_init_script(f"({WATCH})()")
    page.goto(f"{site_url}/{PROJECT}")
    set_at = page.evaluate("seen")[ATTRIBUTES[f"bs-{name}"]]
    assert set_at < page.evaluate(FIRST_PAINT)


def test_where_nothing_may_be_stored_the_modes_go_along(page: Page, site_url: str) -> None:
    page.add_init_script(REFUSE)
    page.add_init_script(f"({WATCH})()")
    page.goto(f"{site_url}/{PROJECT}")
    link = page.locator(".bs-crumbs a").nth(1)
    address = link.get_attribute("href")
    link.focus()
    assert link.get_attribute("href") == address
    for button in (".bs-elder", "button.bs-scheme[data-scheme-toggle]", ".bs-contrast"):
        page.locator(button).click()
    root = page.locator("html")
    page.reload()
    expect(root).to_have_attribute("data-elder", "")
    page.locator(".bs-brand").click()
    page.wait_for_url(f"{site_url}/?mode=elder-contrast-dark")
    expect(root).to_have_attribute("data-elder", "")
    expect(root).to_have_attribute("data-contrast", "")
    expect(root).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("seen")["data-elder"] < page.evaluate(FIRST_PAINT)
    page.locator("main input[name=q]").first.fill("调解")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*&mode=elder-contrast-dark")
    page.locator(".bs-elder").click()
    page.locator("[data-record] a").first.click()
    page.wait_for_url("**/branches/**?mode=contrast-dark*")
    expect(root).not_to_have_attribute("data-elder", "")
    expect(root).to_have_attribute("data-contrast", "")


def test_where_things_may_be_stored_addresses_stay_as_they_are(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/{PROJECT}?mode=elder-dark")
    expect(page.locator("html")).not_to_have_attribute("data-elder", "")
    page.locator(".bs-elder").click()
    page.locator(".bs-brand").click()
    page.wait_for_url(f"{site_url}/")
    expect(page.locator("html")).to_have_attribute("data-elder", "")


def test_the_system_is_followed_until_the_reader_chooses(browser: Browser, site_url: str) -> None:
    context = browser.new_context(color_scheme="dark", contrast="more")
    window = context.new_page()
    window.goto(f"{site_url}/")
    root = window.locator("html")
    expect(root).to_have_attribute("data-md-color-scheme", "slate")
    expect(root).to_have_attribute("data-contrast", "")
    window.locator(".bs-contrast").click()
    window.reload()
    expect(root).not_to_have_attribute("data-contrast", "")
    context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_is_wider_than_its_window_and_elder_mode_is_large(
    page: Page, site_url: str, real_site: Path, kinds: list[str], part: int
) -> None:
    # The exhibition is for screens on a wall; its own tests look at their sizes.
    paths = [*(path for path in kinds if path != "exhibition/"), "search/?q=调解"]
    elder = {*holding(real_site, kinds, "bs-elder"), paths[-1]}
    found = {}
    for path in part_of(paths, part):
        opened(page, f"{site_url}/{path}")
        for mode, widths in ((False, WIDTHS), (True, (WIDTHS[0], WIDTHS[-1]) if path in elder else ())):
            page.evaluate("on => document.documentElement.toggleAttribute('data-elder', on)", mode)
            for width in widths:
                page.set_viewport_size({"width": width, "height": 900})
                if faults := (too_small(page) if mode else []) + too_wide(page, width):
                    found[path, mode, width] = faults
    assert found == {}


def too_small(page: Page) -> list[object]:
    """What is too small to read or to press for elderly people."""
    return [*page.evaluate(SMALL_TEXT, 18), *page.evaluate(SMALL_TARGETS, [CONTROLS, 52])]


def too_wide(page: Page, width: int) -> list[object]:
    """The width of a page that does not fit."""
    needed = page.evaluate("document.documentElement.scrollWidth")
    return [needed] if needed > width else []


def test_without_script_every_page_can_be_read(browser: Browser, site_url: str, kinds: list[str]) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    window = context.new_page()
    for path in kinds:
        window.goto(f"{site_url}/{path}")
        expect(window.locator("h1")).to_be_visible()
        assert window.locator("main a:visible").count() > 0, path
        assert window.locator(".bs-needs-js:visible").count() == 0, path
    context.close()


@pytest.mark.parametrize("path", ["", "honours/", "years/", "branches/hunan-lvshi-hangye-dangwei/", "board/"])
def test_without_script_every_list_has_its_links(browser: Browser, site_url: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{site_url}/{path}")
    assert window.locator(".bs-page a:visible").count() > 3
    context.close()
