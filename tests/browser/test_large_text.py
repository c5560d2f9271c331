"""Text at 200 %, as a browser sets it, and at 150 %, as WeChat does: nothing leaves the screen of a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from browser.kinds import PARTS, part_of
from browser.opening import opened

pytestmark = pytest.mark.browser

WIDTHS = (390, 320)
SIZES = {"200 %": (32, "auto"), "150 % by WeChat": (16, "150%")}
"""The browser's font size in pixels, and what an app sets as ``text-size-adjust`` of the body."""
MODES = ("", "elder")
ROOT_SIZE = "document.querySelector('.bs-header') ? getComputedStyle(document.documentElement).fontSize : 'no header'"
OUTSIDE = """width => {
    const wide = document.documentElement.scrollWidth
    const found = wide > width + 1 ? ["the page is " + wide + " wide"] : []
    const scrolls = it => it && it !== document.body &&
        (["auto", "scroll"].includes(getComputedStyle(it).overflowX) || scrolls(it.parentElement))
    for (const it of document.body.querySelectorAll("*:not(svg *)")) {
        if (!it.checkVisibility() || it.closest(".bs-skip, .bs-hidden")) continue
        const box = it.getBoundingClientRect()
        if (box.width && (box.right > width + 1 || box.left < -1) && !scrolls(it.parentElement))
            found.push(`${Math.round(box.left)} to ${Math.round(box.right)}: ${it.outerHTML.slice(0, 90)}`)
        if (it.matches("a, button, summary") && it.scrollWidth > it.clientWidth + 1 && it.clientWidth
            && getComputedStyle(it).overflowX === "hidden" && !it.closest(".bs-spine"))
            found.push("cut: " + it.outerHTML.slice(0, 90))
    }
    return found.slice(0, 4)
}"""


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """One window of a phone for all pages."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, locale="zh-CN")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_leaves_the_screen(phone: Page, site_url: str, kinds: list[str], part: int) -> None:
    # The exhibition is for screens on a wall, whose size it fills.
    paths = [*(path for path in kinds if path != "exhibition/"), "search/?q=调解", "search/?q=量子纠缠"]
    found = {path: outside(phone, f"{site_url}/{path}") for path in part_of(paths, part)}
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_a_page_that_is_too_wide_is_found(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/about/")
    phone.evaluate("document.querySelector('h1').style.width = '500px'")
    assert phone.evaluate(OUTSIDE, 390)[1].startswith("20 to 520: <h1")


def outside(phone: Page, address: str) -> dict[str, list[str]]:
    """What leaves the screen, by size of text, reading mode and width."""
    session: CDPSession = phone.context.new_cdp_session(phone)
    opened(phone, address)
    found = {}
    for size, (pixels, adjusted) in SIZES.items():
        session.send("Page.setFontSizes", {"fontSizes": {"standard": pixels, "fixed": pixels}})
        phone.evaluate("value => { document.body.style.webkitTextSizeAdjust = value }", adjusted)
        for mode in MODES:
            phone.evaluate("on => document.documentElement.toggleAttribute('data-elder', on)", bool(mode))
            assert mode or phone.evaluate(ROOT_SIZE) in (f"{1.25 * pixels:g}px", "no header")
            for width in WIDTHS:
                phone.set_viewport_size({"width": width, "height": 844})
                if faults := phone.evaluate(OUTSIDE, width):
                    found[f"{size} {mode} {width}"] = faults
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    session.detach()
    return found
