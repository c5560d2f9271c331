"""个人信息、涉密标记和占位符，不管写在记录以外的哪里，都找得到；用途正当的写法不误报。"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drawing import picture
from office import Office
from showcase.cli import main

BRANCH = "brands/he-lvsuo-dangzhibu"
PROJECT = f"{BRANCH}/projects/hexin-tiaojie.yml"
KINDS = {
    "personal-id": "受援人11010519491231002X",
    "personal-mobile": "找王律师13800138000",
    "bank-card": "账号4111111111111111",
    "travel-document": "护照号E12345678",
    "telephone-place": "座机021-55550100",
    "personal-contact": "邮箱wang@example.com",
    "plate-number": "沪A12345送来",
    "secret-mark": "机密★一年",
    "placeholder": "在XX市开展",
}
"""By rule: a text that it must find."""


Place = Callable[[Office, str], str]
"""Puts a text somewhere; returns the path and line where it then stands."""


def page(office: Office, text: str) -> str:
    office.write("docs/about.md", f"# 关于\n\n一段话。\n\n- {text}\n")
    return "docs/about.md:5"


def comment(office: Office, text: str) -> str:
    office.change(PROJECT, "name: 和心调解室", f"# {text}\nname: 和心调解室")
    return f"{PROJECT}:1"


def comment_behind(office: Office, text: str) -> str:
    office.change(PROJECT, "name: 和心调解室", f"name: 和心调解室  # {text}")
    return f"{PROJECT}:1"


def comment_of_the_vocabulary(office: Office, text: str) -> str:
    content = (office.root / "brands/vocabulary.yml").read_text(encoding="utf-8")
    office.write("brands/vocabulary.yml", f"# {text}\n{content}")
    return "brands/vocabulary.yml:1"


def comment_of_the_redirects(office: Office, text: str) -> str:
    office.write("brands/redirects.yml", f"# 旧网址\n# {text}\nbranches/jiu/: gone\n")
    return "brands/redirects.yml:2"


def vocabulary(office: Office, text: str) -> str:
    office.change("brands/vocabulary.yml", "summary: 党员带头，服务群众", f"summary: {text}")
    return "brands/vocabulary.yml:10"


def site_name(office: Office, text: str) -> str:
    office.write("mkdocs.yml", f"site_name: {text}\n")
    return "mkdocs.yml:1"


def footer(office: Office, text: str) -> str:
    office.write("mkdocs.yml", f"site_name: 展示\nextra:\n  footer_text: {text}\n")
    return "mkdocs.yml:3"


def organiser(office: Office, text: str) -> str:
    office.write("mkdocs.yml", f"site_name: 展示\nextra:\n  public_body:\n    organiser: {text}\n")
    return "mkdocs.yml:4"


PLACES = (
    *(page, comment, comment_behind, comment_of_the_vocabulary, comment_of_the_redirects),
    *(vocabulary, site_name, footer, organiser),
)


def found(office: Office) -> list[str]:
    return [f"{p.path}:{p.line} {p.rule}" for p in office.problems()]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("rule", KINDS)
def test_every_kind_is_found_in_every_place(office: Office, rule: str, place: Place) -> None:
    where = place(office, KINDS[rule])
    assert found(office) == [f"{where} {rule}"]
    for number in ("11010519491231002X", "13800138000", "4111111111111111"):
        assert all(number not in f"{p.message}{p.hint}{p.excerpt}" for p in office.problems())


@pytest.mark.parametrize(
    ("path", "where", "rule"),
    [
        (f"{BRANCH}/photos/13800138000.jpg", f"{BRANCH}/photos/13800138000.jpg", "personal-mobile"),
        (f"{BRANCH}/photos/wang-138-0013-8000.jpg", f"{BRANCH}/photos/wang-138-0013-8000.jpg", "personal-mobile"),
        (f"{BRANCH}/photos/wanglvshi13800138000.jpg", f"{BRANCH}/photos/wanglvshi13800138000.jpg", "personal-mobile"),
        (f"{BRANCH}/photos/11010519491231002x.jpg", f"{BRANCH}/photos/11010519491231002x.jpg", "personal-id"),
        (f"{BRANCH}/photos/4111-1111-1111-1111.jpg", f"{BRANCH}/photos/4111-1111-1111-1111.jpg", "bank-card"),
        ("docs/tel-13800138000.jpg", "docs/tel-13800138000.jpg", "personal-mobile"),
        ("docs/13800138000/a.jpg", "docs/13800138000", "personal-mobile"),
    ],
)
def test_a_number_in_a_name_is_found(office: Office, path: str, where: str, rule: str) -> None:
    office.write(path, picture("JPEG"))
    told = [p for p in office.problems() if p.rule != "photo-unused"]
    assert [f"{p.path} {p.rule}" for p in told] == [f"{where} {rule}"]
    assert "文件名或文件夹名里有" in told[0].message
    assert "换一个名字" in told[0].hint


@pytest.mark.parametrize(
    ("line", "column"),
    [("branches/13800138000/: gone", 10), ("branches/he/: branches/he-lvsuo-dangzhibu/#tel-13800138000", 48)],
)
def test_a_number_in_a_redirect_is_found(office: Office, line: str, column: int) -> None:
    office.write("brands/redirects.yml", f"{line}\n")
    told = [(p.line, p.column) for p in office.problems() if p.rule == "personal-mobile"]
    assert told == [(1, column)]


def test_a_number_in_a_word_of_the_vocabulary_is_found(office: Office) -> None:
    office.change("brands/vocabulary.yml", "  leadership:\n", "  tel-13800138000:\n")
    assert ("brands/vocabulary.yml", 2, 7, "personal-mobile") in [
        (p.path, p.line, p.column, p.rule) for p in office.problems()
    ]


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("evil.png", b"<!doctype html><script>alert(1)</script>", "photo-type"),
        ("photo.png", picture("JPEG"), "photo-type"),
        ("half.jpg", picture("JPEG")[:2000], "photo-broken"),
        ("author.jpg", picture("JPEG", comment=b"wang 13800138000"), "photo-metadata"),
    ],
)
def test_a_picture_of_a_page_is_looked_at_like_a_photo(office: Office, name: str, content: bytes, rule: str) -> None:
    office.write(f"docs/{name}", content)
    assert [(p.path, p.rule, p.is_error) for p in office.problems()] == [(f"docs/{name}", rule, True)]


def test_an_emblem_may_be_small(office: Office) -> None:
    assert office.write("docs/emblem.png", picture("PNG", (64, 64))).problems() == []


@pytest.mark.parametrize(
    "text",
    [
        "写成 `13800138000` 或 ``XX市`` 的都是例子。",
        "拨 12348，网址 https://www.example.cn/a/13800138000.html",
        "**加粗**的字和 *斜体* 的字",
        "| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |\n\n* * *",
        "```yaml\nphone: 13800138000\n# XX市\n```",
        "    ~~~\n    XX市\n    ~~~",
        "2019-2021 年 2020-001 号",
    ],
)
def test_what_a_page_may_hold(office: Office, text: str) -> None:
    assert found(office.write("docs/about.md", f"# 关于\n\n{text}\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "contact: 澄江市河东区人民路 1 号，021-55550100",
        "code: 1100000001",
        "icp: 京ICP备12345678号-1",
        "police: 京公网安备 11010502030143号",
        "report_errors: https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=13800138000",
    ],
)
def test_what_a_setting_may_hold(office: Office, text: str) -> None:
    assert found(office.write("mkdocs.yml", f"site_name: 展示\nextra:\n  public_body:\n    {text}\n")) == []


def test_the_office_gives_no_mobile(office: Office) -> None:
    office.write("mkdocs.yml", "extra:\n  public_body:\n    contact: 王律师 13800138000\n")
    assert found(office) == ["mkdocs.yml:3 personal-mobile"]


@pytest.mark.parametrize(
    "name",
    ["2019-2021-001.jpg", "img-20231215-123456.jpg", "1700000000000.jpg", "a13812345678bc.jpg", "1990-2020-001.jpg"],
)
def test_a_name_of_dates_or_a_digest_is_no_number_of_a_person(office: Office, name: str) -> None:
    office.write(f"{BRANCH}/photos/{name}", picture("JPEG"))
    assert [p.rule for p in office.problems()] == ["photo-unused"]


def test_a_telephone_that_was_commented_out_is_no_fault(office: Office) -> None:
    unused = "#need:\n#  phone: 021-55550100\n# 见 12348 和 #12 的说明"
    office.change(PROJECT, "name: 和心调解室", f"name: 和心调解室\n{unused}")
    assert found(office) == []


def test_a_gap_in_a_comment_is_a_reminder(office: Office) -> None:
    comment(office, KINDS["placeholder"])
    assert [p.is_error for p in office.problems()] == [False]


def test_a_hash_in_a_value_is_told_once(office: Office) -> None:
    office.change(PROJECT, "name: 和心调解室", "name: 和心调解室\nslogan: '为民 # 13800138000'")
    assert found(office) == [f"{PROJECT}:2 personal-mobile"]


def test_the_column_is_that_of_the_number(office: Office) -> None:
    comment_behind(office, KINDS["personal-mobile"])
    problem = office.problems()[0]
    line = (office.root / PROJECT).read_text(encoding="utf-8").splitlines()[0]
    assert line[problem.column - 1 : problem.end_column - 1] == "13800138000"


def test_a_page_that_takes_too_long_is_refused(office: Office) -> None:
    office.write("docs/about.md", "1 " * 400_000)
    assert [p.rule for p in office.problems()] == ["file-slow"]


def test_fix_takes_personal_details_from_the_pictures_of_pages(office: Office) -> None:
    office.write("docs/office.jpg", picture("JPEG", comment=b"wang 13800138000"))
    assert main(["fix", "--root", str(office.root)]) == 0
    assert office.problems() == []
