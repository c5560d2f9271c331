"""挂图的页面：空格也在，按年份看，党组织多了就按地区分张。"""

from __future__ import annotations

import re

from machines import context_of
from office import Office
from showcase.site.merged import included
from showcase.site.pages import board as board_pages
from showcase.site.rendering import ROOT

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
YEAR = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"


def pages(office: Office) -> dict[str, str]:
    return {page.url: page.body() for page in board_pages.pages(context_of(office))}


def roll(html: str) -> list[list[str]]:
    """The rows of the roll as text."""
    table = html.split('<table class="bs-roll">')[1].split("</table>")[0]
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in table.split("<tr")[1:])
    return [
        [re.sub(r'<span class="bs-(?:hidden|roll__label)">.*?</span>|<[^>]+>', "", cell).strip() for cell in row]
        for row in cells
    ]


def links(html: str, text: str) -> list[str]:
    """Where the links with this text lead."""
    found = re.findall(r'<a[^>]*href="([^"]*)"[^>]*>(.*?)</a>', html.replace(ROOT, ""))
    return [url for url, inner in found if re.sub(r"<[^>]+>", "", inner) == text]


def many(office: Office, number: int) -> Office:
    """The office with so many more organisations in one province."""
    sound = (office.root / BRANCH).read_text(encoding="utf-8")
    for index in range(number):
        office.write(f"brands/zhibu-{index}/branch.yml", sound.replace("江苏", "浙江").replace("和正", f"和正{index}"))
    return office


def test_empty_cells_stay_and_sums_close_the_roll(office: Office) -> None:
    assert roll(pages(office)["board/"]) == [
        ["党组织", "领航", "先锋"],
        ["江苏 2"],
        ["澄江市律师行业党委", "", ""],
        ["和正律师事务所党支部", "", "和心调解室"],
        ["合计 1 品牌 1 成果", "", "1 品牌 1 成果"],
    ]


def test_each_name_leads_to_its_project_and_a_number_of_achievements_to_the_first_of_them(office: Office) -> None:
    own = "branches/he-lvsuo-dangzhibu/"
    assert links(pages(office)["board/"], "和心调解室") == [f"{own}hexin-tiaojie/"]
    office.change("brands/he-lvsuo-dangzhibu/achievements/2023.yml", "  project: hexin-tiaojie\n", "")
    assert links(pages(office)["board/"], "1 项成果") == [f"{own}#shequ-tiaojie"]


def test_a_year_with_enough_has_its_board_of_those_that_did_something(office: Office) -> None:
    assert list(pages(office)) == ["board/"]
    found = pages(busy(office))
    assert list(found) == ["board/", "board/2023/"]
    assert [row[0] for row in roll(found["board/2023/"])][1:] == [
        "江苏 1",
        "和正律师事务所党支部",
        "合计 1 品牌 3 成果",
    ]
    assert 'aria-current="page">2023年' in found["board/2023/"]
    first = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/#shequ-tiaojie"
    assert links(found["board/2023/"], "3 项成果") == [first]


def busy(office: Office) -> Office:
    """The office with three achievements in 2023."""
    one = (office.root / YEAR).read_text(encoding="utf-8")
    return office.write(YEAR, one + "".join(one.replace("shequ-tiaojie", f"tiaojie-{number}") for number in (2, 3)))


def test_a_square_is_full_where_the_project_has_numbers(office: Office) -> None:
    assert "bs-square--full" in pages(office)["board/"].split("bs-wall__legend")[0]
    (office.root / "brands/he-lvsuo-dangzhibu/achievements/2023.yml").unlink()
    assert "bs-square--full" not in pages(office)["board/"].split("bs-wall__legend")[0]


def test_more_organisations_than_a_sheet_holds_are_divided_by_province(office: Office) -> None:
    found = pages(busy(many(office, 130)))
    assert list(found) == [
        "board/",
        "board/2023/",
        "board/jiangsu/",
        "board/zhejiang/",
        "board/zhejiang/page-2/",
    ]
    assert roll(found["board/"])[2:] == [
        ["江苏（2 个党组织）", "", "1 品牌 3 成果"],
        ["浙江（130 个党组织）", "", ""],
        ["合计 1 品牌 3 成果", "", "1 品牌 3 成果"],
    ]
    assert len(roll(found["board/zhejiang/"])) == board_pages.BRANCHES_A_PAGE + 3
    assert len(roll(found["board/zhejiang/page-2/"])) == 10 + 3


def test_without_any_organisation_it_says_so(office: Office) -> None:
    for slug in ("he-lvsuo-dangzhibu", "cheng-lvshi-dangwei"):
        for path in sorted((office.root / "brands" / slug).rglob("*.yml")):
            path.unlink()
    assert "还没有收录党组织" in pages(office)["board/"]


def test_the_board_opens_with_tasks_where_they_say_how_far_they_are(office: Office) -> None:
    path, task = (
        "brands/he-lvsuo-dangzhibu/tasks/{}.yml",
        "- id: renwu\n  title: 社区普法\n  sources:\n    - title: 简报\n{}",
    )
    office.write(path.format(2023), task.format(""))  # nothing but a title
    assert list(pages(office)) == ["board/tasks/2023/", "board/"]
    assert re.findall(r">(项目与成果|任务进度)<", pages(office)["board/"]) == ["项目与成果", "任务进度"]
    assert included(context_of(office).catalog)["board/coverage/"] == "board/"
    office.write(path.format(2023), task.format("  status: started\n"))
    assert list(pages(office)) == ["board/", "board/coverage/"]
    assert re.findall(r">(项目与成果|任务进度)<", pages(office)["board/"]) == ["任务进度", "项目与成果"]
    assert included(context_of(office).catalog)["board/tasks/2023/"] == "board/"
    (office.root / path.format(2023)).rename(office.root / path.format(2020))  # older than what is recorded of 2023
    assert list(pages(office)) == ["board/tasks/2020/", "board/"]
