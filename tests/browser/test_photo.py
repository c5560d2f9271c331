"""照片在本页放大；Esc 关上，焦点回到原处；没有脚本时，链接打开大图。"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from office import Office
from running import mkdocs, served

pytestmark = pytest.mark.browser

BRANCH = "brands/he-lvsuo-dangzhibu"
PAGE = "branches/he-lvsuo-dangzhibu/"
PHOTO = """photos:
  - file: huodong.png
    alt: 律师在社区设摊
    caption: 咨询日
    credit: 支部
    consent: true
"""


@pytest.fixture
def address(project: Office) -> Iterator[str]:
    """A site whose branch has a photo."""
    stream = io.BytesIO()
    Image.new("RGB", (1200, 800), "teal").save(stream, "PNG")
    project.write(f"{BRANCH}/photos/huodong.png", stream.getvalue())
    project.change(f"{BRANCH}/branch.yml", "sources:", f"{PHOTO}sources:")
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode == 0, done.stderr
    with served(project.root / "site") as url:
        yield url


def test_it_opens_large_and_closes(browser: Browser, address: str) -> None:
    window: Page = browser.new_page()
    window.goto(f"{address}/{PAGE}")
    link = window.locator("[data-photo]")
    link.focus()
    window.keyboard.press("Enter")
    dialog = window.locator("dialog[open]")
    expect(dialog.locator("img")).to_have_attribute("alt", "律师在社区设摊")
    expect(dialog).to_contain_text("咨询日")
    assert dialog.locator("img").evaluate("async image => (await image.decode(), image.naturalWidth)") == 1200
    expect(dialog.get_by_role("button", name="关闭")).to_be_focused()
    window.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(link).to_be_focused()
    assert window.url == f"{address}/{PAGE}"
    link.click()
    dialog.get_by_role("button", name="关闭").click()
    expect(dialog).to_have_count(0)
    expect(link).to_be_focused()
    window.close()


def test_without_script_the_link_opens_the_large_picture(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{address}/{PAGE}")
    window.locator("[data-photo]").click()
    window.wait_for_url("**/photos/huodong-*-1200.webp")
    context.close()
