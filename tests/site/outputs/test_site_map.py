"""网站地图：只列有的网页，修改时间是真的，超过五万条就分开。"""

from __future__ import annotations

import re

from lxml import etree

from machines import ADDRESS, BRANCH, PROJECT, context_of
from office import Office
from showcase import site as showcase_site
from showcase.site.imprint import Imprint
from showcase.site.outputs import site_map

ABOUT = Imprint("展示站", ADDRESS)


def listed(office: Office, *changes: str) -> dict[str, str]:
    """AddressOf → last change, as the map of the office's site has it."""
    site = context_of(office, changes=changes)
    found = [*site_map.addresses(showcase_site.pages(site))]
    [(name, text)] = site_map.sitemaps(site.imprint, found)
    assert name == "sitemap.xml"
    tree = etree.fromstring(text.encode())
    return {url[0].text.removeprefix(ADDRESS): url[1].text if len(url) > 1 else "" for url in tree}


def test_a_record_page_changed_when_its_record_or_its_achievements_did(office: Office) -> None:
    found = listed(office, PROJECT)
    assert found["branches/he-lvsuo-dangzhibu/hexin-tiaojie/"] == "2024-03-02T01:30:00+00:00"
    assert found["branches/he-lvsuo-dangzhibu/"] == "2023-05-06T00:00:00+08:00"
    assert found["branches/cheng-lvshi-dangwei/"] == ""
    assert found["projects/"] == ""


def test_a_withdrawn_page_and_an_old_address_are_not_listed(office: Office) -> None:
    office.write("brands/redirects.yml", "branches/a/: gone\nbranches/b/: branches/he-lvsuo-dangzhibu/\n")
    found = listed(office, BRANCH)
    assert "branches/he-lvsuo-dangzhibu/" in found
    assert not {"branches/a/", "branches/b/"} & {*found}
    assert not [url for url in found if url.startswith("embed/")]


def test_more_than_one_file_may_hold_become_an_index() -> None:
    found = dict(site_map.sitemaps(ABOUT, [(f"p{number}/", None) for number in range(5)], size=2))
    assert [*found] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    assert site_map.names(ABOUT, 5, size=2) == [*found]
    assert re.findall("<loc>(.*?)</loc>", found["sitemap-3.xml"]) == [f"{ADDRESS}p4/"]
    assert re.findall("<loc>(.*?)</loc>", found["sitemap.xml"]) == [f"{ADDRESS}sitemap-{n}.xml" for n in (1, 2, 3)]


def test_a_site_without_an_address_has_no_map() -> None:
    assert [*site_map.sitemaps(Imprint("展示站"), [("a/", None)])] == site_map.names(Imprint("展示站"), 1) == []
