"""axe-core on every kind of page: no violation, in every reading mode, at every width."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from node import package

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "projects": "projects/",
    "project with numbers": "branches/futian-minsheng-lvshituan-dangzuzhi/minsheng-lvshituan/",
    "project with next to nothing": "branches/hangzhou-lvshi-xiehui-dangwei/cam-qiye-falv-fuwu/",
    "branches": "branches/",
    "committee": "branches/hunan-lvshi-hangye-dangwei/",
    "branch with honours": "branches/jilin-dahua-mingren-dangzhibu/",
    "initiatives": "initiatives/",
    "initiative": "initiatives/vanguard/",
    "fields": "fields/",
    "field": "fields/legal-aid/",
    "regions": "regions/",
    "region": "regions/shanghai/",
    "years": "years/",
    "year": "years/2020/",
    "programmes": "programmes/",
    "programme": "programmes/chuangxianzhengyou/",
    "honours": "honours/",
    "honours of a year": "honours/2011/",
    "honours by a body": "honours/by/zhonggongzhongyang/",
    "reports": "reports/",
    "reports of a year": "reports/2021/",
    "report": "reports/2024/shanghai-dongju-dangzhibu/",
    "figures": "figures/",
    "figure": "figures/donations/",
    "board": "board/",
    "board of a year": "board/2021/",
    "embedded card": "embed/baoshan-lvshi-hangye-dangwei/kangzhen-jiuzai-changyi/",
    "levels": "levels/",
    "level": "levels/baoshan-lvshi-hangye-dangwei/",
    "needs": "needs/",
    "need": "needs/legal-aid/",
    "search": "search/",
    "search with results": "search/?q=调解",
    "search without a result": "search/?q=量子纠缠",
    "site map": "site-map/",
    "guide": "guide/",
    "glossary": "glossary/",
    "about": "about/",
    "open data": "data/",
    "not found": "404.html",
}
WIDTHS = (320, 768, 1440)
MODES = {
    "light": (WIDTHS, ()),
    "dark": (WIDTHS, (("data-md-color-scheme", "slate"),)),
    "elder": (WIDTHS, (("data-elder", ""),)),
    # High contrast changes colours alone: one width shows all of it.
    "high contrast": ((320,), (("data-contrast", ""),)),
    "high contrast, dark": ((320,), (("data-contrast", ""), ("data-md-color-scheme", "slate"))),
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async tags => {
    const {violations} = await axe.run({runOnly: tags, resultTypes: ["violations"]})
    const told = node => node.target.join(" ") + " " + node.html.slice(0, 120)
    return violations.map(rule => rule.id + ": " + rule.nodes.slice(0, 3).map(told).join(" | "))
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


@pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))
def test_no_violation(window: Page, site_url: str, axe: str, states: list[str], path: str) -> None:
    response = window.goto(f"{site_url}/{path}", wait_until="networkidle")
    assert response is not None
    assert response.ok
    window.evaluate(axe)
    found = {}
    for mode, (widths, attributes) in MODES.items():
        _set(window, attributes)
        for width in widths:
            window.set_viewport_size({"width": width, "height": 900})
            states.append(f"{path} {mode} {width}")
            if violations := window.evaluate(RUN, TAGS):
                found[f"{mode} {width}"] = violations
    assert found == {}


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
