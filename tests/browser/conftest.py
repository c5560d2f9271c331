"""A real Chromium: Debian's, driven by Playwright. Missing on a developer's machine it skips loudly; in CI it fails."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.kinds import representatives
from node import CHROMIUM
from running import served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    if CHROMIUM is None:
        reason = "没有找到 Chromium：浏览器测试没有运行。在 Debian 上用 apt-get install chromium fonts-noto-cjk 安装"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])


@pytest.fixture(scope="session")
def site_url(real_site: Path) -> Iterator[str]:
    """The address of the real site."""
    with served(real_site) as url:
        yield url


@pytest.fixture(scope="session")
def kinds(real_site: Path) -> list[str]:
    """The addresses of pages of every kind of the real site."""
    return representatives(real_site)


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A desktop window with nothing remembered; a script error or a request to another host fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    window = context.new_page()
    faults: list[str] = []
    window.on("pageerror", lambda error: faults.append(f"script error: {error}"))
    window.on(
        "request",
        lambda request: (
            faults.append(f"foreign request: {request.url}") if _is_foreign(request.url, site_url) else None
        ),
    )
    yield window
    context.close()
    assert faults == []


def _is_foreign(url: str, site_url: str) -> bool:
    return not url.startswith((site_url, "data:", "blob:"))
