"""开放数据：JSON 与表格，和网页说的一样；表格打开时不会运行什么。"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from frictionless import Package
from openpyxl import load_workbook

from machines import ACHIEVEMENTS, ADDRESS, BRANCH, PROJECT, PROJECT_PAGE, context_of, files
from office import PROJECT_ROOT, Office
from showcase.site.outputs import open_data, tables, workbooks


def rows(text: str) -> list[dict[str, str]]:
    """A table as a spreadsheet reads it."""
    assert text.startswith("\ufeff")
    assert "\r\n" in text
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_records_json_holds_every_record(office: Office) -> None:
    data = json.loads(dict(open_data.of_all_records(context_of(office)))["data/records.json"]())
    assert data["schema_version"] == 1
    assert [record["key"] for record in data["branches"]] == ["cheng-lvshi-dangwei", "he-lvsuo-dangzhibu"]
    assert [record["key"] for record in data["projects"]] == ["he-lvsuo-dangzhibu/hexin-tiaojie"]
    assert data["achievements"] == [
        {
            "key": "he-lvsuo-dangzhibu#shequ-tiaojie",
            "url": f"{ADDRESS}{PROJECT_PAGE}#shequ-tiaojie",
            "branch": "he-lvsuo-dangzhibu",
            "id": "shequ-tiaojie",
            "title": "社区调解月",
            "date": "2023-05-06",
            "summary": "一个月里接待来访居民。",
            "project": "he-lvsuo-dangzhibu/hexin-tiaojie",
            "metrics": [
                {
                    "measure": "consultations",
                    "stated": "1200余人次",
                    "value": 1200,
                    "unit": "人次",
                    "qualifier": "over",
                    "basis": "period",
                    "scope": "own",
                }
            ],
            "sources": [{"title": "社区工作简报"}],
        }
    ]


def test_the_licence_stands_in_the_data(office: Office) -> None:
    site = context_of(office)
    terms = "https://creativecommons.org/licenses/by/4.0/"
    made = dict(open_data.of_all_records(replace(site, imprint=replace(site.imprint, data_license=terms))))
    assert json.loads(made["data/records.json"]())["license"] == terms
    assert json.loads(made["data/datapackage.json"]())["licenses"] == [{"path": terms}]
    assert "license" not in json.loads(dict(open_data.of_all_records(site))["data/records.json"]())


def test_a_record_lies_beside_its_page_with_what_the_page_tells(office: Office) -> None:
    found = files(office)
    project = json.loads(found[f"{PROJECT_PAGE}index.json"])
    assert (project["key"], project["name"], project["since"]) == (
        "he-lvsuo-dangzhibu/hexin-tiaojie",
        "和心调解室",
        "2021-03",
    )
    assert [achievement["id"] for achievement in project["achievements"]] == ["shequ-tiaojie"]
    branch = json.loads(found["branches/he-lvsuo-dangzhibu/index.json"])
    assert (branch["projects"], branch["achievements"]) == (["he-lvsuo-dangzhibu/hexin-tiaojie"], [])
    assert branch["members"] == {"count": 12, "as_of": "2024"}


def test_what_is_the_offices_own_affair_is_left_out(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio  # 内部备注\ndraft: false")
    everything = "".join(files(office).values())
    for hidden in ("draft", "consent", "内部备注", "brands/", ".yml", str(office.root)):
        assert hidden not in everything, hidden


def test_the_tables_have_a_row_a_record(office: Office) -> None:
    found = files(office)
    [achievement] = rows(found["data/achievements.csv"])
    assert (achievement["title"], achievement["fields"], achievement["date"]) == (
        "社区调解月",
        "mediation；legal-aid",
        "2023-05-06",
    )
    [metric] = rows(found["data/metrics.csv"])
    assert (metric["stated"], metric["value"], metric["qualifier"]) == ("1200余人次", "1200", "over")
    assert len(rows(found["data/branches.csv"])) == 2


def test_a_workbook_says_in_chinese_what_its_table_does(office: Office) -> None:
    office.change(ACHIEVEMENTS, "title: 社区调解月", "title: '=社区&调解<月>'")
    site = context_of(office)
    made = {uri: make() for uri, make in workbooks.entries(site)}
    assert made == {uri: make() for uri, make in workbooks.entries(site)}  # no clock in them
    pages = {uri: load_workbook(io.BytesIO(content)).worksheets[0] for uri, content in made.items()}
    assert {uri.replace(".xlsx", ".csv") for uri in pages} == {uri for uri in files(office) if uri.endswith(".csv")}
    head, row = pages["data/achievements.xlsx"].values
    shown = dict(zip(head, row, strict=True))
    assert (shown["党组织"], shown["标题"]) == ("和正律师事务所党支部", "=社区&调解<月>")
    assert (shown["所属品牌"], shown["服务领域"]) == ("和心调解室", "人民调解；法律援助")
    head, row = pages["data/metrics.xlsx"].values
    assert dict(zip(head, row, strict=True))["数值"] == 1200
    assert all(page.freeze_panes == "A2" for page in pages.values())


def test_the_table_of_honours_has_their_keys(office: Office) -> None:
    written = "  - name: 先进基层党组织\n    by:\n      - 市律协\n      - 市司法局\n    date: 2021-07\n"
    office.change(BRANCH, "sources:", f"honours:\n{written}sources:")
    assert office.found() == []
    [honour] = rows(files(office)["data/honours.csv"])
    assert honour == {
        "branch": "he-lvsuo-dangzhibu",
        "record": "he-lvsuo-dangzhibu",
        "name": "先进基层党组织",
        "level": "",
        "by": "市律协；市司法局",
        "date": "2021-07",
        "recipient": "",
        "note": "",
    }


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("＠SUM", "'＠SUM"),
        ("+86", "'+86"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("一=二", "一=二"),
        (("=a", "b"), "'=a；b"),
        (Decimal(-3), "-3"),
        (Decimal("1E+4"), "10000"),
        (None, ""),
    ],
)
def test_no_cell_is_run_as_a_formula(value: object, cell: str) -> None:
    assert tables.cell(value) == cell


def test_a_text_with_quotes_commas_and_lines_comes_back_whole(office: Office) -> None:
    office.change(ACHIEVEMENTS, "title: 社区调解月", "title: '=HYPERLINK(\"x\"),a'")
    [achievement] = rows(files(office)["data/achievements.csv"])
    assert achievement["title"] == '\'=HYPERLINK("x"),a'


def test_frictionless_finds_the_package_sound(office: Office, tmp_path: Path) -> None:
    written = {uri: text for uri, text in files(office).items() if uri.startswith("data/")}
    for uri, text in written.items():
        (tmp_path / uri).parent.mkdir(exist_ok=True)
        (tmp_path / uri).write_bytes(text.encode())
    report = Package(str(tmp_path / "data/datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
    # A row that leads to no organisation turns it red.
    path = tmp_path / "data/projects.csv"
    path.write_bytes(path.read_bytes().replace(b",he-lvsuo-dangzhibu,", b",no-such-branch,"))
    report = Package(str(tmp_path / "data/datapackage.json")).validate()
    assert [kind for [kind] in report.flatten(["type"])] == ["foreign-key"]


def test_the_page_explains_every_column(office: Office) -> None:
    page = (PROJECT_ROOT / "docs/data.md").read_text(encoding="utf-8")
    package = json.loads(files(office)["data/datapackage.json"])
    columns = [
        f"| {table['title']} | `{field['name']}` | {field['title']} |"
        for table in package["resources"]
        for field in table["schema"]["fields"]
    ]
    assert [line for line in page.splitlines() if line.count("`") == 2 and line.startswith("|")] == columns
