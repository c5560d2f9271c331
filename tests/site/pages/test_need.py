"""我要办事：一件事一页，先写第一步和热线，再写谁能帮忙，从近到远；已结束的、匿名的不算能帮忙。"""

from __future__ import annotations

import re

import pytest

from machines import context_of
from office import Office
from showcase.catalog import helpers
from showcase.site.pages import need as need_pages
from showcase.site.rendering import ROOT

VOCABULARY = "brands/vocabulary.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
SITUATIONS = """\
institutions:
  notary-office:
    name: 公证处
    summary: 办理遗嘱公证。
  labour-office:
    name: 劳动部门
    summary: 受理投诉。
    phone: '12333'
situations:
  neighbours:
    name: 邻里
    title: 和邻居有矛盾
    words: [楼上漏水]
    fields: [mediation]
    first_step: 先拍下照片。
    institutions: [notary-office, labour-office]
  fraud:
    name: 诈骗
    words: [被骗]
    first_step: 马上报警。
measures:
"""
NEED = """\
need:
  what: 邻里、婚姻、物业纠纷，可以来调解
  where: 河东街道一号
  when: 每周三上午
  phone: 0510-12345678
  date: 2018-06-14
  verified: 2024-03-01
summary:"""
SAID = NEED.replace("  verified: 2024-03-01\n", "")
CONTACT = "contact:\n  address: 人民路二号\n  phone: 0510-87654321\n  verified: 2024-03-01\nsources:"
POINT = "name: {}\nregion: {}\nfields: [mediation]\nsources:\n  - title: 简报\n"


@pytest.fixture
def office(office: Office) -> Office:
    return office.change(VOCABULARY, "measures:\n", SITUATIONS)


def pages(office: Office) -> dict[str, str]:
    return {page.url: page.body().replace(ROOT, "") for page in need_pages.pages(context_of(office))}


def point(office: Office, slug: str, name: str, region: str) -> None:
    office.write(f"brands/service-points/{slug}.yml", POINT.format(name, region))


def names(html: str) -> list[str]:
    """The regions and those who help there, in the order of the page."""
    found = re.findall(r'<h3 class="bs-helpers__name"[^>]*>(.*?)</h3>|<h4><a[^>]*>(.*?)</a></h4>', html)
    return [f"【{region}】" if region else name for region, name in found]


def test_a_situation_begins_with_the_first_step_and_the_hotline(office: Office) -> None:
    found = pages(office)
    assert list(found) == ["needs/", "needs/neighbours/", "needs/fraud/"]
    html = found["needs/neighbours/"]
    ordered = ["和邻居有矛盾", "先拍下照片。", 'href="tel:12348"', "公证处", 'href="tel:12333"', "和心调解室"]
    assert [html.index(text) for text in ordered] == sorted(html.index(text) for text in ordered)
    assert 'href="needs/neighbours/"><b>邻里</b><span>和邻居有矛盾</span>' in found["needs/"]
    assert all('href="tel:12348"' in html for html in found.values())


def test_a_situation_nobody_helps_in_has_a_page_too(office: Office) -> None:
    html = pages(office)["needs/fraud/"]
    assert "本站还没有收录能帮忙的党组织和服务点" in html
    assert names(html) == []


def test_help_climbs_from_the_district_to_the_city_and_the_province(office: Office) -> None:
    hedong = "{province: 江苏, city: 澄江, district: 河东区}"
    for number in range(helpers.SHOWN):
        point(office, f"hedong-{number}", f"河东服务点{'一二三'[number]}", hedong)
    point(office, "chengjiang", "澄江服务点", "{province: 江苏, city: 澄江}")
    point(office, "jiangsu", "江苏热线", "{province: 江苏}")
    point(office, "hefei", "合肥服务点", "{province: 安徽, city: 合肥}")
    point(office, "weizhi", "不知在哪的服务点", "{}")
    found = {url: html for url, html in pages(office).items() if url.startswith("needs/neighbours/")}
    in_hedong = ["河东服务点二", "河东服务点三", "河东服务点一", "和心调解室"]
    country, province, city, district = found
    assert province == "needs/neighbours/jiangsu/"
    assert [url.count("/") for url in found] == [2, 3, 4, 5]
    assert names(found[country]) == [
        *("【江苏】", "江苏热线", "澄江服务点", in_hedong[0]),
        *("【安徽】", "合肥服务点"),
        *("【没有载明地区】", "不知在哪的服务点"),
    ]
    assert f'href="{province}">全部 6 个</a>' in found[country]
    assert names(found[province]) == ["【江苏各地都可以找】", "江苏热线", "【澄江】", "澄江服务点", *in_hedong[:2]]
    assert names(found[city]) == [
        *("【澄江各地都可以找】", "澄江服务点"),
        *("【河东区】", *in_hedong[:3]),
        *("【江苏各地都可以找】", "江苏热线"),
    ]
    assert names(found[district]) == [
        *("【河东区各地都可以找】", *in_hedong),
        *("【澄江各地都可以找】", "澄江服务点"),
        *("【江苏各地都可以找】", "江苏热线"),
    ]
    assert "附近没有合适的，可以打" in found[district]


def test_a_level_that_would_show_what_the_one_above_shows_has_no_page(office: Office) -> None:
    for number in range(helpers.SHOWN + 1):
        point(office, f"hedong-{number}", f"河东服务点{number}", "{province: 江苏, city: 澄江, district: 河东区}")
    found = pages(office)
    assert list(found) == ["needs/", "needs/neighbours/", "needs/fraud/"]
    assert len(names(found["needs/neighbours/"])) == 1 + helpers.SHOWN + 2


def test_who_cannot_be_reached_is_named_only_where_it_is_of_special_help(office: Office) -> None:
    one = "  shi-{0}:\n    name: 别事{0}\n    words: [别{0}]\n    fields: [mediation]\n    first_step: 先问。\n".format
    office.change(VOCABULARY, "measures:\n", f"{one('a')}measures:\n")
    assert "和心调解室" in names(pages(office)["needs/shi-a/"])  # one of the few that the field is for
    office.change(VOCABULARY, "measures:\n", f"{one('b')}{one('c')}measures:\n")
    found = pages(office)
    assert names(found["needs/shi-a/"]) == []
    assert "和心调解室" in names(found["needs/neighbours/"])  # its summary speaks of 邻里


def test_the_nearest_help_is_a_page_or_a_place_on_one(office: Office) -> None:
    for number in range(helpers.SHOWN + 1):
        point(office, f"hefei-{number}", f"合肥服务点{number}", "{province: 安徽, city: 合肥}")
    site = context_of(office)
    situation = helpers.situations(site.catalog)["neighbours"]
    for path, url in {
        ("安徽", "合肥"): "needs/neighbours/anhui/",
        ("安徽", "芜湖"): "needs/neighbours/anhui/",
        ("江苏", "澄江", "河东区"): "needs/neighbours/#jiangsu",
        ("云南",): "needs/neighbours/",
        (): "needs/neighbours/",
    }.items():
        assert need_pages.nearest(site, situation, path) == url
        page, _, anchor = url.partition("#")
        assert f'id="{anchor}"' in pages(office)[page] or not anchor


def test_what_is_confirmed_stands_first_with_its_telephone(office: Office) -> None:
    other = (office.root / PROJECT).read_text(encoding="utf-8").replace("和心调解室", "安心普法站")
    office.write("brands/he-lvsuo-dangzhibu/projects/anxin.yml", other).change(PROJECT, "summary:", NEED)
    for html in (pages(office)["needs/neighbours/"], pages(office)["needs/"]):
        for text in ("邻里、婚姻、物业纠纷，可以来调解", "河东街道一号", "每周三上午", 'href="tel:051012345678"'):
            assert text in html
        assert "2024年3月1日核实" in html
    assert names(pages(office)["needs/neighbours/"])[1:] == ["和心调解室", "安心普法站"]


def test_what_no_office_has_confirmed_is_told_as_the_report_of_its_time(office: Office) -> None:
    html = pages(office.change(PROJECT, "summary:", SAID))["needs/neighbours/"]
    assert "据2018年6月14日的报道" in html
    assert "0510-12345678" in html
    assert "tel:0510" not in html


def test_a_project_without_a_service_of_its_own_is_reached_by_its_organisation(office: Office) -> None:
    html = pages(office.change(BRANCH, "sources:", CONTACT))["needs/neighbours/"]
    assert "人民路二号" in html
    assert 'href="tel:051087654321"' in html


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (PROJECT, "form: studio", "form: studio\nstage: ended"),
        (PROJECT, "form: studio", "form: studio\nuntil: 2022-12"),
        (PROJECT, "form: studio", "form: studio\ndraft: true"),
        (PROJECT, "form: studio", "form: studio\nstage: pledged"),
        (BRANCH, "sources:", "anonymous: true\nsources:"),
        (BRANCH, "sources:", "draft: true\nsources:"),
        (VOCABULARY, "    need: 我有纠纷想找人调解", "    away: true"),
        (VOCABULARY, "    name: 工作室", "    name: 工作室\n    brand: false"),
    ],
)
def test_it_is_never_offered(office: Office, path: str, old: str, new: str) -> None:
    assert names(pages(office)["needs/neighbours/"])[1:] == ["和心调解室"]
    assert names(pages(office.change(path, old, new))["needs/neighbours/"]) == []


def test_a_project_that_goes_on_is_offered(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\nuntil: 2099-12")
    assert names(pages(office)["needs/neighbours/"])[1:] == ["和心调解室"]


def test_a_story_that_speaks_of_the_situation_is_told_in_short(office: Office) -> None:
    story = "story: 有一年楼上漏水，邻里两家吵了三个月，律师上门看了两回，把水管的责任说清楚了。\nsummary:"
    html = pages(office.change(PROJECT, "summary:", story))["needs/neighbours/"].split("他们怎样帮的")[1]
    assert "有一年楼上漏水" in html
    assert "他们怎样帮的" not in pages(office.change(PROJECT, "楼上漏水，邻里", ""))["needs/neighbours/"]


def test_an_office_without_situations_has_the_needs_of_its_fields(office: Office) -> None:
    text = (office.root / VOCABULARY).read_text(encoding="utf-8")
    found = pages(office.write(VOCABULARY, text.replace(SITUATIONS, "measures:\n")))
    assert list(found) == ["needs/", "needs/legal-aid/", "needs/mediation/"]
    assert "我有纠纷想找人调解" in found["needs/"]
    assert names(found["needs/mediation/"])[1:] == ["和心调解室"]


def test_a_word_within_another_ones_word_is_not_meant(office: Office) -> None:
    said = helpers.mentions(context_of(office).catalog, helpers.situations(context_of(office).catalog)["neighbours"])
    assert said("楼上漏水，邻里不和") == ["邻里", "楼上漏水"]
    office.change(VOCABULARY, "words: [被骗]", "words: [楼上漏水被骗]")
    catalog = context_of(office).catalog
    said = helpers.mentions(catalog, helpers.situations(catalog)["neighbours"])
    assert said("修楼上漏水被骗了钱") == []
    assert said("修楼上漏水被骗了钱，还是楼上漏水") == ["楼上漏水"]
