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
summary:"""


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
