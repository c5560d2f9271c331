"""嵌入的卡片：放进别的网站能看，点了在新标签页打开；旧网址不用脚本也带人过去；数据块不触犯安全策略。"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.kinds import holding
from office import Office
from running import mkdocs, served

pytestmark = pytest.mark.browser
CARD = "embed/shanghai-hugang-dangzhibu/dangqun-shifan-chuangkou/"
RECORD = "branches/shanghai-hugang-dangzhibu/dangqun-shifan-chuangkou/"
WATCH = """addEventListener("securitypolicyviolation", event => {
  (window.refused ||= []).push(event.violatedDirective + " " + event.blockedURI)
})"""


def test_another_site_shows_the_card(browser: Browser, real_site: Path, site_url: str, tmp_path: Path) -> None:
    html = (real_site / RECORD / "index.html").read_text(encoding="utf-8")
    snippet = re.search(r"&lt;iframe .*?&lt;/iframe&gt;", html)
    assert snippet
    taken = snippet[0].replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", '"').replace("&amp;", "&")
    assert f'src="https://showcase.example.com/{CARD}"' in taken
    other = taken.replace("https://showcase.example.com", site_url)
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title><body>{other}</body>", encoding="utf-8")
    context = browser.new_context(viewport={"width": 400, "height": 500})
    context.add_init_script(WATCH)
    page = context.new_page()
    with served(tmp_path) as other_site:
        page.goto(other_site)
        frame = page.frame_locator("iframe")
        title = frame.locator("h1 a")
        assert title.inner_text() == "第五批“两新”组织党群示范窗口创建"
        shown = page.frames[1]
        shown.wait_for_load_state()  # the page does not wait for its frame, whose text may be there before its style
        assert shown.evaluate("window.refused || []") == []
        assert shown.evaluate("getComputedStyle(document.querySelector('.bs-card')).borderTopStyle") == "solid"
        assert shown.evaluate("document.documentElement.scrollHeight <= innerHeight")
        assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
        with context.expect_page() as opened:
            title.click()
        assert opened.value.url == f"{site_url}/{RECORD}"
        assert page.url == f"{other_site}/"
    context.close()


def test_the_data_block_is_no_script_to_the_policy(
    browser: Browser, site_url: str, real_site: Path, kinds: list[str]
) -> None:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    with_data = holding(real_site, kinds, "application/ld+json")
    assert {"", "projects/", "data/", "site-map/"} <= set(with_data)
    for address in [RECORD, *with_data]:
        page.goto(f"{site_url}/{address}")
        data = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
        assert data["@context"] == "https://schema.org"
        assert page.evaluate("window.refused || []") == []
    # The policy is at work: an inline script is refused.
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran || 0") == 0
    assert page.evaluate("window.refused.length") == 1
    context.close()


def test_an_old_address_leads_on_without_a_script(browser: Browser, project: Office) -> None:
    project.write("brands/redirects.yml", "branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/#achievements\n")
    assert mkdocs("build", "--strict", cwd=project.root).returncode == 0
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with served(project.root / "site") as url:
        page.goto(f"{url}/branches/he-lvsuo/")
        page.wait_for_url(f"{url}/branches/he-lvsuo-dangzhibu/#achievements")
        assert page.locator("h1").inner_text() == "和正律师事务所党支部"
    context.close()
