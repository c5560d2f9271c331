"""展览模式：点一下开始，轮流放映，按键或触碰就停；从文件夹里打开，不往外取任何东西。"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ROUND = ["shelf", "brand", "figure", "need"]


@pytest.fixture
def hall(browser: Browser, real_site: Path) -> Iterator[Page]:
    """The exhibition, opened from its folder with a clock that stands still; whatever it loads lies in the folder."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    window = context.new_page()
    loaded: list[str] = []
    faults: list[str] = []
    window.on("request", lambda request: loaded.append(request.url))
    window.on("pageerror", lambda error: faults.append(str(error)))
    window.clock.install()
    window.goto((real_site / "exhibition/index.html").as_uri())
    yield window
    context.close()
    assert faults == []
    assert [url for url in loaded if not url.startswith(real_site.as_uri())] == []


def shown(hall: Page) -> str:
    return str(hall.locator(".bs-scene--shown").get_attribute("data-scene"))


def turn(hall: Page, seconds: int = 15) -> list[str]:
    """The scenes of as many seconds, each once, in order."""
    seen = [shown(hall)]
    for _ in range(seconds):
        hall.clock.run_for(1000)
        seen += [shown(hall)] if shown(hall) != seen[-1] else []
    return seen


def test_the_scenes_follow_each_other_from_one_click(hall: Page) -> None:
    expect(hall.locator(".bs-scene--shown")).to_have_count(0)
    hall.get_by_role("button", name="开始").click()
    assert turn(hall, 60)[:6] == [*ROUND, *ROUND[:2]]
    assert hall.evaluate("document.fullscreenElement === document.documentElement")


def test_the_book_of_the_next_brand_is_drawn_out(hall: Page) -> None:
    hall.get_by_role("button", name="开始").click()
    book = hall.locator(".bs-spine--up a").get_attribute("href")
    turn(hall, 10)
    assert book == f"../{hall.locator('.bs-scene--shown').get_attribute('data-book')}"


@pytest.mark.parametrize("stop", ["key", "touch", "leaving full screen"])
def test_anything_stops_it(hall: Page, stop: str) -> None:
    start = hall.get_by_role("button", name="开始")
    start.click()
    if stop == "key":
        hall.keyboard.press("Enter")
        expect(start).to_be_focused()
    elif stop == "touch":
        place = start.bounding_box()
        assert place is not None
        hall.mouse.click(place["x"] + 5, place["y"] + 5)
    else:
        hall.evaluate("document.exitFullscreen()")
    expect(start).to_be_visible()
    expect(hall.locator(".bs-scene--shown")).to_have_count(0)
    hall.clock.run_for(60_000)
    expect(hall.locator(".bs-scene--shown")).to_have_count(0)


def test_who_asks_for_no_movement_gets_slower_cuts(hall: Page) -> None:
    hall.emulate_media(reduced_motion="reduce")
    hall.reload()
    hall.get_by_role("button", name="开始").click()
    assert turn(hall, 12) == ["shelf"]
    assert hall.locator(".bs-spine--up a").evaluate("each => getComputedStyle(each).transform") == "none"
    assert hall.locator(".bs-scene--shown").evaluate("each => getComputedStyle(each).transitionDuration") == "0s"


def test_nothing_reaches_below_the_screen(hall: Page) -> None:
    beyond = "all => all.filter(each => each.scrollHeight > innerHeight + 1).map(each => each.textContent)"
    assert hall.locator(".bs-scene").evaluate_all(beyond) == []
    hall.set_viewport_size({"width": 3840, "height": 2160})
    assert hall.locator(".bs-scene").evaluate_all(beyond) == []


def test_without_script_all_is_on_the_page(browser: Browser, real_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    window = context.new_page()
    window.goto((real_site / "exhibition/index.html").as_uri())
    expect(window.locator(".bs-scene--need").last).to_be_visible()
    expect(window.get_by_role("button")).to_have_count(0)
    context.close()
