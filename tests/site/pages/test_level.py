"""三级组织的页面：一页一级，下级多了分页，数字连同全部下级。"""

from __future__ import annotations

import re

from machines import context_of
from office import Office
from showcase.site.pages import level as level_pages

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"


def pages(office: Office) -> dict[str, str]:
    found = {page.url: page.body() for page in level_pages.pages(context_of(office))}
    return {url: re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)) for url, body in found.items()}


def test_a_tree_shows_who_is_directly_below_with_roll_up_counts(office: Office) -> None:
    assert list(pages(office)) == ["levels/"]
    office.write("brands/lianhe/branch.yml", (office.root / BRANCH).read_text(encoding="utf-8").replace("和正", "联合"))
    found = pages(office)
    assert list(found) == ["levels/", "levels/cheng-lvshi-dangwei/"]
    assert "澄江市律师行业党委 律师行业党委 2 个下级 1 个品牌 1 项成果" in found["levels/"]
    assert "和正律师事务所党支部 党支部 1 个品牌 1 项成果" in found["levels/"]
    assert "连同全部下级，有 1 个品牌、1 项成果；各级下属共 2 个" in found["levels/cheng-lvshi-dangwei/"]


def test_many_subordinates_are_named_in_part_and_paged(office: Office) -> None:
    sound = (office.root / BRANCH).read_text(encoding="utf-8")
    for number in range(70):
        office.write(f"brands/zhibu-{number}/branch.yml", sound.replace("和正", f"和正{number}"))
    found = pages(office)
    assert found["levels/"].count("和正") == level_pages.CHILDREN_SHOWN
    assert "全部 71 个直接下级" in found["levels/"]
    assert found["levels/cheng-lvshi-dangwei/page-2/"].count("和正") == 11


def test_liaison_groups_of_several_have_a_page_each(office: Office) -> None:
    office.change(BRANCH, "firms:\n", "liaison_group: 第一联络组\nfirms:\n")
    assert "第一联络组" in pages(office)["levels/"]
    assert "levels/group/diyilianluozu-gschdd/" not in pages(office)
    office.write("brands/lianhe/branch.yml", (office.root / BRANCH).read_text(encoding="utf-8").replace("和正", "联合"))
    found = pages(office)
    assert "和正律师事务所党支部" in found["levels/group/diyilianluozu-gschdd/"]


def test_without_relations_it_says_so(office: Office) -> None:
    office.change(BRANCH, "parents:\n  - cheng-lvshi-dangwei\n", "")
    found = pages(office)["levels/"]
    assert "还没有收录上下级关系" in found
    assert "另有 2 个党组织，本站没有收录上下级" in found
