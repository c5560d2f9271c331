"""A real Chromium: Debian's, driven by Playwright. Missing on a developer's machine it skips loudly; in CI it fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.kinds import representatives
from conftest import once, whole
from node import CHROMIUM
from office import PROJECT_ROOT, Office
from running import MKDOCS_ENVIRONMENT, served


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


@pytest.fixture(scope="session")
def editor_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[str]:
    """The address of the small office's site, with the editor; one build for all tests."""
    if not (shutil.which("node") and shutil.which("npm")):
        if os.environ.get("CI"):
            pytest.fail("没有 node 或 npm")
        pytest.skip("没有运行：没有 node 或 npm")

    def build(folder: Path) -> None:
        office = whole(Office(folder / "office"))
        command = [sys.executable, "-m", "showcase.cli", "editor", str(folder / "engine")]
        subprocess.run(
            command, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": "hooks"}, cwd=PROJECT_ROOT
        )
        environment = {**MKDOCS_ENVIRONMENT, "SHOWCASE_EDITOR": str(folder / "engine")}
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder / "site")]
        done = subprocess.run(mkdocs, cwd=office.root, capture_output=True, text=True, env=environment, check=False)
        assert done.returncode == 0, done.stderr

    with served(once("editor", build, tmp_path_factory, worker_id) / "site") as address:
        yield address


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """A window that may download; it takes every question for a yes."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="zh-CN", accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    context.close()


def _is_foreign(url: str, site_url: str) -> bool:
    return not url.startswith((site_url, "data:", "blob:"))
