"""How problems are told: to a person, to a program, to GitHub, to a code scanner."""

from __future__ import annotations

import json
from textwrap import dedent

import pytest

from showcase.model.nodes import Place
from showcase.problems import Problem, report
from showcase.problems.formats import FORMATS, Checked
from showcase.problems.text import WINDOW, entry, marked, width
from showcase.survey import rules

RULES = {rule.id: rule for rule in rules()}

CHECKED = Checked(files=5, branches=2, projects=1, achievements=1)
KIND = Problem.at(
    "brands/he/branch.yml", Place(2, 7, 12), RULES["word-unknown"], "“类型”里没有“brnch”", "是不是想写 branch？"
).quoting("kind: brnch")
NAME = Problem.at("brands/he/branch.yml", Place(1, 1, 5), RULES["key-unknown"], "没有“nmae”这个键", "是不是想写 name？")


def test_one_problem_as_text() -> None:
    assert entry(KIND) == dedent("""\
        brands/he/branch.yml:2:7　错误 word-unknown
          2 | kind: brnch
            |       ^^^^^
          “类型”里没有“brnch”
          怎么改：是不是想写 branch？""")


def test_report_is_in_the_order_of_lines_and_ends_with_the_number() -> None:
    text = report([KIND, NAME])
    assert text.index("branch.yml:1:1") < text.index("branch.yml:2:7")
    assert "共 2 处错误，0 处提醒。" in text


@pytest.mark.parametrize(
    ("line", "column", "end", "mark"),
    [
        ("kind: brnch", 7, 12, "      ^^^^^"),
        ("名称: 和正", 5, 7, "      ^^^^"),  # two columns a Han character, before the mark and below it
        ("\tname: 和", 1, 2, "^^^^"),
        ("\tname: 和", 2, 6, "    ^^^^"),
        ("a<U+200B>b", 2, 3, " ^^^^^^^^"),  # one character of the file, spelt out
        ("a<U+200B>b", 3, 4, "         ^"),
        ("ab", 3, 4, "  ^"),  # just past the end of the line
        ("ab", 1, 1, "^"),
        ("é👍🏽x", 4, 5, "     ^"),
    ],
)
def test_mark_stands_under_the_place(line: str, column: int, end: int, mark: str) -> None:
    assert marked(line, column, end)[1] == mark


@pytest.mark.parametrize("column", [1, 5, 60, 500, 999, 1000])
def test_a_long_line_is_shown_around_the_place(column: int) -> None:
    line = "".join(chr(0x4E00 + number) for number in range(1000))
    shown, mark = marked(line, column, column + 1)
    assert width(shown) <= WINDOW + 2
    cut = [char for index, char in enumerate(shown) if width(shown[:index]) == len(mark) - 2]
    assert cut == [line[column - 1]]
    assert shown.startswith("…") == (not shown.startswith(line[0]))


def test_json_has_exactly_the_agreed_keys() -> None:
    told = json.loads(FORMATS["json"]([KIND], CHECKED, [*RULES.values()]))
    assert told == {
        "problems": [
            {
                "path": "brands/he/branch.yml",
                "line": 2,
                "column": 7,
                "end_column": 12,
                "rule": "word-unknown",
                "severity": "error",
                "message": "“类型”里没有“brnch”",
                "hint": "是不是想写 branch？",
                "excerpt": "kind: brnch",
            }
        ],
        "checked": {"files": 5, "branches": 2, "projects": 1, "achievements": 1, "service_points": 0, "tasks": 0},
    }


def test_github_command() -> None:
    assert FORMATS["github"]([KIND], CHECKED, [*RULES.values()]) == (
        "::error file=brands/he/branch.yml,line=2,endLine=2,col=7,endColumn=12,title=错误 word-unknown"
        "::“类型”里没有“brnch”%0A怎么改：是不是想写 branch？"
    )


def test_no_text_of_a_record_can_begin_a_second_github_command() -> None:
    hostile = Problem.at(
        "brands/a,b:c%\n::set-output name=x::y/branch.yml",
        Place(),
        RULES["key-unknown"],
        "没有“x%0A::error::\r\n::add-mask::y”",
    )
    written = FORMATS["github"]([hostile], CHECKED, [*RULES.values()])
    assert written.splitlines() == [written]
    properties, message = written.removeprefix("::error ").split("::", 1)
    assert properties.split(",")[0] == "file=brands/a%2Cb%3Ac%25%0A%3A%3Aset-output name=x%3A%3Ay/branch.yml"
    assert message == "没有“x%250A::error::%0D%0A::add-mask::y”"


def test_sarif_has_what_the_standard_requires() -> None:
    log = json.loads(FORMATS["sarif"]([NAME, KIND], CHECKED, [*RULES.values()]))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "showcase"
    assert [rule["id"] for rule in rules] == [*RULES]
    for rule in rules:
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note", "none")
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert 1 <= region["startColumn"] <= region["endColumn"]


def test_sarif_writes_a_chinese_path_as_an_address() -> None:
    problem = Problem.at("brands/和 正/branch.yml", Place(), RULES["file-name"], "文件夹名写法不对")
    (result,) = json.loads(FORMATS["sarif"]([problem], CHECKED, [*RULES.values()]))["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "brands/%E5%92%8C%20%E6%AD%A3/branch.yml", "uriBaseId": "%SRCROOT%"}


def test_nothing_wrong() -> None:
    assert FORMATS["text"]([], CHECKED, [*RULES.values()]) == (
        "检查了 5 个文件：2 个党组织，1 个品牌项目，1 项服务成果。没有发现问题。"
    )
    assert FORMATS["github"]([], CHECKED, [*RULES.values()]) == ""
    assert json.loads(FORMATS["json"]([], CHECKED, [*RULES.values()]))["problems"] == []
    assert json.loads(FORMATS["sarif"]([], CHECKED, [*RULES.values()]))["runs"][0]["results"] == []
