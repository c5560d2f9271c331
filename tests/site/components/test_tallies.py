"""数品牌：只数品牌；倡议、活动、制度等标明是什么，另外数。"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from machines import context_of
from office import Office
from showcase.model import Project, Vocabulary, Word
from showcase.site.components import tallies
from showcase.site.pages import project as project_pages

WORDS = Vocabulary(
    forms={
        "studio": Word("studio", "工作室"),
        "appeal": Word("appeal", "倡议", brand=False),
        "campaign": Word("campaign", "创建、评选", brand=False),
    }
)
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


def project(form: str = "", stage: str = "named") -> Project:
    return Project("a", f"{form}-{stage}", "名称", "简介。", form=form, stage=stage)


@pytest.mark.parametrize(
    ("called", "form", "stage"),
    [
        ("", "studio", "named"),
        ("", "studio", "incubating"),
        ("", "studio", "ended"),
        ("", "", "named"),
        ("", "not-in-the-list", "named"),
        ("倡议", "appeal", "named"),
        ("工作室（承诺）", "studio", "pledged"),
        ("创建、评选（承诺）", "campaign", "pledged"),
        ("工作室", "studio", "unnamed"),
    ],
)
def test_what_is_no_brand_is_called_what_it_is(called: str, form: str, stage: str) -> None:
    one = project(form, stage)
    assert tallies.form(one, WORDS) == called
    assert WORDS.is_brand(one) is (called == "")


@pytest.mark.parametrize(
    ("words", "bracketed", "counts", "forms"),
    [
        ("0 个品牌", "0 个品牌", [(0, "个品牌")], []),
        ("2 个品牌", "2 个品牌", [(2, "个品牌")], ["", "studio"]),
        ("2 个项目", "2 个项目", [(2, "个项目")], ["appeal", "campaign"]),
        (
            "3 个项目，其中品牌 1 个",
            "3 个项目（其中品牌 1 个）",
            [(1, "个品牌"), (2, "个其他项目")],
            ["studio", "appeal", "campaign"],
        ),
    ],
)
def test_a_count_says_how_many_are_brands(
    words: str, bracketed: str, counts: list[tuple[int, str]], forms: list[str]
) -> None:
    projects = [project(form) for form in forms]
    tally = tallies.tally(projects, WORDS)
    assert (tally.words, tally.bracketed) == (words, bracketed)
    assert [(view.count, view.name) for view in tallies.counts(projects, WORDS)] == counts


def test_an_appeal_of_an_office_is_listed_and_not_counted_as_a_brand(office: Office) -> None:
    office.write("brands/vocabulary.yml", (office.root / "brands/vocabulary.yml").read_text(encoding="utf-8"))
    office.change("brands/vocabulary.yml", "forms:\n", "forms:\n  appeal:\n    name: 倡议\n    brand: false\n")
    other = (office.root / PROJECT).read_text(encoding="utf-8").replace("和心调解室", "捐书倡议")
    office.write("brands/he-lvsuo-dangzhibu/projects/juanshu.yml", re.sub("form: .*", "form: appeal", other))
    assert office.found() == []
    pages = {page.url: page for page in project_pages.pages(context_of(office))}
    shown = pages["projects/"].body()
    assert pages["projects/"].description.startswith("收录 2 个项目，其中品牌 1 个，")
    assert "其余是倡议，写在卡片上。" in pages["projects/"].description
    assert '<span class="bs-tag">倡议</span>' in shown
    assert "捐书倡议" in shown


def test_the_real_pages_agree_on_the_number_of_brands(real_site: Path) -> None:
    home, listing = ((real_site / path / "index.html").read_text(encoding="utf-8") for path in (".", "projects"))
    of_home = re.search(r"收录 [^。]*\d+ 个项目（其中品牌 (\d+) 个）", home)
    of_list = re.search(r"收录 (\d+) 个项目，其中品牌 (\d+) 个", listing)
    assert of_home
    assert of_list
    assert of_home.group(1) == of_list.group(2)
    assert int(of_list.group(1)) > int(of_list.group(2))
