"""axe-core on every kind of page: no violation, in every reading mode, at every width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.kinds import PARTS, part_of, plant, representatives
from browser.opening import opened
from node import package
from running import served

pytestmark = pytest.mark.browser

TWO = "compare/?a=branches/hunan-lvshi-hangye-dangwei/&b=branches/yangzhou-lvshi-hangye-dangwei/"
ANSWERS = ["search/?q=调解", "search/?q=量子纠缠", TWO]
"""Results of a search, and none: what the search page becomes; and two records side by side."""
WIDTHS = (390, 1440)
COLOURS = ["color-contrast", "link-in-text-block"]
"""All that a mode can break which changes colours alone."""
MODES = {
    "light": (WIDTHS, (), ()),
    # These have the same colours at every width.
    "dark": ((390,), (("data-md-color-scheme", "slate"),), COLOURS),
    "high contrast": ((390,), (("data-contrast", ""),), COLOURS),
    "high contrast, dark": ((390,), (("data-contrast", ""), ("data-md-color-scheme", "slate")), COLOURS),
    # Large type alters what is drawn and where, not what it is called; where there is least room, most of all.
    "elder": ((390,), (("data-elder", ""),), [*COLOURS, "target-size", "scrollable-region-focusable"]),
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async only => {
    const {violations} = await axe.run({runOnly: only, resultTypes: ["violations"], preload: false})
    const shown = node => node.target.join(" ") + " " + node.html.slice(0, 120)
    return violations.map(rule => rule.id + ": " + rule.nodes.slice(0, 3).map(shown).join(" | "))
}"""


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core."""
    return (package("axe-core", "4.14.1") / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def states(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """Every page state looked at; their number is printed at the end."""
    seen: list[str] = []
    yield seen
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print(f"\naxe-core：{len(seen)} 个页面状态")


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all pages."""
    context = browser.new_context(locale="zh-CN", reduced_motion="reduce", color_scheme="light")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_no_violation(window: Page, site_url: str, axe: str, states: list[str], kinds: list[str], part: int) -> None:
    found = {path: violations(window, f"{site_url}/{path}", axe, states) for path in part_of([*kinds, *ANSWERS], part)}
    assert {path: some for path, some in found.items() if some} == {}


def test_a_page_of_a_new_kind_is_looked_at(window: Page, axe: str, real_site: Path, tmp_path: Path) -> None:
    plant(tmp_path, real_site, "petitions/2024/", '<div class="bs-page"><h1>信访</h1><img src="a.png"></div>')
    with served(tmp_path) as url:
        found = {path: violations(window, f"{url}/{path}", axe, []) for path in representatives(tmp_path)}
    assert list(found) == ["petitions/2024/"]
    assert all(said[0].startswith("image-alt") for said in found["petitions/2024/"].values())


def violations(window: Page, address: str, axe: str, states: list[str]) -> dict[str, list[str]]:
    """What axe finds on a page in each reading mode and at each width where it finds anything."""
    opened(window, address)
    window.evaluate(axe)
    found = {}
    for mode, (widths, attributes, rules) in MODES.items():
        _set(window, attributes)
        for width in widths:
            window.set_viewport_size({"width": width, "height": 900})
            states.append(f"{address} {mode} {width}")
            if some := window.evaluate(RUN, list(rules or TAGS)):
                found[f"{mode} {width}"] = some
    return found


def _set(window: Page, attributes: tuple[tuple[str, str], ...]) -> None:
    """Put the page in a reading mode as its own buttons do: by attributes of the root."""
    window.evaluate(
        """attributes => {
            const root = document.documentElement
            root.removeAttribute("data-elder")
            root.removeAttribute("data-contrast")
            root.setAttribute("data-md-color-scheme", "default")
            for (const [name, value] of attributes) root.setAttribute(name, value)
        }""",
        [list(pair) for pair in attributes],
    )
