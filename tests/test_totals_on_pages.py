"""Every total on every page equals a count of our own: on the real records, and on records made to mislead."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from office import PROJECT_ROOT, Office
from recount import Figure, Recount, period, qualifier

AMOUNT = re.compile(r"(约|逾|)([\d,.]+)(亿|万|)(.*)")
STEPS = {"亿": Decimal(10**6), "万": Decimal(1000), "": Decimal(0)}
SCALES = {"亿": Decimal(10**8), "万": Decimal(10**4), "": Decimal(1)}


@dataclass
class Site:
    """A built site beside our own count of its records."""

    folder: Path
    count: Recount

    def page(self, address: str) -> str:
        return (self.folder / address / "index.html").read_text(encoding="utf-8")

    def measures(self) -> dict[str, list[Figure]]:
        words = self.count.vocabulary["measures"]
        found = {slug: self.count.figures(slug) for slug, word in words.items() if word["group"] == "service"}
        return {slug: figures for slug, figures in found.items() if figures}


@pytest.fixture(params=["real_site", "hostile_office", "nested_office"])
def built(request: pytest.FixtureRequest) -> Site:
    if request.param == "real_site":
        return Site(request.getfixturevalue("real_site"), Recount(PROJECT_ROOT / "brands"))
    office: Office = request.getfixturevalue(request.param)
    return Site(office.root / "site", Recount(office.root / "brands"))


def text(fragment: str) -> str:
    """What is read of some HTML, without what only a screen reader reads and without spaces."""
    plain = re.sub(r'<span class="bs-hidden">.*?</span>', "", fragment, flags=re.DOTALL)
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]+>", "", plain)))


def between(page: str, start: str, end: str) -> str:
    """The part of a page from ``start`` to the next ``end``; nothing where there is none."""
    return page.split(start, 1)[1].split(end, 1)[0] if start in page else ""


def table(page: str, caption: str) -> list[list[str]]:
    """The cells of each row of a list of figures."""
    body = between(between(page, f'<caption class="bs-hidden">{caption}</caption>', "</table>"), "<tbody>", "</tbody>")
    return [[text(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows(body)]


def rows(body: str) -> list[str]:
    return re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL)


def charts(page: str) -> dict[str, list[tuple[str, str, str]]]:
    """By title: the name, address and number of each bar."""
    found = {}
    for chart in re.findall(r'<table class="bs-chart">(.*?)</table>', page, re.DOTALL):
        title = text(between(chart, "<caption>", "</h"))
        body = between(chart, "<tbody>", "</tbody>")
        found[title] = [
            (
                text(between(row, '<th scope="row">', "</th>")),
                between(row, 'href="', '"').replace("../", ""),
                text(between(row, "<td>", "</td>")),
            )
            for row in rows(body)
        ]
    return found


def assert_reads(shown: str, parts: list[Figure], unit: str) -> None:
    """A sum as shown: its 逾 or 约, its unit, its number; what is not exact is rounded down by less than a step."""
    if len(parts) == 1:
        ends = parts[0].metric["value"] + parts[0].metric.get("value_max", "")
        assert re.sub(r"\D", "", shown) == re.sub(r"\D", "", ends), shown
        return
    found = AMOUNT.fullmatch(shown)
    assert found, shown
    prefix, number, scale, shown_unit = found.groups()
    value = sum(part.amount for part in parts)
    read = Decimal(number.replace(",", "")) * SCALES[scale]
    assert (prefix, shown_unit) == (qualifier(parts), unit), shown
    assert read == value if not prefix else value - STEPS[scale] < read <= value or read == value, (shown, value)
    assert not scale or read % STEPS[scale] == 0, shown


def added(figures: list[Figure]) -> list[Figure]:
    return [figure for figure in figures if not figure.reason]


def test_every_measure_adds_what_we_add(built: Site) -> None:
    for slug, figures in built.measures().items():
        parts, unit = added(figures), built.count.vocabulary["measures"][slug]["unit"]
        if not has_page(figures):
            assert_is_merged(built, slug, figures)
            continue
        page = built.page(f"figures/{slug}/")
        shown = text(between(page, '<p class="bs-account__amount">', "</p>"))
        if parts:
            assert_reads(shown, parts, unit)
        else:
            assert shown == "未作合计", slug
        listed = Counter((row[1].split("“", 1)[1][:-1], row[2]) for row in table(page, "计入的记录"))
        assert listed == Counter((part.metric["stated"], f"{plain(part.amount)}{unit}") for part in parts), slug
        reasons = Counter(figure.reason for figure in figures if figure.reason)
        shown_reasons = [row[2] for row in table(page, "未计入的记录")]
        assert Counter(next(r for r in reasons if said.startswith(r)) for said in shown_reasons) == reasons, slug
        assert text(between(page, '<p class="bs-account__period">', "</p>")) == (period(parts) if parts else ""), slug
        said = text(between(page, "<dt>未计入</dt><dd>", "</dd>"))
        assert Counter({name: int(number) for name, number in re.findall(r"([^、]+?)(\d+)条", said)}) == reasons, slug


def has_page(figures: list[Figure]) -> bool:
    """Whether a measure has a page of its own: with a sum, or with more figures than an entry of the overview lists."""
    return len(added(figures)) > 1 or len(figures) > 30


def assert_is_merged(built: Site, slug: str, figures: list[Figure]) -> None:
    """A measure without a sum is an entry of the overview: its only number, and what is not added with the reasons."""
    assert not (built.folder / f"figures/{slug}/index.html").exists() or "搬到了新地址" in built.page(
        f"figures/{slug}/"
    )
    entry = between(built.page("figures/"), f'<li id="{slug}">', "</li>")
    parts = added(figures)
    if parts:
        assert_reads(text(between(entry, '<span class="bs-amount">', "</span></span>")), parts, "")
    name = built.count.vocabulary["measures"][slug]["name"]
    listed = [row[2] for row in table(entry, f"{name}：未计入的记录")]
    reasons = Counter(figure.reason for figure in figures if figure.reason)
    assert Counter(next(r for r in reasons if said.startswith(r)) for said in listed) == reasons, slug


def plain(amount: Decimal) -> str:
    """``110,000``, ``31.5``."""
    return f"{amount.normalize():,f}"


def test_every_number_of_a_breakdown_opens_the_list_that_adds_up_to_it(built: Site) -> None:
    seen = 0
    for slug, figures in built.measures().items():
        parts, word = added(figures), built.count.vocabulary["measures"][slug]
        if not has_page(figures):
            continue
        found = charts(built.page(f"figures/{slug}/"))
        for title, groups in expected(built, parts).items():
            names = groups.keys() if len(groups) > 1 else set()
            assert {name: url for name, url, _ in found.get(title, [])}.keys() == names, (slug, title)
            for name, url, shown in found.get(title, []):
                assert_reads(shown, groups[name], word["unit"])
                page, _, anchor = url.partition("#")
                if len(groups[name]) == 1:
                    assert f'id="{anchor}"' in built.page(page), url
                    continue
                listed = table(built.page(page), "计入的记录")
                amounts = sorted(f"{plain(part.amount)}{word['unit']}" for part in groups[name])
                assert sorted(row[2] for row in listed) == amounts, url
                seen += 1
    assert seen > 3


def expected(built: Site, parts: list[Figure]) -> dict[str, dict[str, list[Figure]]]:
    """Our own breakdowns of some parts, by the title of their chart."""
    words = built.count.vocabulary
    framework, slugs = own_framework(built)
    by = f"按{framework}"
    groups: dict[str, dict[str, list[Figure]]] = {"按年份": {}, by: {}, "按服务领域": {}, "按地区": {}}
    for part in parts:
        years = {day[:4] for day in part.days or ()}
        year = "年份未载" if not years else "跨年" if len(years) > 1 else f"{years.pop()}年"
        inherited = built.count.inherited(part, "initiatives")
        initiatives = [words["initiatives"][slug]["name"] for slug in inherited if slug in slugs]
        fields = [words["fields"][slug]["name"] for slug in built.count.inherited(part, "fields")]
        region = built.count.branches[part.branch].get("region") or {}
        groups["按年份"].setdefault(year, []).append(part)
        groups[by].setdefault((initiatives or ["未归入其中一项"])[0], []).append(part)
        groups["按地区"].setdefault(region.get("province") or "地区未载明", []).append(part)
        for name in fields or ["未归入领域"]:
            groups["按服务领域"].setdefault(name, []).append(part)
    return groups


def own_framework(built: Site) -> tuple[str, list[str]]:
    """The name of the site's own framework, and its initiatives."""
    words = built.count.vocabulary
    named = words.get("frameworks") or {"": {"name": "工作框架", "initiatives": [*words["initiatives"]]}}
    first = next(iter(named.values()))
    return first["name"], first["initiatives"]


def test_the_overview_and_the_home_page_show_the_same_totals(built: Site) -> None:
    overview, home = built.page("figures/"), built.page(".")
    measures, words = built.measures(), built.count.vocabulary["measures"]
    several = {slug: parts for slug, figures in measures.items() if len(parts := added(figures)) > 1}
    accounts = overview.split('<li class="bs-account"')[1:]
    assert len(accounts) == len(several)
    for account, (slug, parts) in zip(accounts, several.items(), strict=True):
        assert_reads(text(between(account, '<p class="bs-account__amount">', "</p>")), parts, words[slug]["unit"])
        assert text(between(account, "<dt>统计口径</dt><dd>", "</dd>")).startswith(f"{len(parts)}条记录相加")
        assert_by_year(built, account, slug, parts)
    names = {words[slug]["name"]: slug for slug in several}
    shown = home.split('<li class="bs-total">')[1:]
    assert len(shown) == min(4, len(several))
    for item in shown:
        slug = names[text(between(item, '<h3 class="bs-total__name">', "</h3>"))]
        amount = text(between(item, '<p class="bs-total__amount">', "</p>"))
        assert_reads(amount, several[slug], words[slug]["unit"])
        assert text(between(item, '<p class="bs-total__period">', "</p>")) == period(several[slug])


def assert_by_year(built: Site, shown: str, slug: str, parts: list[Figure]) -> None:
    """What stands beside a total: the span it is of, and each of the latest years where it is of several."""
    assert text(re.split('__period">', shown)[1].split("</p>")[0]) == period(parts)
    years = expected(built, parts)["按年份"]
    order = [*sorted((name for name in years if name[0] == "2"), reverse=True), "跨年", "年份未载"]
    order = [name for name in order if name in years]
    rows = charts(shown).get("按年份", [])
    assert [name for name, _, _ in rows] == (order[:6] if len(years) > 1 else []), slug
    for name, _, number in rows:
        assert_reads(number, years[name], built.count.vocabulary["measures"][slug]["unit"])


def test_each_year_adds_its_own_figures_alone(built: Site) -> None:
    words, seen = built.count.vocabulary["measures"], 0
    by_year = {slug: expected(built, added(figures))["按年份"] for slug, figures in built.measures().items()}
    for folder in pages_below(built.folder / "years"):
        page, name = built.page(f"years/{folder.name}"), f"{folder.name}年"
        ours = {words[slug]["name"]: (slug, years[name]) for slug, years in by_year.items() if name in years}
        shown = {}
        for account in page.split('<li class="bs-account"')[1:]:
            amount = text(between(account, '<p class="bs-account__amount">', "</p>"))
            shown[text(between(account, '<h3 class="bs-account__name">', "</h3>"))] = amount
            assert text(between(account, '<p class="bs-account__period">', "</p>")) == name
        for line in rows_of(between(page, '<ul class="bs-briefly">', "</ul>")):
            shown[text(line.split("</a>")[0])] = text(line.split("</a>")[1].split('<span class="bs-briefly__by">')[0])
        assert shown.keys() == ours.keys(), folder.name
        for measure, amount in shown.items():
            slug, parts = ours[measure]
            assert_reads(amount if len(parts) == 1 else amount.removeprefix(f"{measure}："), parts, words[slug]["unit"])
            seen += 1
    assert seen > 2


def pages_below(folder: Path) -> list[Path]:
    """The folders of the pages below a section, without those that only forward."""
    found = (path.parent for path in folder.glob("*/index.html"))
    return [path for path in found if "搬到了新地址" not in (path / "index.html").read_text(encoding="utf-8")]


def rows_of(items: str) -> list[str]:
    return re.findall(r"<li>(.*?)</li>", items, re.DOTALL)


def test_each_report_adds_the_organisations_own_figures_of_its_year(built: Site) -> None:
    words, seen = built.count.vocabulary["measures"], 0  # compared measures, those not published among them
    for page in sorted((built.folder / "reports").glob("[0-9]*/*/index.html")):
        year, branch = page.parts[-3], page.parts[-2]
        if "搬到了新地址" in (content := page.read_text(encoding="utf-8")):
            continue
        body = between(content, '<table class="bs-compare">', "</table>")
        cells = [[text(c) for c in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows(body)[1:]]
        shown = {row[0]: row[1] for row in cells}
        for word_slug, word in words.items():
            if word["group"] != "service":
                continue
            figures = built.count.figures(word_slug, of=partial(is_of, branch, year))
            assert (word["name"] in shown) == bool(figures), page
            parts = [item for item in added(figures) if item.days and {day[:4] for day in item.days} == {year}]
            if len(parts) > 1:
                assert_reads(shown[word["name"]], parts, word["unit"])
            elif parts:
                assert shown[word["name"]] == text(parts[0].metric["stated"]), page
            seen += bool(figures)
    assert seen


def is_of(branch: str, year: str, slug: str, achievement: dict[str, Any]) -> bool:
    """Whether an achievement is the organisation's own and of the year."""
    return slug == branch and str(achievement.get("date", "")).startswith(year)


def test_the_totals_of_the_real_records(real_site: Path) -> None:
    built = Site(real_site, Recount(PROJECT_ROOT / "brands"))
    years = {
        "donations": {"2025年": 430_000, "2021年": 320_000, "2020年": 51_400, "2017年": 4_000, "2008年": 10_000_000},
        "legal-aid-cases": {"2010年": 2_535},
        "consultations": {"2021年": 11, "2010年": 110_000},
    }
    for slug, by_year in years.items():
        parts = added(built.count.figures(slug))
        groups = expected(built, parts)["按年份"]
        assert {name: sum(part.amount for part in group) for name, group in groups.items()} == by_year
    said = {slug: text(between(built.page(f"figures/{slug}"), '__amount">', "</p>")) for slug in years}
    assert said == {"donations": "逾1,080.5万元", "legal-aid-cases": "", "consultations": "约11万人次"}
    assert "2,535件" in text(between(built.page("figures/"), '<li id="legal-aid-cases">', "</li>"))


def test_the_quake_counts_once(real_site: Path) -> None:
    page = (real_site / "figures/donations/index.html").read_text(encoding="utf-8")
    [left_out] = [row for row in table(page, "未计入的记录") if "近10万元" in row[1]]
    assert left_out[2] == "已含于上级上海市律师行业党委“43万余元”"


def test_the_small_country(nested_office: Office) -> None:
    count = Recount(nested_office.root / "brands")
    donations = {
        f"{item.branch}/{item.achievement['id']}/{item.metric['stated']}": item.reason
        for item in count.figures("donations")
    }
    assert donations == {
        "sheng-lvshi-dangwei/quansheng-2020/100万余元": "",
        "cheng-lvshi-dangwei/quanshi-2020/30万元": "已含于本地区合计",
        "he-dong-lvshi-dangwei/quanqu-2020/近10万元": "已含于本地区合计",
        "dong-lvsuo-dangzhibu/juankuan-2020/5000元": "已含于本地区合计",
        "sheng-lvsuo-dangzhibu/juankuan-2020/2000元": "已含于本地区合计",
        "wai-lvsuo-dangzhibu/juankuan-2020/800元": "",
        "cheng-lvshi-dangwei/quanshi-2021/20万元": "",
        "mouqu-lvshi-dangwei/quanqu-2021/6万元": "已含于本地区合计",
        "dong-lvsuo-dangzhibu/juankuan-2021/3000元": "已含于本地区合计",
        "sheng-lvsuo-dangzhibu/juankuan-2021/700元": "",
        "cheng-lvshi-dangwei/quanshi-2022/50万元": "全地区的数字",
        "cheng-lvshi-dangwei/quanshi-2022/累计60万元": "阶段累计",
        "wai-lvsuo-dangzhibu/fanwei-2022/100至200元": "",
        "mouqu-lvshi-dangwei/quanqu-2023/7万元": "",
        "wai-lvsuo-dangzhibu/songfa-2023/32万元": "",
        "sheng-lvsuo-dangzhibu/songfa-2023/4万元": "已含于同一活动合计",
        "dong-lvsuo-dangzhibu/juankuan-wunian/900元": "时间未载，可能重复",
    }


def test_an_honour_in_two_records_counts_once(nested_office: Office) -> None:
    page = (nested_office.root / "site/honours/index.html").read_text(encoding="utf-8")
    assert "1 项荣誉" in page


def test_the_charts_of_what_is_recorded_count_as_we_do(built: Site) -> None:
    found, count = charts(built.page("figures/")), built.count
    by_year = Counter(str(achievement.get("date", ""))[:4] or "年份未载" for _, achievement in count.achievements)
    shown = {name: int(number) for name, _, number in found["成果按年份"] if number != "0"}
    earlier = shown.pop("更早", 0)
    assert sum(shown.values()) + earlier == len(count.achievements)
    assert all(by_year[name] == number for name, number in shown.items())
    assert sum(int(number) for _, _, number in found[f"项目的归类：{own_framework(built)[0]}"]) == len(count.projects)
    provinces = Counter((branch.get("region") or {}).get("province") for branch in count.branches.values())
    assert all(
        provinces[name] == int(number) for name, _, number in found["党组织所在地区"] if not name.startswith("其余")
    )
    assert sum(int(n) for _, _, n in found["党组织所在地区"]) == len(count.branches) - provinces[None]


def test_the_board_counts_each_record_once(built: Site) -> None:
    board = "board/coverage/" if "bs-board--tasks" in built.page("board/") else "board/"
    foot = between(built.page(board), "<tfoot>", "</tfoot>")
    total, *columns = (numbers(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", foot, re.DOTALL))
    assert total == (len(built.count.projects), len(built.count.achievements))
    brands = built.count.brands(built.count.projects)
    assert sum(int(number) for number in re.findall(r"(\d+)品牌", text(foot.split("</th>", 1)[0]))) == brands
    lead = text(between(built.page(board), '<p class="bs-sum">', "</p>"))
    assert f"{counted(brands, total[0])}、{total[1]}项成果" in lead
    mains = [*own_framework(built)[1], ""]
    of_projects = Counter((project.get("initiatives") or [""])[0] for project in built.count.projects.values())
    of_achievements = Counter(
        (achievement.get("initiatives") or built.count.project(branch, achievement).get("initiatives") or [""])[0]
        for branch, achievement in built.count.achievements
    )
    assert columns == [(of_projects[slug], of_achievements[slug]) for slug in mains[: len(columns)]]


def numbers(cell: str) -> tuple[int, int]:
    """How many projects and achievements a cell of the board tells."""
    plain = text(cell)
    projects, achievements = (re.findall(rf"(\d+)(?:{nouns})", plain) for nouns in ("品牌|其他项目|项目", "成果"))
    return sum(map(int, projects)), sum(map(int, achievements))


def counted(brands: int, projects: int) -> str:
    """A number of projects in words, with that of the brands among them."""
    if brands == projects:
        return f"{projects}个品牌"
    return f"{projects}个项目（其中品牌{brands}个）" if brands else f"{projects}个项目"


def test_each_year_of_the_board_counts_its_achievements(built: Site) -> None:
    for folder in pages_below(built.folder / "board"):
        if folder.name.isdigit():
            shown = numbers(between(between(built.page(f"board/{folder.name}"), "<tfoot>", "</tfoot>"), "<th", "</th>"))
            dated = [
                achievement
                for _, achievement in built.count.achievements
                if str(achievement.get("date", "")).startswith(folder.name)
            ]
            assert shown[1] == len(dated), folder.name


def test_roll_ups_count_every_organisation_below_once(built: Site) -> None:
    count = built.count
    for folder in pages_below(built.folder / "levels"):
        if folder.name in count.branches:
            family = {folder.name} | {slug for slug in count.branches if folder.name in count.superiors(slug)}
            projects = [key for key in count.projects if key.split("/")[0] in family]
            achievements = [
                achievement
                for branch, achievement in count.achievements
                if family & {branch, *(achievement.get("joint_with") or [])}
            ]
            lead = text(between(built.page(f"levels/{folder.name}"), '<p class="bs-sum">', "</p>"))
            shown = counted(count.brands(projects), len(projects))
            assert f"有{shown}、{len(achievements)}项成果；各级下属共{len(family) - 1}个" in lead


def test_a_programme_adds_only_its_own_achievements(real_site: Path) -> None:
    built, seen = Site(real_site, Recount(PROJECT_ROOT / "brands")), 0
    words = {word["name"]: (slug, word["unit"]) for slug, word in built.count.vocabulary["measures"].items()}
    for folder in pages_below(real_site / "programmes"):
        page = built.page(f"programmes/{folder.name}")
        name = text("<h1" + between(page, "<h1", "</h1>"))
        for account in page.split('<li class="bs-account"')[1:]:
            slug, unit = words[text(between(account, '<h3 class="bs-account__name">', "</h3>"))]
            shown = text(between(account, '<p class="bs-account__amount">', "</p>"))
            assert_reads(shown, added(built.count.figures(slug, name)), unit)
            seen += 1
    assert seen > 1
