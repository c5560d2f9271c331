"""我要找：写明地点电话的在前，没有收录也有热线。"""

from __future__ import annotations

from machines import context_of
from office import Office
from showcase.site.pages import need as need_pages

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
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
POINT_PATH = "brands/service-points/fuwu-zhongxin.yml"
POINT = """\
name: 澄江市公共法律服务中心
fields: [mediation]
summary: 把调解和援助放在一处办理。
sources:
  - title: 简报
"""


def pages(office: Office) -> dict[str, str]:
    return {page.url: page.body() for page in need_pages.pages(context_of(office))}


def test_every_need_is_a_link_and_the_hotline_is_on_every_page(office: Office) -> None:
    found = pages(office)
    assert list(found) == ["needs/", "needs/legal-aid/", "needs/mediation/"]
    assert "我有纠纷想找人调解" in found["needs/"]
    assert all('href="tel:12348"' in html for html in found.values())


def test_a_need_without_projects_has_a_page_too(office: Office) -> None:
    office.change(PROJECT, "  - mediation\n  - legal-aid\n", "  - mediation\n")
    found = pages(office)["needs/legal-aid/"]
    assert "还没有收录这方面的项目" in found
    assert "12348" in found


def test_where_one_can_go_stands_first_with_its_telephone(office: Office) -> None:
    other = (office.root / PROJECT).read_text(encoding="utf-8").replace("和心调解室", "安心普法站")
    office.write("brands/he-lvsuo-dangzhibu/projects/anxin.yml", other).change(PROJECT, "summary:", NEED)
    html = pages(office)["needs/mediation/"]
    for text in ("邻里、婚姻、物业纠纷，可以来调解", "河东街道一号", "每周三上午", 'href="tel:051012345678"'):
        assert text in html
    assert html.index("和心调解室") < html.index("安心普法站")
    assert "河东街道一号" in pages(office)["needs/"]
    assert "2024年3月1日向提供服务的单位核实，见于2018年6月14日的报道。" in html
    assert "可以直接去" in html
    assert "报道过的服务" not in html


def test_what_no_office_has_confirmed_is_told_as_the_report_of_its_time(office: Office) -> None:
    office.change(PROJECT, "summary:", SAID)
    for html in (pages(office)["needs/"], pages(office)["needs/mediation/"]):
        assert "可以直接去" not in html
        assert "报道过的服务" in html
        assert "据2018年6月14日的报道，是当时的安排。" in html
        assert "0510-12345678" in html
        assert "tel:0510" not in html


def test_a_report_without_a_date_says_so_and_the_hotline_can_always_be_dialled(office: Office) -> None:
    office.change(PROJECT, "summary:", SAID.replace("  date: 2018-06-14\n", "").replace("0510-12345678", "12348"))
    html = pages(office)["needs/mediation/"].split("报道过的服务")[1]
    assert "据公开报道，是当时的安排。" in html
    assert 'href="tel:12348"' in html


def test_a_service_point_stands_before_what_reports_say_of_projects(office: Office) -> None:
    office.change(PROJECT, "summary:", SAID).write(POINT_PATH, POINT)
    html = pages(office)["needs/mediation/"]
    assert "1 个项目、1 个公共法律服务点与“人民调解”有关。" in html
    assert html.index("澄江市公共法律服务中心") < html.index("和心调解室")
