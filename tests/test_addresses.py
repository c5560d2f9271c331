"""网址不变：随便加什么记录，原有的网页都在原处；每个链接都有去处，没有两页同一个网址，也没有空的。"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from machines import BUNDLE, context_of
from office import Office
from showcase import site as showcase_site
from showcase.site.rendering import ROOT

BRANCH = "brands/{}/branch.yml"
PROJECT = "brands/{}/projects/{}.yml"
YEAR = "brands/{}/achievements/{}.yml"
PLACES = (
    *("江苏/南京/鼓楼区", "江苏省/徐州市/鼓楼区", "山西", "陕西", "山西/吕梁", "陕西/安康/紫阳县", "吉林", "吉林/吉林"),
    *(
        "吉林省/吉林市/昌邑区",
        "上海/上海",
        "上海//宝山区",
        "黑龙江/双鸭山/宝山区",
        "北京/北京/朝阳区",
        "辽宁/朝阳/朝阳县",
    ),
    *("广东/云浮/郁南县", "广东/云浮/云安县", "江苏/苏州/苏州工业园区", "四川/凉山", "河南/济源市", "内蒙古自治区", ""),
    *("辽宁/朝阳/朝阳县", "河北/雄安新区", "香港/九龙", "天津", "重庆/重庆", "新疆/伊犁/伊宁市", "新疆/伊犁/伊宁县"),
)
NAMES = (
    *(
        "同心同德",
        "童心同德",
        "①",
        "②",
        "？",
        "?",
        "🚩",
        "🏮",
        "……",
        "ABC",
        "abc",
        "page 2",
        "2024",
        "by",
    ),
    *("党员先锋岗", "长治久安", "A+", "Ａ", "律师同行", "none", "group", "长" * 59, "长" * 58 + "短"),
)
SOURCES = "sources:\n  - title: 简报\n"


def branch(slug: str, name: str, place: str, group: str = "", honour: str = "", parent: str = "") -> str:
    province, city, district = (*place.split("/"), "", "")[:3]
    levels = (("province", province), ("city", city), ("district", district))
    region = "".join(f"  {key}: {value}\n" for key, value in levels if value)
    return (
        f"name: {name}\nkind: branch\n"
        + (f"region:\n{region}" if region else "")
        + (f"liaison_group: {quoted(group)}\n" if group else "")
        + (f"parents: [{parent}]\n" if parent else "")
        + (f"honours:\n  - name: 先进{slug}\n    date: 2019\n    by: [{quoted(honour)}]\n" if honour else "")
        + SOURCES
    )


def project(number: int, field: str, since: int) -> str:
    return (
        f"name: 品牌第{number}\ninitiatives: [vanguard]\ninitiatives_basis: judgement\nfields: [{field}]\n"
        f"since: {since}\nsummary: 每周到社区服务。\n{SOURCES}"
    )


def achievement(number: int, year: int, programme: str, scope: str) -> str:
    return (
        f"- id: chengguo-{number}\n  date: {year}-03-04\n  title: 服务月第{number}次\n"
        f"  programme: {quoted(programme)}\n  metrics:\n    - measure: consultations\n"
        f"      value: {number + 10}\n      unit: 人次\n      stated: {number + 10}人次\n"
        f"{scope}  sources:\n    - title: 简报\n"
    )


def quoted(text: str) -> str:
    return f"'{text}'"


class Growing:
    """An office that gets one more record of any kind at a time."""

    def __init__(self, office: Office, seed: int) -> None:
        self.office, self.chosen, self.number = office, random.Random(seed), 0
        self.branches = ["he-lvsuo-dangzhibu", "cheng-lvshi-dangwei"]

    def grow(self) -> None:
        """Add one record."""
        self.number += 1
        kind = self.chosen.choice((self._branch, self._branch, self._project, self._achievement, self._achievement))
        kind()

    def _branch(self) -> None:
        slug = f"zhibu-{self.number}"
        name, group, body = f"第{self.number}律师事务所党支部", *self.chosen.sample(("", *NAMES), 2)
        parent = self.chosen.choice(("", *self.branches))
        place = self.chosen.choice(PLACES)
        self.office.write(BRANCH.format(slug), branch(slug, name, place, group, body, parent))
        self.branches.append(slug)

    def _project(self) -> None:
        content = project(self.number, self.chosen.choice(("mediation", "legal-aid")), self.chosen.randint(1999, 2024))
        self.office.write(PROJECT.format(self.chosen.choice(self.branches), f"pinpai-{self.number}"), content)

    def _achievement(self) -> None:
        year, owner = self.chosen.randint(2015, 2024), self.chosen.choice(self.branches)
        scope = self.chosen.choice(("", "", "      scope: system\n"))
        path = self.office.root / YEAR.format(owner, year)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        added = achievement(self.number, year, self.chosen.choice(NAMES), scope)
        self.office.write(YEAR.format(owner, year), before + added)


@pytest.fixture(params=range(4))
def growing(request: pytest.FixtureRequest, tmp_path: Path) -> Growing:
    return Growing(Office(tmp_path / "office"), request.param)


def urls(office: Office) -> set[str]:
    site = context_of(office)
    found = [page.url for page in showcase_site.pages(site)]
    assert [url for url, count in Counter(found).items() if count > 1] == []
    forwarded = showcase_site.urls(site.catalog)
    assert [url for url in forwarded if not re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*/)+", url)] == []
    return forwarded | set(found)


def test_a_new_record_moves_no_page(growing: Growing) -> None:
    before = urls(growing.office)
    for _ in range(25):
        growing.grow()
        after = urls(growing.office)
        assert before - after == set()
        before = after
    assert [p.message for p in growing.office.problems() if p.is_error] == []
    assert len(before) > 60


def test_a_page_of_a_single_record_is_an_entry_with_an_anchor_of_the_page_above(growing: Growing) -> None:
    for _ in range(30):
        growing.grow()
    site = context_of(growing.office)
    pages = {page.url: page for page in showcase_site.pages(site)}
    merged = showcase_site.merged(site.catalog)
    assert merged.keys().isdisjoint(pages)
    for place in merged.values():
        url, _, anchor = place.partition("#")
        assert not anchor or f'id="{anchor}"' in pages[url].body(), place
    assert len(merged) > 50


def test_every_link_leads_to_a_page(growing: Growing) -> None:
    for _ in range(40):
        growing.grow()
    site = context_of(growing.office)
    pages = list(showcase_site.pages(site))
    files = {uri.removesuffix("index.html") for uri, _ in showcase_site.files(site, BUNDLE)}
    known = {"", *(page.url for page in pages), *files}
    by_hand = {"about/", "guide/", "data/", "glossary/", "privacy/", "accessibility/", "changelog/", "search-help/"}
    linked = {link for page in pages for link in re.findall(rf'href="{re.escape(ROOT)}([^"#?]*)', page.body())}
    made = {link for link in linked if not link.startswith("brands/")}  # the links to edit a record
    assert {link for link in made if link.removeprefix("./") not in known | by_hand} == set()
    assert len(linked) > 100


@pytest.mark.parametrize("change", [str.upper, str.swapcase])
def test_names_that_differ_in_case_only_have_addresses_of_their_own(
    office: Office, change: Callable[[str], str]
) -> None:
    for number, name in enumerate(("abc", change("abc"))):
        year = 2020 + number
        both = achievement(number, year, name, "") + achievement(number + 10, year, name, "")
        office.write(YEAR.format("cheng-lvshi-dangwei", year), both)
    addresses = [url for url in urls(office) if url.startswith("programmes/abc-")]
    assert len({url.lower() for url in addresses}) == 2


def test_a_figure_that_includes_others_takes_no_list_away(office: Office) -> None:
    second = achievement(1, 2022, "", "").replace("  programme: ''\n", "  project: hexin-tiaojie\n")
    third = achievement(2, 2022, "", "").replace("  programme: ''\n", "")
    office.write(YEAR.format("he-lvsuo-dangzhibu", 2022), second + third)
    before = urls(office)
    both = "      scope: system\n      period: {from: 2022, to: 2023}\n"
    figure = achievement(2000, 2023, "", both).replace("  programme: ''\n", "")
    office.write(YEAR.format("cheng-lvshi-dangwei", 2023), figure)
    assert office.found() == []
    total = context_of(office).catalog.totals["consultations"]
    assert [part.achievement.id for part in total.left_out] == ["shequ-tiaojie", "chengguo-1", "chengguo-2"]
    assert {"figures/consultations/", "figures/consultations/field/mediation/"} <= before
    assert before - urls(office) == set()
    forwards = {uri for uri, _ in showcase_site.files(context_of(office), BUNDLE)}
    assert {"figures/consultations/index.html", "figures/consultations/field/mediation/index.html"} <= forwards
