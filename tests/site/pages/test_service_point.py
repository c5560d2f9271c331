"""公共法律服务点：有自己的页面和目录，带群众去，不是党组织，不计入合计。"""

from __future__ import annotations

import json

import pytest

from machines import context_of
from office import Office
from showcase import pipeline
from showcase import site as showcase_site
from showcase.site.outputs import open_data
from showcase.site.search.documents import document, headings

PATH = "brands/service-points/fuwu-zhongxin.yml"
POINT = """\
name: 澄江市公共法律服务中心
organiser: 澄江市司法局
region:
  province: 江苏
  city: 澄江
fields: [legal-aid]
need:
  what: 法律咨询、申请法律援助
  where: 人民路一号
  phone: "12348"
  date: 2018-06
summary: 把援助和公证放在一处办理。
steps:
  - 前面一起收
  - 后面分头办
figures:
  - measure: consultations
    label: 一年解答
    value: 3.4
    unit: 万人次
    stated: 3.4万人次
story: 有位居民来问房子的事。
sources:
  - title: 揭牌的报道
note: 是2018年的报道。
"""


@pytest.fixture
def pages(office: Office) -> dict[str, str]:
    site = context_of(office.write(PATH, POINT))
    return {page.url: page.body() for page in showcase_site.pages(site)}


def test_its_page_shows_what_is_recorded(pages: dict[str, str]) -> None:
    html = pages["service-points/fuwu-zhongxin/"]
    for text in (
        "澄江市公共法律服务中心",
        "澄江市司法局",
        "江苏",
        "法律咨询、申请法律援助",
        "人民路一号",
        "据2018年6月的报道，是当时的安排。",
        "把援助和公证放在一处办理。",
        "<li>前面一起收</li>",
        "3.4",
        "有位居民来问房子的事。",
        "揭牌的报道",
        "是2018年的报道。",
        "needs/legal-aid/",
    ):
        assert text in html, text


def test_a_confirmed_one_prints_as_a_notice(office: Office, pages: dict[str, str]) -> None:
    assert "bs-notice" not in pages["service-points/fuwu-zhongxin/"]  # a report of 2018 is nothing for a wall
    confirmed = POINT.replace("  date: 2018-06", "  when: 每周三上午\n  verified: 2026-03-01")
    site = context_of(office.write(PATH, confirmed))
    html = next(page for page in showcase_site.pages(site) if page.url == "service-points/fuwu-zhongxin/").body()
    notice = html[html.index("bs-notice") : html.index("bs-crumbs")]
    for text in ("澄江市公共法律服务中心", "澄江市司法局", "每周三上午", "12348", "2026年3月1日向提供服务的单位核实。"):
        assert text in notice, text
    assert "打印公示牌" in html


@pytest.mark.parametrize("url", ["service-points/", "needs/", "needs/legal-aid/", "fields/legal-aid/", "site-map/"])
def test_it_is_found_from(pages: dict[str, str], url: str) -> None:
    assert "service-points/" in pages[url]
    assert ("service-points/fuwu-zhongxin/" in pages[url]) == (url != "site-map/")


def test_it_counts_in_no_total(office: Office) -> None:
    before = pipeline.catalog(pipeline.survey(office.root))
    after = pipeline.catalog(pipeline.survey(office.write(PATH, POINT).root))
    assert [point.key for point in after.service_points] == ["service-points/fuwu-zhongxin"]
    for name in ("branches", "projects", "achievements", "totals", "regions"):
        assert getattr(before, name) == getattr(after, name)


def test_the_search_finds_it_by_what_it_offers(office: Office) -> None:
    site = context_of(office.write(PATH, POINT))
    (heading,) = (heading for heading in headings(site) if heading.kind == "service-point")
    found = document(site, heading)
    assert {"澄江市司法局", "人民路一号", "前面一起收", "一年解答：3.4万人次"} <= {*found.texts}


def test_the_open_data_have_it(office: Office) -> None:
    site = context_of(office.write(PATH, POINT))
    (point,) = json.loads(dict(open_data.of_all_records(site))["data/records.json"]())["service_points"]
    assert (point["key"], point["need"]["date"], "branch" in point) == (
        "service-points/fuwu-zhongxin",
        "2018-06",
        False,
    )
    own = dict(open_data.beside_pages(site))["service-points/fuwu-zhongxin/index.json"]()
    assert json.loads(own) == point
    assert "澄江市公共法律服务中心,澄江市司法局" in dict(open_data.of_all_records(site))["data/service-points.csv"]()


def test_a_draft_is_not_published(office: Office) -> None:
    assert pipeline.catalog(pipeline.survey(office.write(PATH, POINT + "draft: true\n").root)).service_points == ()


def test_the_list_is_there_without_any(office: Office) -> None:
    html = {page.url: page.body() for page in showcase_site.pages(context_of(office))}["service-points/"]
    assert "还没有收录。" in html
