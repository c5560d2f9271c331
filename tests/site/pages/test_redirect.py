"""旧网址：搬走的带读者过去，撤下的说明已撤下；少写了哪一行，说得出来。"""

from __future__ import annotations

from machines import ADDRESS, context_of
from office import Office
from showcase import site as showcase_site
from showcase.site.pages import redirect as redirects
from showcase.site.rendering.assets import Asset

STYLE = Asset("assets/showcase.css", "")
OLD = "branches/he-lvsuo/"
NEW = "branches/he-lvsuo-dangzhibu/"


def test_an_old_address_leads_on_without_a_script(office: Office) -> None:
    office.write("brands/redirects.yml", f"{OLD}: {NEW}#achievements\n")
    [(uri, make)] = redirects.entries(context_of(office), STYLE)
    html = make()
    assert uri == f"{OLD}index.html"
    assert f'<meta http-equiv="refresh" content="0; url=../../{NEW}#achievements">' in html
    assert f'<link rel="canonical" href="{ADDRESS}{NEW}#achievements">' in html
    assert f'<a href="../../{NEW}#achievements">打开新地址</a>' in html
    assert "<script" not in html


def test_a_withdrawn_page_says_so_and_is_not_listed(office: Office) -> None:
    office.write("brands/redirects.yml", f"{OLD}: gone\n")
    [page] = [page for page in showcase_site.pages(context_of(office)) if page.url == OLD]
    assert (page.title, page.listed) == ("这一页已撤下", False)
    assert "这一页已撤下" in page.body()
    assert [*redirects.entries(context_of(office), STYLE)] == []


def test_what_leads_nowhere_is_told_once_all_pages_are_known() -> None:
    urls = ["", "projects/", NEW]
    assert redirects.astray({OLD: NEW, "a/": "gone", "b/": f"{NEW}#x"}, urls) == []
    assert redirects.astray({"projects/": NEW}, urls) == ["projects/ 上还有页面，不能转到别处"]
    assert redirects.astray({"a/": "fields/nothing/"}, urls) == ["a/ 要转到 fields/nothing/，那里没有页面"]


def test_a_vanished_record_needs_a_line() -> None:
    before = ["", OLD, f"{OLD}hexin/", f"{OLD}children/", f"{OLD}children/page-2/", "projects/page-9/", "branches/x/"]
    after = ["", NEW, f"{NEW}hexin/", "branches/x/"]
    assert redirects.missing_redirects(before, after, {}) == [f"{OLD}: {NEW}", f"{OLD}hexin/: {NEW}hexin/"]
    assert redirects.missing_redirects(before, after, {OLD: NEW, f"{OLD}hexin/": "gone"}) == []
    assert redirects.missing_redirects(["branches/x/"], [], {}) == ["branches/x/: gone"]


def test_a_vanished_page_made_of_records_goes_where_its_record_went_or_up() -> None:
    before = [
        *(
            "regions/",
            "regions/shan1xi1/",
            "regions/shan1xi1/lvliang/",
            "years/",
            "years/2021/",
            "figures/",
            "reports/",
        ),
        *(
            "figures/",
            "figures/donations/year/2021/",
            f"reports/2021/{OLD[9:]}",
            f"embed/{OLD[9:]}hexin/",
            OLD,
            f"{OLD}hexin/",
        ),
        *("programmes/", "programmes/tongxintongde/", "levels/he-lvsuo/"),
    ]
    after = [
        *("regions/", "regions/shanxi/", "regions/shanxi/lvliang/", "years/", "years/2022/", "figures/", "reports/"),
        *(NEW, f"{NEW}hexin/", f"reports/2021/{NEW[9:]}", f"embed/{NEW[9:]}hexin/"),
        *("programmes/", "programmes/tongxintongde-gbjyhj/", "programmes/tongxintongde-xxxxxx/"),
    ]
    assert redirects.missing_redirects(before, after, {OLD: NEW}) == [
        f"{OLD}hexin/: {NEW}hexin/",
        f"embed/he-lvsuo/hexin/: embed/{NEW[9:]}hexin/",
        "figures/donations/year/2021/: figures/",
        "levels/he-lvsuo/: gone",
        "programmes/tongxintongde/: programmes/tongxintongde-gbjyhj/",
        "regions/shan1xi1/: regions/shanxi/",
        "regions/shan1xi1/lvliang/: regions/shanxi/lvliang/",
        f"reports/2021/he-lvsuo/: reports/2021/{NEW[9:]}",
        "years/2021/: years/",
    ]


def test_a_redirect_waits_while_its_page_is_there_again(office: Office) -> None:
    office.change("brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml", "since: 2021-03", "since: 2023-03")
    office.write("brands/redirects.yml", "years/2023/: years/#2023\nfields/mediation/: gone\nyears/1999/: gone\n")
    site = context_of(office)
    pages = [page.url for page in showcase_site.pages(site)]
    assert [pages.count(url) for url in ("years/1999/", "years/2023/", "fields/mediation/")] == [1, 1, 1]
    assert redirects.astray(site.catalog.redirects, pages) == []
    assert [*redirects.entries(site, STYLE, pages)] == []
