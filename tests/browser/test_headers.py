"""The built site through a real nginx with our settings: headers, refusals, and what a browser makes of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from http.client import HTTPMessage
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from nginx import nginx
from running import served
from showcase.site.rendering import policy as headers

pytestmark = pytest.mark.browser

WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
"""
DENIED = """
Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied', 'SecurityError') }});
"""
PAYLOADS = """<!doctype html><html lang="zh-CN"><title>x</title><body>
<script>window.ran = ['script']</script>
<img src="x.png" onerror="window.ran = ['handler']" alt="">
<a id="address" href="javascript:window.ran = ['address']">x</a>
<svg><animate onbegin="window.ran = ['svg']" attributeName="x" dur="1s"></svg>
<style>body { color: rgb(1, 2, 3) }</style>
<p id="styled" style="color: rgb(1, 2, 3)">x</p>
<img src="FOREIGN/a.png" alt=""><script src="FOREIGN/a.js"></script><link rel="stylesheet" href="FOREIGN/a.css">
<iframe src="FOREIGN/"></iframe><form id="form" action="FOREIGN/"></form>
<base href="FOREIGN/">
</body></html>"""
"""What an attacker would put into a page, as the tests alone serve it."""


@pytest.fixture(scope="module")
def site(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, with files beside it that must not be served, and a page of payloads."""
    folder = tmp_path_factory.mktemp("hosted") / "site"
    shutil.copytree(real_site, folder)
    planted = {
        ".env": "secret",
        ".git/config": "secret",
        "about/.hidden": "secret",
        "assets/x.js.map": "secret",
        "x.yml": "secret",
        ".well-known/security.txt": "Contact: mailto:a@example.com\n",
        "evil/index.html": PAYLOADS,
    }
    for path, text in planted.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def url(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(color_scheme="dark", locale="zh-CN")
    context.add_init_script(WATCH)
    yield context
    context.close()


def get(address: str) -> tuple[int, HTTPMessage, bytes]:
    try:
        with urlopen(address, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as refused:
        return refused.code, refused.headers, refused.read()


def test_no_page_breaks_the_policy(context: BrowserContext, kinds: list[str], url: str) -> None:
    window, faults = context.new_page(), []
    window.on("pageerror", lambda error: faults.append(f"{window.url}: {error}"))
    window.on("console", lambda line: faults.append(f"{window.url}: {line.text}") if line.type == "error" else None)
    window.on(
        "request", lambda request: faults.append(request.url) if not request.url.startswith((url, "data:")) else None
    )
    for path in kinds:
        window.goto(f"{url}/{path}")
        faults += [f"{path}: {found}" for found in window.evaluate("violations")]
    assert faults == []


def test_search_and_the_buttons_work_under_the_policy(context: BrowserContext, url: str) -> None:
    window = context.new_page()
    window.goto(f"{url}/search/?q=调解")
    expect(window.locator("[data-record]").first).to_be_visible()
    before = window.evaluate("document.documentElement.dataset.mdColorScheme")
    window.locator("button.bs-scheme[data-scheme-toggle]").click()
    assert window.evaluate("document.documentElement.dataset.mdColorScheme") != before
    window.locator(".bs-elder").click()
    assert window.evaluate("document.documentElement.hasAttribute('data-elder')")
    assert window.evaluate("violations") == []


def test_works_where_nothing_may_be_stored(browser: Browser, url: str) -> None:
    context = browser.new_context(locale="zh-CN")
    context.add_init_script(DENIED)
    window, faults = context.new_page(), []
    window.on("pageerror", lambda error: faults.append(str(error)))
    window.goto(f"{url}/projects/")
    window.locator("button.bs-scheme[data-scheme-toggle]").click()
    assert window.evaluate("document.documentElement.dataset.mdColorScheme") == "slate"
    window.locator(".bs-elder").click()
    window.goto(f"{url}/search/?q=调解")
    expect(window.locator("[data-record]").first).to_be_visible()
    assert (faults, context.cookies()) == ([], [])
    context.close()


def test_works_without_script(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    window = context.new_page()
    window.goto(f"{url}/")
    window.locator(".bs-nav a", has_text="品牌").first.click()
    window.get_by_role("link", name="青春党建").first.click()
    expect(window.locator("h1")).to_have_text("青春党建")
    window.goto(f"{url}/search/")
    expect(window.get_by_text("检索需要启用 JavaScript")).to_be_visible()
    context.close()


@pytest.mark.parametrize("policy", ["header", "meta"])
def test_what_is_injected_does_nothing(browser: Browser, site: Path, url: str, tmp_path: Path, policy: str) -> None:
    with served(tmp_path) as foreign, served(site) as bare:
        (tmp_path / "a.js").write_text("window.ran = ['foreign']")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{headers.CONTENT_SECURITY_POLICY}">'
        text = PAYLOADS.replace("FOREIGN", foreign).replace("<title>", f"{meta if policy == 'meta' else ''}<title>")
        (site / "evil/index.html").write_text(text, encoding="utf-8")
        context = browser.new_context()
        context.add_init_script(WATCH)
        window, asked = context.new_page(), []
        window.on("requestfinished", lambda request: asked.append(request.url))
        window.goto(f"{url if policy == 'header' else bare}/evil/")
        window.locator("#address").click()
        window.evaluate("document.querySelector('#form').submit()")
        window.wait_for_timeout(300)
        assert window.evaluate("window.ran") is None
        assert window.evaluate("getComputedStyle(document.querySelector('#styled')).color") == "rgb(0, 0, 0)"
        assert [address for address in asked if address.startswith(foreign)] == []
        broken = {found.split()[0] for found in window.evaluate("violations")}
        context.close()
    assert broken == {
        "script-src-elem",
        "script-src-attr",
        "style-src-elem",
        "style-src-attr",
        "img-src",
        "frame-src",
        "form-action",
        "base-uri",
    }


def test_only_cards_may_be_framed(browser: Browser, site: Path, url: str, tmp_path: Path) -> None:
    card = next((site / "embed").rglob("index.html")).parent.relative_to(site).as_posix()
    (tmp_path / "index.html").write_text(
        f'<iframe name="card" src="{url}/{card}/"></iframe><iframe name="page" src="{url}/about/"></iframe>'
    )
    window: Page = browser.new_page()
    with served(tmp_path) as other:
        window.goto(f"{other}/")
        assert window.frame("card").locator(".bs-card__title").count() == 1
        assert window.frame("page").url.startswith("chrome-error://")
    window.close()


@pytest.mark.parametrize("path", ["", "about/", "projects/", "404.html", "nowhere/", "feed.xml", "data/projects.csv"])
def test_every_answer_bears_the_headers(url: str, path: str) -> None:
    _, answer, _ = get(f"{url}/{path}")
    assert answer.get_all("Content-Security-Policy") == [f"{headers.CONTENT_SECURITY_POLICY}; frame-ancestors 'none'"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert {name: answer[name] for name, _ in headers.HEADERS} == dict(headers.HEADERS)
    assert "charset=utf-8" in answer["Content-Type"]
    assert (answer["Cache-Control"], answer["ETag"], answer["Last-Modified"]) == ("no-cache", None, None)
    assert answer["Server"] == "nginx"
    assert answer["Strict-Transport-Security"] is None


def test_the_json_feed_that_an_organisation_had_leads_to_its_atom_feed(site: Path, url: str) -> None:
    own = next((site / "branches").glob("*/feed.xml")).relative_to(site).as_posix()
    _, answer, body = get(f"{url}/{own.removesuffix('xml')}json")
    assert (answer.get_content_type(), body) == ("application/xml", (site / own).read_bytes())


def test_types_and_what_browsers_may_keep(site: Path, url: str) -> None:
    immutable = 0
    for path in [
        path for path in site.rglob("*") if path.is_file() and path.suffix in {".css", ".js", ".json", ".svg", ".xml"}
    ]:
        below = path.relative_to(site).as_posix()
        status, answer, _ = get(f"{url}/{below}")
        lasting = bool(headers.HASHED.match(below))
        assert status == 200
        assert answer["Cache-Control"] == (headers.IMMUTABLE if lasting else headers.FRESH)
        kinds = {".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml"}
        assert answer.get_content_type() == kinds.get(path.suffix, "application/xml")
        immutable += lasting
    assert immutable >= 4


@pytest.mark.parametrize(
    "path", [".env", ".git/config", "about/.hidden", "assets/x.js.map", "x.yml", "assets/", "../site.conf"]
)
def test_what_is_not_public_is_refused(url: str, path: str) -> None:
    status, _, content = get(f"{url}/{path}")
    assert status in (400, 403, 404)
    assert b"secret" not in content
    assert b"<h1>Index of" not in content


def test_the_one_hidden_folder_that_is_public(url: str) -> None:
    assert get(f"{url}/.well-known/security.txt")[0] == 200


def test_a_page_that_is_not_there(url: str) -> None:
    status, _, content = get(f"{url}/nowhere/far/")
    assert status == 404
    assert "这一页没有找到" in content.decode()


def test_nothing_may_be_sent(url: str) -> None:
    with pytest.raises(HTTPError, match=r"403|405"):
        urlopen(f"{url}/about/", data=b"x", timeout=10)
