"""更正内容：带着是哪一页过去；写的字按下按钮之前不出这个网页；每种交法都通，没有脚本也知道怎么交。"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from machines import THEME
from office import real_catalog
from showcase import site as showcase_site
from showcase.site.correction import Correction
from showcase.site.imprint import Imprint
from showcase.site.rendering import ROOT

pytestmark = pytest.mark.browser
MAIL, PHONE, FORM = (
    "gengzheng@lvxie.org.cn",
    "010-12345678",
    "https://git.lvxie.org.cn/issues/new?template=correction.yml",
)
RECORD = "branches/hunan-lvshi-hangye-dangwei/nongmingong-yuanzhu-zhiyuantuan/"


@pytest.fixture(scope="module")
def with_ways(real_site: Path) -> str:
    """The page of corrections of the real site, for an office that has set every way."""
    catalog = real_catalog()
    imprint = Imprint("展示站", correction=Correction(MAIL, PHONE, FORM))
    site = showcase_site.site_context(catalog, THEME, "", imprint=imprint)
    body = next(page for page in showcase_site.pages(site) if page.url == "correct/").body().replace(ROOT, "../")
    frame = (real_site / "correct/index.html").read_text(encoding="utf-8")
    return re.sub(r'(<div class="bs-page"[^>]*>).*(</div>\s*</main>)', lambda m: m[1] + body + m[2], frame, flags=re.S)


def test_a_reader_writes_and_hands_it_in_by_mail_or_form(page: Page, site_url: str, with_ways: str) -> None:
    page.route("**/correct/*", lambda route: route.fulfill(body=with_ways, content_type="text/html; charset=utf-8"))
    page.goto(f"{site_url}/{RECORD}")
    page.get_by_role("link", name="更正内容").first.click()
    expect(page.get_by_label("哪一页")).to_have_value(f"农民工法律援助律师志愿团\n{site_url}/{RECORD}")
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request))
    page.get_by_label("哪里不对，应当怎样").fill("年份不对 & 名称少一个字")
    page.get_by_label("您怎么知道的").fill("法治日报\n第 3 版")
    assert [request.url for request in sent if "favicon" not in request.url] == []  # the icon may come late
    mail = urlsplit(page.get_by_role("link", name="用邮件发送").get_attribute("href") or "")
    assert (mail.scheme, mail.path) == ("mailto", MAIL)
    letter = parse_qs(mail.query)
    assert letter["subject"] == ["更正内容：农民工法律援助律师志愿团"]
    page.get_by_text("看一看要交的文字").click()
    shown = page.locator("#correct-text").inner_text()
    assert letter["body"][0].replace("\r\n", "\n").strip() == shown.strip()
    for part in (RECORD, "年份不对 & 名称少一个字", "第 3 版"):
        assert part in shown
    form = urlsplit(page.get_by_role("link", name="打开网上表单").get_attribute("href") or "")
    filled = parse_qs(form.query)
    assert (form.hostname, filled["template"]) == ("git.lvxie.org.cn", ["correction.yml"])
    assert (filled["what"], filled["source"]) == (["年份不对 & 名称少一个字"], ["法治日报\n第 3 版"])
    expect(page.get_by_role("link", name="打电话")).to_have_attribute("href", "tel:01012345678")


def test_an_achievement_is_named_by_its_title_and_place(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/{RECORD}")
    own = page.locator(".bs-achievement").first
    own.locator("summary").click()
    title, anchor = own.locator(".bs-row__title").inner_text(), own.get_attribute("id")
    own.get_by_role("link", name="更正这一条").click()
    expect(page.get_by_label("哪一页")).to_have_value(f"{title}\n{site_url}/{RECORD}#{anchor}")


def test_an_office_without_a_way_says_so_and_lets_the_words_be_copied(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/correct/")
    expect(page.get_by_text("本站没有设置接收更正的办法")).to_be_visible()
    expect(page.get_by_role("button", name="复制文字")).to_be_visible()
    expect(page.get_by_label("哪一页")).to_have_value("")


@pytest.mark.parametrize("page_of", ["https://evil.example.net/", "javascript:alert(1)", "//evil.example.net/"])
def test_a_link_cannot_name_a_page_of_another_site(page: Page, site_url: str, page_of: str) -> None:
    page.goto(f"{site_url}/correct/?page={page_of}&title=<img src=x onerror=alert(1)>")
    expect(page.get_by_label("哪一页")).to_have_value("")


def test_without_script_the_ways_are_there(browser: Browser, site_url: str, with_ways: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.route("**/correct/*", lambda route: route.fulfill(body=with_ways, content_type="text/html; charset=utf-8"))
    window.goto(f"{site_url}/correct/")
    expect(window.get_by_text("请写明是哪一页、哪里不对、您怎么知道的。")).to_be_visible()
    for name, href in (("用邮件发送", f"mailto:{MAIL}?"), ("打开网上表单", FORM), ("打电话", "tel:01012345678")):
        link = window.get_by_role("link", name=name)
        expect(link).to_be_visible()
        assert (link.get_attribute("href") or "").startswith(href)
    expect(window.get_by_text(MAIL)).to_be_visible()
    context.close()


def test_only_the_browser_of_wechat_loads_the_square_picture(browser: Browser, site_url: str) -> None:
    agent = "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/86.0 Mobile Safari/537.36"
    for suffix, expected in (("", []), (" MicroMessenger/8.0.49", [f"{site_url}/{RECORD}share-square.png"])):
        context = browser.new_context(user_agent=agent + suffix)
        window = context.new_page()
        loaded: list[str] = []
        window.on("request", lambda request: loaded.append(request.url) if "share" in request.url else None)  # noqa: B023
        window.goto(f"{site_url}/{RECORD}", wait_until="load")
        assert loaded == expected
        if expected:
            size = "[...document.images].filter(i => i.naturalWidth >= 300)[0]?.naturalWidth"
            window.wait_for_function(f"{size} === 630")
        context.close()
