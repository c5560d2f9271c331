"""Chromium 80 and 86 lay every kind of page out as today's does, run its scripts, and understand its style sheets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page

from browser.kinds import PARTS, part_of
from browser.old import VERSIONS, OldPage, old_page

pytestmark = pytest.mark.browser

WIDTHS = (1440, 390)
NEAR = (4, 25, 4, 4)
"""Pixels that each measure of ``BOXES`` may differ by, beside a fiftieth of it: columns may be balanced otherwise."""
REFINEMENTS = {
    *("text-wrap", "text-autospace", "text-spacing-trim", "text-underline-offset", "text-decoration-thickness"),
    *("forced-color-adjust", "print-color-adjust", "scrollbar-color", "scrollbar-width", "overscroll-behavior-x"),
    *("text-size-adjust", "color-scheme", "page", "size", "gap", "-moz-osx-font-smoothing"),
}
"""Properties whose absence spoils nothing, and ``gap``, whose absence is mended with margins."""
PLAIN = """() => {
    const sheet = new CSSStyleSheet()
    const one = "text-wrap-style: auto; text-autospace: no-autospace; text-spacing-trim: space-all"
    sheet.replaceSync(`* { ${one.replace(/(;|$)/g, " !important$1")} }`)
    document.adoptedStyleSheets = [sheet]
}"""
"""Switches off in today's browser how it refines lines of text."""
BOXES = """() => {
    const found = []
    let above = 0
    const walk = (it, name) => {
        const box = it.getBoundingClientRect()
        if (it.matches("table:not(.bs-chart)")) above = box.bottom
        const left = "script, .bs-hidden, .bs-skip, .bs-outside, table:not(.bs-chart)"
        if (!box.width || !box.height || it.matches(left)) return
        const known = it.getAttribute("class")
        name = known ? "." + known.split(" ")[0] : name + " " + it.localName
        const says = [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim())
        if (says || it.matches("svg, img, input, button, select")) {
            const place = [box.left, box.top - above, box.width, box.height].map(Math.round)
            found.push([name].concat(getComputedStyle(it).display === "inline" ? [] : place))
            above = box.top
        }
        if (it.matches("svg")) return
        for (const child of it.children)
            if (it.localName !== "details" || it.open || child.localName === "summary") walk(child, name)
    }
    walk(document.body, "")
    return found
}"""
"""What holds a text or is drawn: its name, left edge, distance from the one before, width, height.

Not the measures of parts of a line, nor the cells of tables, whose columns browsers divide by rules of their own.
"""
NOT_UNDERSTOOD = """() => {
    const tokens = getComputedStyle(document.documentElement), found = []
    const value = text => text.replace(/var\\((--[\\w-]+)(?:, *([^()]*))?\\)/g,
        (all, name, other) => (tokens.getPropertyValue(name) || other || all).trim())
    const knows = selector => { try { return document.querySelector(selector), true } catch (unknown) { return false } }
    const split = selectors => selectors.split(/,(?![^(]*\\))/)
    for (const [, selectors, body] of SHEET.replace(/\\/\\*[^]*?\\*\\//g, "").matchAll(/([^{};]*)\\{([^{}]*)\\}/g)) {
        const bad = split(selectors.trim()).filter(one => !/^@|^(from|to|\\d+%)$/.test(one.trim()) && !knows(one))
        const alone = split(selectors).length === 1 && /:focus-visible|:has\\(/.test(bad)
        if (bad.length && !alone) found.push(selectors.trim())
        if (bad.length) continue
        const said = body.split(/;(?![^(]*\\))/).map(one => one.trim().split(/:([^]*)/)).filter(one => one[1])
        const known = ([name, text]) => CSS.supports(name, value(text).replace(/\\s*!important/, ""))
        const understood = said.filter(one => one[0].startsWith("--") || known(one))
        const plain = name => name.replace("-webkit-", "")
        for (const [name, text] of said)
            if (!understood.some(other => plain(other[0]) === plain(name))) found.push(plain(name) + ":" + text)
    }
    return found
}"""


@pytest.fixture(scope="module")
def old(browser: Browser) -> Iterator[dict[str, OldPage]]:
    """A window of each old browser."""
    with ExitStack() as stack:
        yield {version: stack.enter_context(old_page(browser.browser_type, version)) for version in VERSIONS}


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window of today's browser."""
    context = browser.new_context(locale="zh-CN")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_looks_the_same(
    window: Page, old: dict[str, OldPage], site_url: str, kinds: list[str], part: int
) -> None:
    found = {}
    # The lists of the search page are made by its scripts, each in its own time.
    for place, path in enumerate(part_of([path for path in kinds if path != "search/"], part)):
        # What 80 does with a page, 86 does: of these a few are enough.
        pages = {version: page for version, page in old.items() if version == "80" or not place}
        for page in (window, *pages.values()):
            page.goto(f"{site_url}/{path}")
        window.evaluate(PLAIN)
        for width in WIDTHS:
            window.set_viewport_size({"width": width, "height": 900})
            wanted = window.evaluate(BOXES)
            for version, page in pages.items():
                page.resize(width)
                if differing := differences(wanted, page.evaluate(f"({BOXES})()")):
                    found[path, width, version] = differing
    assert found == {}
    assert [page.errors for page in old.values()] == [[], []]


def differences(wanted: list[list[object]], seen: list[list[object]]) -> list[tuple[list[object], list[object]]]:
    """The first few boxes that are not where they are wanted."""
    found = [pair for pair in zip(wanted, seen, strict=False) if not is_near(*pair)]
    return found[:3] or ([] if len(wanted) == len(seen) else [([len(wanted)], [len(seen)])])


def is_near(wanted: list[object], seen: list[object]) -> bool:
    """Whether two boxes are of the same thing at nearly the same place."""
    if wanted[0] != seen[0] or len(wanted) != len(seen):
        return False
    apart = [abs(one - other) - abs(one) / 50 for one, other in zip(wanted[1:], seen[1:], strict=True)]  # type: ignore[operator]
    return all(each <= most for each, most in zip(apart, NEAR, strict=False))


def test_the_style_sheets_say_nothing_that_chromium_80_drops(old: dict[str, OldPage], site_url: str) -> None:
    page = old["80"]
    page.goto(f"{site_url}/about/")
    sheets = "Promise.all([...document.styleSheets].map(async sheet => (await fetch(sheet.href)).text()))"
    page.evaluate(f"{sheets}.then(texts => {{ window.SHEET = texts.join('') }})")
    dropped = [said for said in page.evaluate(f"({NOT_UNDERSTOOD})()") if said.split(":")[0] not in REFINEMENTS]
    assert dropped == []


def test_search_and_the_reading_modes_work(old: dict[str, OldPage], site_url: str) -> None:
    for page in old.values():
        page.goto(f"{site_url}/search/?q=法律援助")
        shown = "document.querySelectorAll('[data-record] mark').length"
        page.wait_for(shown)
        page.evaluate("document.querySelector('.bs-elder').click()")
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "26px"
        page.evaluate("localStorage.clear()")
        assert page.errors == []
