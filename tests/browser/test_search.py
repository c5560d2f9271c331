"""Search in a real browser, over the real records."""

from __future__ import annotations

from pathlib import Path

import pytest
from office import PROJECT_ROOT
from playwright.sync_api import Page, expect

from showcase import site
from showcase.writing.search import tokens

pytestmark = pytest.mark.browser

NAMES = (PROJECT_ROOT / "tests/cases/facts/project-names.txt").read_text(encoding="utf-8").splitlines()


def search(page: Page, query: str) -> list[str]:
    """The keys of all records found, in the order shown."""
    page.locator("input[name=q]").last.fill(query)
    page.locator(".bs-search form button").click()
    found = page.locator("[data-search-results]")
    expect(page.locator("[data-search-status]")).not_to_have_text("")
    expect(found).to_have_attribute("aria-busy", "false")
    more = page.locator("[data-search-more]")
    while more.is_visible():
        more.click()
        expect(found).to_have_attribute("aria-busy", "false")
    return [item.get_attribute("data-record") or "" for item in found.locator("[data-record]").all()]


def test_every_project_is_found_by_its_name(page: Page, site_url: str) -> None:
    projects = site.catalog(site.survey(PROJECT_ROOT)).projects
    keys: dict[str, set[str]] = {}
    for project in projects:
        keys.setdefault(tokens(project.name), set()).add(project.key)
    page.goto(f"{site_url}/search/")
    missed = [name for name in NAMES if not keys[tokens(name)] <= set(search(page, name))]
    assert (len(NAMES), missed) == (83, [])


@pytest.mark.parametrize(
    ("query", "record"),
    [
        ("法律援助 农民工", "hunan-lvshi-hangye-dangwei/nongmingong-yuanzhu-zhiyuantuan"),
        ("ｃａｍ＋", "hangzhou-lvshi-xiehui-dangwei/cam-qiye-falv-fuwu"),
        ("侨胞榕树", "jiangmen-pengjiang-lvshi-hangye-dangwei/sange-san-qiang-dangjian"),
    ],
    ids=["two words mean both", "full width and case do not matter", "punctuation between does not matter"],
)
def test_queries(page: Page, site_url: str, query: str, record: str) -> None:
    page.goto(f"{site_url}/search/")
    assert record in search(page, query)


def test_nothing_found_is_said(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=量子纠缠")
    expect(page.locator("[data-search-status]")).to_have_text("没有找到“量子纠缠”")
    expect(page.locator("[data-search-empty]")).to_be_visible()


def test_the_address_holds_the_query(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=红墙律师")
    expect(page.locator("[data-record]").first).to_contain_text("红墙律师")
    search(page, "护苗行动")
    page.go_back()
    expect(page.locator("[data-record]").first).to_contain_text("红墙律师")


def test_browser_and_build_make_the_same_tokens(page: Page, site_url: str) -> None:
    records = Path(PROJECT_ROOT, "brands").rglob("*.yml")
    lines = [line for path in records for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines += ["ＡＢｃ１２３", "①②㎡", "𠮷野家", "é è", "２０２１年", "Ⅳ"]
    page.goto(f"{site_url}/search/")
    theirs = page.evaluate("lines => lines.map(line => showcase.words(line.replace(/\\s/g, '')).map(w => w.join(' ')).join(' '))", lines)
    ours = [tokens("".join(line.split())) for line in lines]
    assert [pair for pair in zip(lines, ours, theirs, strict=True) if pair[1] != pair[2]] == []
