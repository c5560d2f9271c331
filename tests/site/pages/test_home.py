"""首页：两扇门，办事在前；举例的品牌和列出的数字按分量选。"""

from __future__ import annotations

import re

from machines import context_of
from office import Office
from showcase.site.pages import home, site_map

VOCABULARY = "brands/vocabulary.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
SITUATIONS = """\
situations:
  wages:
    name: 工资
    words: [欠薪, 讨薪]
    fields: [legal-aid]
    first_step: 先留好合同和转账记录。
measures:
"""
POINT = """\
name: 澄江市公共法律服务中心
fields: [mediation]
summary: 把调解和援助放在一处办理。
sources:
  - title: 简报
"""


def body(office: Office) -> str:
    return home.body(context_of(office), "<p>引言。</p>", ["找法律帮助，", "看做了什么。"])


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def another(office: Office, slug: str, name: str, more: str = "") -> Office:
    """The office with a second project like the first."""
    text = (office.root / PROJECT).read_text(encoding="utf-8").replace("和心调解室", name)
    return office.write(f"brands/he-lvsuo-dangzhibu/projects/{slug}.yml", text + more)


def test_the_door_to_help_stands_first_with_the_hotline_and_every_situation(office: Office) -> None:
    html = body(office.change(VOCABULARY, "measures:\n", SITUATIONS))
    assert "<span>找法律帮助，</span><span>看做了什么。</span>" in html
    assert html.index("我要办事") < html.index('href="tel:12348"') < html.index('href="./needs/wages/">工资')
    assert html.index("工资") < html.index("看品牌")
    assert "收录 2 个党组织、1 个品牌、1 项成果。" in plain(html)


def test_without_situations_the_door_leads_to_the_fields_that_have_a_need(office: Office) -> None:
    html = body(office).split("看品牌")[0]
    assert 'href="./fields/mediation/">人民调解' in html
    assert 'href="tel:12348"' in html


def test_an_office_without_records_has_a_home_page(office: Office) -> None:
    for path in (*office.root.glob("brands/*/projects/*.yml"), *office.root.glob("brands/*/achievements/*.yml")):
        path.unlink()
    shown = plain(body(office))
    assert "收录 2 个党组织。" in shown
    for absent in ("品牌举例", "四大工程", "服务数字", "做法与故事", "公共法律服务点", "近期成果", "订阅更新"):
        assert absent not in shown


def test_few_organisations_are_named(office: Office) -> None:
    assert 'href="./branches/he-lvsuo-dangzhibu/">和正律师事务所党支部</a>' in body(office)
    branch = (office.root / "brands/he-lvsuo-dangzhibu/branch.yml").read_text(encoding="utf-8")
    for number in range(home.FEW):
        office.write(f"brands/zhibu-{number}/branch.yml", branch.replace("和正", f"和正{number}"))
    assert "branches/cheng-lvshi-dangwei/" not in body(office)


def test_the_sample_is_the_brand_whose_records_say_most(office: Office) -> None:
    assert "品牌举例 和心调解室" in plain(body(office))
    another(office, "anxin", "安心普法站", "background: 居民说听不懂。\n")
    assert "品牌举例 和心调解室" in plain(body(office)), "a number and an achievement outweigh one text"
    another(
        office, "anxin", "安心普法站", "story: 有一位老人来问。\nbackground: 听不懂。\nsteps: [先问]\neffect: 多了。\n"
    )
    assert "品牌举例 安心普法站" in plain(body(office))


def test_the_weightiest_figures_stand_beside_the_sample(office: Office) -> None:
    few = "  metrics:\n    - measure: legal-aid-cases\n      value: 3\n      unit: 件\n      stated: 3件\n"
    shown = plain(body(office.change(ACHIEVEMENTS, "  metrics:\n", few)))
    figures = shown.split("品牌举例")[1].split("跳过书架")[0]
    assert figures.index("1,200") < figures.index("3 件")


def test_stories_and_service_points_are_shown_where_there_are_any(office: Office) -> None:
    assert "做法与故事" not in body(office)
    another(office, "anxin", "安心普法站", "story: 有一位老人来问。\n").write(
        "brands/service-points/zhongxin.yml", POINT
    )
    shown = plain(body(office))
    assert "故事 安心普法站 有一位老人来问。 和正律师事务所党支部" in shown
    assert "澄江市公共法律服务中心 把调解和援助放在一处办理。" in shown


def test_a_lost_reader_finds_search_situations_and_the_hotline_from_any_address(office: Office) -> None:
    html = site_map.lost(context_of(office.change(VOCABULARY, "measures:\n", SITUATIONS)), "/zs/")
    for link in ('action="/zs/search/"', 'href="/zs/needs/wages/"', 'href="tel:12348"', 'href="/zs/projects/"'):
        assert link in html
