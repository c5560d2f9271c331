"""数据的页面：一条记录不作合计，空的也有页，长名单分页。"""

from __future__ import annotations

from machines import context_of
from office import Office
from showcase.site.pages import figure as figure_pages
from showcase.site.pages.figure_overview import strongest

ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"


def pages(office: Office) -> dict[str, str]:
    return {page.url: page.body() for page in figure_pages.pages(context_of(office))}


def test_one_record_is_shown_as_that_record_on_the_overview(office: Office) -> None:
    found = pages(office)
    assert list(found) == ["figures/"]
    entry = found["figures/"].split('id="consultations"')[1].split("</li>")[0]
    assert 'branches/he-lvsuo-dangzhibu/hexin-tiaojie/#shequ-tiaojie">法律咨询</a>' in entry
    assert "还没有可以相加的数字" in found["figures/"]
    assert strongest(context_of(office)) == ()


def test_without_figures_the_overview_says_so(office: Office) -> None:
    (office.root / ACHIEVEMENTS).unlink()
    found = pages(office)
    assert list(found) == ["figures/"]
    assert "还没有收录服务数字" in found["figures/"]


def test_what_cannot_be_added_is_listed_with_its_reason(office: Office) -> None:
    office.change(ACHIEVEMENTS, "      value: 1200\n", "").change(
        ACHIEVEMENTS, "qualifier: over", "qualifier: undisclosed"
    )
    found = pages(office)
    assert list(found) == ["figures/"]
    assert "<td>未公布</td>" in found["figures/"].split('id="consultations"')[1].split("</li>")[0]


def test_many_figures_have_a_page_even_where_none_is_added(office: Office) -> None:
    text = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8").replace("      value: 1200\n", "")
    text = text.replace("qualifier: over", "qualifier: undisclosed")
    office.write(ACHIEVEMENTS, "".join(text.replace("shequ-tiaojie", f"tiaojie-{number}") for number in range(31)))
    found = pages(office)
    assert list(found) == ["figures/", "figures/consultations/"]
    assert "未作合计" in found["figures/consultations/"]


def test_two_numbers_are_listed_without_bars_and_three_have_them(office: Office) -> None:
    text = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8")
    for year in ("2022", "2021"):
        more = text.replace("2023", year).replace("shequ-tiaojie", f"tiaojie-{year}").replace("1200", f"{year}0")
        office.write(ACHIEVEMENTS.replace("2023", year), more)
        html = pages(office)["figures/consultations/"]
        assert "按地区" not in html
        assert ("bs-chart__bar" in html.split("<h3>按年份")[1].split("</table>")[0]) == (year == "2021")


def test_long_lists_are_paged(office: Office) -> None:
    achievement = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8")
    office.write(
        ACHIEVEMENTS, "\n".join(achievement.replace("shequ-tiaojie", f"tiaojie-{number}") for number in range(130))
    )
    office.write(ACHIEVEMENTS.replace("2023", "2022"), achievement.replace("2023", "2022"))
    found = pages(office)
    assert found["figures/consultations/"].count("#tiaojie-") == figure_pages.PARTS_A_PAGE
    assert found["figures/consultations/page-2/"].count("#tiaojie-") == 30
    assert found["figures/consultations/year/2023/page-2/"].count("#tiaojie-") == 30
    figure = strongest(context_of(office))[0].figure
    assert figure
    assert figure.number == "15.7"
