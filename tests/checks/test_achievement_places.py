"""成果有编号、有日期，放在它那一年的文件里；结束不早于开始。"""

from __future__ import annotations

from saying import advice

from office import Office

ACHIEVEMENT = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
SECOND = "\n- id: {}\n  date: 2023\n  title: 普法\n  sources:\n    - title: 简报\n"


def test_an_id_stands_once(office: Office) -> None:
    text = (office.root / ACHIEVEMENT).read_text(encoding="utf-8")
    office.write(ACHIEVEMENT, text + SECOND.format("shequ-tiaojie"))
    [problem] = office.problems()
    assert problem.rule == "id-repeated"
    assert "2023.yml 第 1 行" in problem.message


def test_another_id(office: Office) -> None:
    text = (office.root / ACHIEVEMENT).read_text(encoding="utf-8")
    office.write(ACHIEVEMENT, text + SECOND.format("pufa"))
    assert office.found() == []


def test_the_year_of_the_file(office: Office) -> None:
    office.change(ACHIEVEMENT, "date: 2023-05-06", "date: 2022-05-06")
    assert office.found() == ["he-lvsuo-dangzhibu/achievements/2023.yml:2:9 date-file"]
    assert advice(office)[0].endswith("移到 achievements/2022.yml，或改正日期")


def test_no_date(office: Office) -> None:
    office.change(ACHIEVEMENT, "  date: 2023-05-06\n", "")
    assert [p.rule for p in office.problems()] == ["date-missing"]


def test_no_date_is_known(office: Office) -> None:
    text = (office.root / ACHIEVEMENT).read_text(encoding="utf-8")
    (office.root / ACHIEVEMENT).unlink()
    office.write(ACHIEVEMENT.replace("2023", "undated"), text.replace("  date: 2023-05-06\n", ""))
    assert office.found() == []


def test_an_end_before_its_beginning(office: Office) -> None:
    office.change(PROJECT, "since: 2021-03", "since: 2021-03\nuntil: 2020")
    assert office.found() == ["he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml:10:8 date-order"]


def test_an_end_in_the_year_of_its_beginning(office: Office) -> None:
    office.change(PROJECT, "since: 2021-03", "since: 2021-03\nuntil: 2021")
    assert office.found() == []
