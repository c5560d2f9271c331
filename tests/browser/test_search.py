"""Search in a real browser, over the real records, against the plain definition of what it must find."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.plainly import Query, found_records, holds, plain, queries
from office import PROJECT_ROOT, real_catalog
from running import served
from showcase import site as showcase_site
from showcase.site.search.manifest import files
from showcase.site.search.text import characters

pytestmark = pytest.mark.browser

NAMES = (PROJECT_ROOT / "tests/cases/facts/project-names.txt").read_text(encoding="utf-8").splitlines()


def search(page: Page, query: str) -> list[str]:
    """The keys of all records found, in the order shown."""
    page.locator("[data-search] input[name=q]").fill(query)
    page.locator("[data-search] form button").click()
    return shown(page)


def shown(page: Page) -> list[str]:
    found = page.locator("[data-search-results]")
    expect(found).to_have_attribute("aria-busy", "false")
    more = page.locator("[data-search-more]")
    while more.is_visible():
        more.click()
        expect(found).to_have_attribute("aria-busy", "false")
    keys = [
        str(key) for key in found.locator("[data-record]").evaluate_all("all => all.map(one => one.dataset.record)")
    ]
    assert found.get_attribute("data-total") == str(len(keys))
    return keys


def test_every_project_is_found_first_by_its_name(page: Page, site_url: str) -> None:
    keys: dict[str, set[str]] = {}
    for record in found_records():
        keys.setdefault(plain(record.name), set()).add(record.key)
    page.goto(f"{site_url}/search/")
    found = {name: search(page, name) for name in NAMES}
    assert [name for name in NAMES if not found[name] or found[name][0] not in keys[plain(name)]] == []
    assert [name for name in NAMES if not keys[plain(name)] <= set(found[name])] == []
    assert len(NAMES) == 83


@cache
def sample() -> list[Query]:
    """Queries of every rule but whole names."""
    return [query for query in queries(found_records(), seed=11, each=8) if query.rule != "name"]


def differences(page: Page, asked: Iterable[Query]) -> Iterator[tuple[Query, set[str]]]:
    """The queries that do not find just the records that hold them, with those missed and those found wrongly."""
    records = found_records()
    for query in asked:
        wanted = {record.key for record in records if holds(record, query.text)}
        if difference := wanted ^ set(search(page, query.text)):
            yield query, difference


def test_everything_that_holds_a_query_is_found_and_nothing_else(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/")
    assert list(differences(page, sample())) == []


@pytest.fixture
def crowded(real_site: Path, tmp_path: Path, browser: Browser) -> Iterator[Page]:
    """The search page of the real records, in whose index much is common, as it is among a hundred times as many."""
    copy = tmp_path / "site"
    shutil.copytree(real_site, copy, ignore=shutil.ignore_patterns("branches", "data"))
    catalog = real_catalog()
    for uri, content in files(showcase_site.site_context(catalog, PROJECT_ROOT / "hooks/theme", ""), most=20):
        (copy / uri).parent.mkdir(parents=True, exist_ok=True)
        (copy / uri).write_bytes(content)
    with served(copy) as url:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        window = context.new_page()
        window.goto(f"{url}/search/")
        yield window
        context.close()


def test_what_is_common_is_found_as_exactly(page: Page, site_url: str, crowded: Page) -> None:
    common = crowded.evaluate("async () => (await showcase.index.open()).common")
    assert (len(common) > 500, max(map(len, common)) > 6) == (True, True)
    assert list(differences(crowded, sample()[::4])) == []
    page.goto(f"{site_url}/search/")
    for query in ("律师", "律师行业党委", "dangjian", "lvshi", "ls", *NAMES[::8]):
        assert search(crowded, query) == search(page, query)


@pytest.mark.parametrize(
    ("query", "record"),
    [
        ("法律援助 农民工", "hunan-lvshi-hangye-dangwei/nongmingong-yuanzhu-zhiyuantuan"),
        ("ｃａｍ＋", "hangzhou-lvshi-xiehui-dangwei/cam-qiye-falv-fuwu"),
        ("侨胞榕树", "jiangmen-pengjiang-lvshi-hangye-dangwei/sange-san-qiang-dangjian"),
        ("紅墻律師", "beijing-lunfa-dangzhibu/hongqiang-lvshi"),
        ("hongsenuanliu", "mouqu-sifaju-dangwei-shanghai/hongse-nuanliu"),
        ("hsnl", "mouqu-sifaju-dangwei-shanghai/hongse-nuanliu"),
        ("HSNL", "mouqu-sifaju-dangwei-shanghai/hongse-nuanliu"),
        ("hongqianglushi", "beijing-lunfa-dangzhibu/hongqiang-lvshi"),
        ("hongqiang lǜshī", "beijing-lunfa-dangzhibu/hongqiang-lvshi"),
    ],
    ids=[
        "two words mean both",
        "full width and case do not matter",
        "punctuation between does not matter",
        "traditional",
        "pinyin",
        "initials",
        "initials in capitals",
        "u for ü",
        "tones, and words apart",
    ],
)
def test_queries(page: Page, site_url: str, query: str, record: str) -> None:
    page.goto(f"{site_url}/search/")
    assert record in search(page, query)


def test_names_come_before_summaries_before_the_rest(page: Page, site_url: str) -> None:
    records = {record.key: record for record in found_records()}

    def tier(key: str) -> int:
        record = records[key]
        parts = [(record.name,), record.others, (record.summary,), (*record.rest, *record.labels, *record.lent)]
        return next(number for number, texts in enumerate(parts) if any("公益" in plain(text) for text in texts))

    page.goto(f"{site_url}/search/")
    tiers = [(tier(key), records[key].kind == "achievement") for key in search(page, "公益")]
    assert (tiers, len({first for first, _ in tiers}) > 1) == (sorted(tiers), True)


def test_of_equals_the_newer_comes_first(page: Page, site_url: str) -> None:
    records = {record.key: record for record in found_records()}
    page.goto(f"{site_url}/search/")
    named = [records[key] for key in search(page, "律师") if "律师" in plain(records[key].name)]
    years = [record.date.year for record in named if record.kind == "project" and record.date]
    assert (years, len(years) > 5) == (sorted(years, reverse=True), True)


@pytest.mark.parametrize("slip", ["红色暖炉", "hongsenuanlu"])
def test_a_slip_finds_the_name_that_was_meant_and_says_so(page: Page, site_url: str, slip: str) -> None:
    page.goto(f"{site_url}/search/?q={slip}")
    expect(page.locator("[data-search-note]")).to_have_text(f"没有“{slip}”，以下按“红色暖流”查找。")
    expect(page.locator("[data-record] h2").first).to_have_text("红色暖流")


def test_nothing_found_begins_with_the_hotline_and_names_what_a_citizen_may_want(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=张三丰")
    expect(page.locator("[data-search-status]")).to_have_text("没有记录写到“张三丰”")
    expect(page.locator("[data-search-empty] a").first).to_have_attribute("href", "tel:12348")
    expect(page.locator("[data-search-empty]").get_by_role("link", name="被拖欠工资")).to_be_visible()


def test_the_address_holds_the_query(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=红墙律师")
    expect(page.locator("[data-record]").first).to_contain_text("红墙律师")
    search(page, "护苗行动")
    page.go_back()
    expect(page.locator("[data-record]").first).to_contain_text("红墙律师")
    expect(page.locator("[data-search] input[name=q]")).to_have_value("红墙律师")


def test_what_was_asked_is_marked(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=紅墻律師")
    expect(page.locator("[data-record] mark").first).to_have_text("红墙律师")


def test_a_failing_index_is_said(page: Page, site_url: str) -> None:
    page.route(re.compile(r"/search/.*\.bin"), lambda route: route.fulfill(status=404))
    page.goto(f"{site_url}/search/?q=调解")
    expect(page.locator("[data-search-status]")).to_contain_text("检索没有成功")


def test_browser_and_build_make_the_same_characters(page: Page, site_url: str) -> None:
    records = Path(PROJECT_ROOT, "brands").rglob("*.yml")
    lines = [line for path in records for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines += ["ＡＢｃ１２３", "①②㎡", "𠮷野家", "é è", "２０２１年", "Ⅳ", "紅牆律師調解糾紛"]
    page.goto(f"{site_url}/search/?q=律")
    shown(page)
    theirs = page.evaluate(
        "lines => lines.map(line => showcase.words(line.replace(/\\s/g, '')).map(w => w.join('')).join(''))",
        lines,
    )
    ours = [characters("".join(line.split())) for line in lines]
    assert [pair for pair in zip(lines, ours, theirs, strict=True) if pair[1] != pair[2]] == []


def test_a_page_that_was_open_when_the_site_was_published_anew_loads_itself_anew(
    browser: Browser, real_site: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(real_site, site)
    index = site / "search/index.json"
    [edition] = re.findall(r'"edition":\s*"([0-9a-f]{12})"', index.read_text(encoding="utf-8"))
    with served(site) as url:
        window = browser.new_page()
        window.goto(f"{url}/search/")
        assert search(window, "法律援助")
        (site / "search" / edition).rename(site / "search/000000000000")
        index.write_text(index.read_text(encoding="utf-8").replace(edition, "000000000000"), encoding="utf-8")
        window.locator("[data-search] input[name=q]").fill("乡村")
        with window.expect_event("load"):
            window.locator("[data-search] form button").click()
        assert shown(window)
        assert window.locator("[data-search] input[name=q]").input_value() == "乡村"
        window.close()
