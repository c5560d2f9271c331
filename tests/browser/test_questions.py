"""群众怎么问，检索怎么答：最前面的办事情形、地方、错字、结果里的句子、返回和保存。"""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from benchmarks.plainly import found_records
from office import PROJECT_ROOT, real_survey
from showcase.site.search.guide import PAGES

pytestmark = pytest.mark.browser

CASES = PROJECT_ROOT / "tests/cases/questions"
LINE = re.compile(r"(?P<query>.+?) -> (?P<names>[^()]+?)(?: \((?P<place>.+)\))?")
ASK = """async queries => {
  const input = document.querySelector("[data-search] input[name=q]"), found = []
  const list = document.querySelector("[data-search-results]"), box = document.querySelector("[data-search-answer]")
  const slot = name => box.querySelector(`[data-slot=${name}]`)
  for (const query of queries) {
    input.value = query
    list.dataset.total = "-1"
    input.form.requestSubmit()
    while (list.dataset.total === "-1" || list.getAttribute("aria-busy") === "true") await new Promise(setTimeout)
    const url = box.hidden ? "" : slot("title").getAttribute("href").replace(/.*needs./, "")
    found.push([url.split("/")[0], box.hidden ? "" : slot("place").textContent])
  }
  return found
}"""
"""Types each query in one page and reads the situation and the place of its first answer."""

UNDERSTAND = """async queries => {
  const model = await showcase.explorer.open(), found = []
  for (const query of queries) found.push((await showcase.ask(model, query)).help.situations.map(one => one.title))
  return found
}"""
"""The situations that each query is about, without showing its results."""


def answers(page: Page, site_url: str, queries: list[str]) -> list[tuple[str, str]]:
    """The name of the situation that each query leads to first, with the place; two empty texts for none."""
    situations = real_survey().records.vocabulary.situations
    page.goto(f"{site_url}/search/")
    expect(page.locator("[data-search-results]")).to_have_attribute("aria-busy", "false")
    return [(situations[slug].name if slug else "", place) for slug, place in page.evaluate(ASK, queries)]


def test_every_question_leads_to_its_situation(page: Page, site_url: str) -> None:
    lines = (CASES / "situations.txt").read_text(encoding="utf-8").splitlines()
    asked = [match for line in lines[1:] if (match := LINE.fullmatch(line))]
    wrong = []
    for match, (name, place) in zip(asked, answers(page, site_url, [one["query"] for one in asked]), strict=True):
        is_right = any(wanted in name for wanted in match["names"].split(" | "))
        if not is_right or not place.startswith(match["place"] or ""):
            wrong.append((match[0], name, place))
    assert (wrong, len(asked) > 150) == ([], True)


def test_what_asks_for_a_record_leads_to_no_situation(page: Page, site_url: str) -> None:
    names = [record.name for record in found_records()]
    others = (CASES / "records.txt").read_text(encoding="utf-8").splitlines()
    queries = [*dict.fromkeys(names), *(line for line in others if not line.startswith("#"))]
    page.goto(f"{site_url}/search/")
    found = page.evaluate(UNDERSTAND, queries)
    assert [(query, titles) for query, titles in zip(queries, found, strict=True) if titles] == []
    assert len(queries) > 250


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("法律援住", "没有“法律援住”，以下按“法律援助”查找。"),
        ("我在深圳想找律师", "没有记录逐字写着“我在深圳想找律师”。以下记录写到“深圳”“律师”。"),
        ("盈科社区调解", "没有记录逐字写着“盈科社区调解”。以下记录写到“社区”“调解”。没有记录写到“盈科”，已略去。"),
        ("社区调解", "没有记录逐字写着“社区调解”。以下记录写到“社区”“调解”。"),
        ("人民调解", ""),
    ],
)
def test_how_a_question_was_understood_is_said(page: Page, site_url: str, query: str, note: str) -> None:
    page.goto(f"{site_url}/search/?q={query}")
    expect(page.locator("[data-search-results]")).to_have_attribute("aria-busy", "false")
    expect(page.locator("[data-search-note]")).to_have_text(note)


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("欠薪 汕头", "本站还没有收录汕头能帮忙的机构，先看广东的。"),
        ("欠薪 西宁", "本站还没有收录西宁能帮忙的机构，下面的办法各地都一样，热线全国都能打。"),
    ],
)
def test_a_place_with_nothing_on_record_is_not_passed_over(page: Page, site_url: str, query: str, note: str) -> None:
    page.goto(f"{site_url}/search/?q={query}")
    expect(page.locator("[data-search-answer] [data-slot=elsewhere]")).to_have_text(note)


def test_an_answer_leads_to_its_page_and_to_the_hotline(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=我在深圳想找律师")
    answer = page.locator("[data-search-answer]")
    expect(answer.get_by_role("link", name="拨打 12348")).to_have_attribute("href", "tel:12348")
    answer.get_by_role("link", name="看谁能帮忙").click()
    expect(page).to_have_url(re.compile(r"/needs/legal-advice/guangdong/"))
    expect(page.locator("h1")).to_contain_text("想问律师一个问题")


def test_the_sites_own_pages_are_found(page: Page, site_url: str, real_site: Path) -> None:
    assert [url for _, url, _ in PAGES if not (real_site / url / "index.html").exists()] == []
    for query, name in (("隐私", "隐私说明"), ("统计口径", "数据"), ("乡村振兴", "乡村振兴")):
        page.goto(f"{site_url}/search/?q={query}")
        expect(page.locator("[data-search-pages]").get_by_role("link", name=name).first).to_be_visible()


@pytest.mark.parametrize("query", ["20 余人", "11,325 人次", "超2.3 万人次"])
def test_a_figure_is_found_as_it_is_shown(page: Page, site_url: str, query: str) -> None:
    page.goto(f"{site_url}/search/?q={query}")
    marked = page.locator("[data-record]").first.locator("mark").first
    expect(marked).to_have_text(re.compile(re.sub(r"\D+", r"\\D{0,2}", query)))
    expect(page.locator("[data-search-note]")).to_be_hidden()


@pytest.mark.parametrize("query", ["法律援助", "上海"])
def test_a_result_quotes_a_sentence_of_its_record(page: Page, site_url: str, query: str) -> None:
    records = {record.key: record for record in found_records()}
    page.goto(f"{site_url}/search/?q={query}")
    expect(page.locator("[data-record]").first).to_be_visible()
    read = "all => all.map(one => [one.dataset.record, one.querySelector('[data-slot=excerpt]').textContent])"
    quoted = page.locator("[data-record]").evaluate_all(read)
    wrong = []
    for key, excerpt in quoted:
        texts = [text for text in (records[key].summary, *records[key].rest) if text]
        text = excerpt.strip("…")
        first = re.split(r"(?<=[。！？；])", text)[0].rstrip("。")
        if texts and not any(first.removeprefix("又称") in whole for whole in (*texts, "、".join(records[key].others))):
            wrong.append((key, excerpt))
        if text.rstrip("。") in records[key].labels:
            wrong.append((key, excerpt))
    assert (wrong, len(quoted) > 5) == ([], True)


def test_back_finds_the_list_as_it_was_left(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search/?q=律师")
    cards = page.locator("[data-record]")
    expect(cards).to_have_count(10)
    page.locator("[data-search-more]").click()
    expect(cards).to_have_count(34)
    cards.nth(30).scroll_into_view_if_needed()
    top = page.evaluate("window.scrollY")
    cards.nth(30).locator("a").click()
    expect(page.locator("[data-search]")).to_have_count(0)
    page.go_back()
    expect(cards).to_have_count(34)
    page.wait_for_function(f"Math.abs(window.scrollY - {top}) < 3")


def saved(page: Page, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=kind).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def cells(path: Path) -> list[list[str]]:
    """The texts of a workbook's only sheet, each checked against the sum of the zip."""
    with zipfile.ZipFile(path) as workbook:
        assert workbook.testzip() is None
        sheet = ElementTree.fromstring(workbook.read("xl/worksheets/sheet1.xml"))
    kind = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    assert {cell.get("t") for cell in sheet.iter(f"{kind}c")} == {"inlineStr"}
    return [[text.text or "" for text in row.iter(f"{kind}t")] for row in sheet.iter(f"{kind}row")]


def test_what_is_filtered_is_saved_as_a_table(page: Page, site_url: str, tmp_path: Path) -> None:
    page.goto(f"{site_url}/search/?field=mediation&sort=pinyin")
    expect(page.locator("[data-search-results]")).to_have_attribute("aria-busy", "false")
    total = int(page.locator("[data-search-results]").get_attribute("data-total") or "0")
    text = saved(page, "CSV", tmp_path).read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    names = page.locator("[data-record] h2").all_text_contents()
    assert (rows[0][:3], len(rows) - 1 == total > 5) == (["名称", "类型", "党组织"], True)
    assert ([row[0] for row in rows[1:]][: len(names)], cells(saved(page, "Excel", tmp_path))) == (names, rows)


def test_a_formula_is_saved_as_text(page: Page, site_url: str, tmp_path: Path) -> None:
    page.goto(f"{site_url}/search/?q=红色暖流")
    expect(page.locator("[data-record]")).to_have_count(1)
    record = {"name": "=1+1", "url": "x/", "kind": "<b>&\1", "summary": '@a"'}
    page.evaluate("record => { showcase.record = () => Promise.resolve(record) }", record)
    text = saved(page, "CSV", tmp_path).read_bytes().decode("utf-8-sig")
    assert next(csv.reader([text.splitlines()[1]]))[0] == "'=1+1"
    assert cells(saved(page, "Excel", tmp_path))[1][:2] == ["=1+1", "<b>&"]
