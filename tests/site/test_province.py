"""A province's tasks and frameworks on its site: every count equals ours; no name of a framework is the code's."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from machines import context_of
from office import Office
from province import RENAMED, SHORT, branches, group_of, lists, vocabulary
from showcase.site.sharing import SharePictures

TODAY = (2024, 7, 1)
NAMES = {
    "done": "已完成",
    "started": "推进中",
    "planned": "未启动",
    "overdue": "逾期",
    "dropped": "不再进行",
    "": "进展未载明",
}
PROSE = ("changelog/index.html",)
"""Pages that tell what was, in the words of then."""


def state(task: dict[str, Any]) -> str:
    """How far a task is, told without the catalog: overdue after its last day, if neither done nor dropped."""
    year, month, day = [*map(int, str(task.get("due", "9999")).split("-")), 12, 31][:3] if "due" in task else TODAY
    if str(task.get("due", "")).count("-") == 1:
        day = 31
    status = task.get("status", "")
    return "overdue" if status not in ("done", "dropped") and (year, month, day) < TODAY else status


def expected(year: str) -> dict[str, list[dict[str, Any]]]:
    return {slug: tasks for (slug, of), tasks in lists().items() if of == year}


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def page(office: Office, year: str) -> str:
    path = "board/index.html" if year == "2024" else f"board/tasks/{year}/index.html"
    return (office.root / "site" / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("year", ["2024", "2023"])
def test_each_cell_of_the_board_has_its_tasks_with_how_far_they_are(province: Office, year: str) -> None:
    shorts = {"": "未归类"} | {slug: word["short"] for slug, word in vocabulary()["initiatives"].items()}
    names = {slug: branch["name"] for slug, branch in branches().items()}
    wanted = Counter(
        (names[slug], shorts[task.get("initiative", "")], task["title"], state(task))
        for slug, tasks in expected(year).items()
        for task in tasks
    )
    found: Counter[tuple[str, ...]] = Counter()
    for table in re.findall(r'<table class="bs-roll bs-roll--tasks">.*?</table>', page(province, year), re.DOTALL):
        heads = [plain(head) for head in re.findall(r'<th scope="col">(.*?)</th>', table, re.DOTALL)][1:]
        for row in re.findall(r"<tr data-place.*?</tr>", table, re.DOTALL):
            name = plain(re.search(r"<a[^>]*>(.*?)</a>", row)[1])
            for head, cell in zip(heads, re.findall(r"<td>(.*?)</td>", row, re.DOTALL), strict=True):
                for kind, task in re.findall(r'<li data-state="(\w+)"><a[^>]*>(.*?)</a>', cell):
                    found[name, head, plain(task), "" if kind == "unknown" else kind] += 1
    assert found == wanted


def listed_in(html: str, mark: str) -> list[tuple[str, int]]:
    """The entries of a list of names with numbers, behind a mark."""
    part = html.split(mark)[1].split("</section>")[0]
    return [(plain(name), int(count)) for name, count in re.findall(r"<li.*?>(<span.*?)<b>(\d+)</b>", part, re.DOTALL)]


def read(office: Office, url: str) -> str:
    return (office.root / "site" / url / "index.html").read_text(encoding="utf-8")


def test_liaison_groups_are_in_the_order_of_their_numbers_with_all_their_members(province: Office) -> None:
    known = branches()
    counts = Counter(filter(None, (group_of(known, slug) for slug in known)))
    order = [
        f"{city}第{number}联络组" for city in ("南京市律师行业党委", "苏州市律师行业党委", "") for number in "一二三"
    ]
    order.insert(3, "第十联络组")
    assert listed_in(read(province, "levels"), 'id="groups"') == [(label, counts[label]) for label in order]
    ten = read(province, "levels/group/shi-nanjing/10")
    assert len(re.findall(r'<article class="bs-card bs-branch">', ten)) == counts["第十联络组"]
    assert "党委委员" in plain(ten)
    assert "走访 1 次" in ten


def test_a_group_leads_to_its_members_and_they_to_it(province: Office) -> None:
    assert 'href="../../levels/group/shi-nanjing/10/"' in read(province, "branches/suo-0")
    assert 'href="../../../../branches/suo-0/"' in read(province, "levels/group/shi-nanjing/10")


def test_every_pairing_is_listed_once_and_shown_to_both(province: Office) -> None:
    known = branches()
    wanted = Counter(each["kind"] for branch in known.values() for each in branch.get("pairings", ()))
    html = read(province, "pairings")
    assert (
        f"收录 {sum(wanted.values())} 项：与村党组织结对 {wanted['village']} 项，党支部之间结对 {wanted['branch']} 项。"
        in html
    )
    assert len(re.findall('<li class="bs-row">', html)) == sum(wanted.values())
    for slug, other in (("suo-3", "suo-27"), ("suo-27", "suo-3")):
        own = read(province, f"branches/{slug}").split('id="pairings"')[1].split("</section>")[0]
        assert known[other]["name"] in own
        assert "社区普法" in own


def test_a_round_has_its_results_as_published_and_shows_on_who_took_part(province: Office) -> None:
    known = branches()
    html = read(province, "rounds/sheng/leitai").split(">结果<")[1].split("<aside")[0]
    rows = re.findall(r'<p class="bs-date">(.*?)</p>.*?<h3[^>]*>(.*?)</h3>', html, re.DOTALL)
    names = [known[f"suo-{number}"]["name"] for number in (2, 0, 1)]
    names += [known["qu-0"]["name"], "外省律师协会党委"]
    results = ["优秀案例", "优秀案例", "优秀案例", "入围", "观摩"]
    assert [(head, plain(title)) for head, title in rows] == list(zip(results, names, strict=True))
    assert "第3品牌" in html
    for url in ("branches/suo-2", "branches/qu-0", "branches/qu-0/pinpai"):
        assert "品牌擂台赛：" in read(province, url)


@pytest.mark.parametrize("year", ["2024", "2023"])
def test_the_numbers_by_level_and_by_liaison_group(province: Office, year: str) -> None:
    known = branches()
    levels = {"sheng": "省级", "shi": "市级", "qu": "区县级", "suo": "基层党组织"}
    wanted: dict[str, Counter[str]] = {}
    for slug, tasks in expected(year).items():
        labels = [levels[slug.split("-")[0]], group_of(known, slug)]
        for label in filter(None, labels):
            wanted.setdefault(label, Counter()).update(NAMES[state(task)] for task in tasks)
    found: dict[str, Counter[str]] = {}
    for table in re.findall(r'<table class="bs-counts">.*?</table>', page(province, year), re.DOTALL):
        _, whole, *heads = [plain(head) for head in re.findall(r'<th scope="col">(.*?)</th>', table)]
        for label, cells in re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table):
            every, *numbers = map(int, re.findall(r"<td>(\d+)</td>", cells))
            found[label] = Counter(dict(zip(heads, numbers, strict=True)))
            assert whole == "任务"
            assert every == sum(numbers)
    assert found == wanted


def test_the_lead_says_how_many_there_are_on_which_day(province: Office) -> None:
    tasks = [task for own in expected("2024").values() for task in own]
    counts = Counter(NAMES[state(task)] for task in tasks)
    said = "、".join(f"{name} {counts[name]} 项" for name in NAMES.values() if counts[name])
    lead = plain(re.search(r'<p class="bs-sum">(.*?)</p>', page(province, "2024"), re.DOTALL)[1])
    assert lead == f"2024年，{len(expected('2024'))} 个党组织的任务。截至2024年7月1日，共 {len(tasks)} 项：{said}。"
    assert 0 < counts["逾期"] < len(tasks)


def test_an_organisation_has_its_tasks_by_year_on_its_page(province: Office) -> None:
    html = (province.root / "site/branches/suo-0/index.html").read_text(encoding="utf-8")
    heads = re.findall(r'<h3 class="bs-tasks__year">(\d+)年 <small>共 (\d+) 项', html)
    numbers = {year: len(tasks) for (slug, year), tasks in lists().items() if slug == "suo-0"}
    assert heads == [(year, str(numbers[year])) for year in sorted(numbers, reverse=True)]


def test_what_is_recorded_has_a_board_of_its_own_for_each_framework(province: Office) -> None:
    html = (province.root / "site/board/coverage/index.html").read_text(encoding="utf-8")
    tables = re.findall(r'<table class="bs-roll">.*?</table>', html, re.DOTALL)
    heads = [[plain(head) for head in re.findall(r'<th scope="col">(.*?)</th>', table, re.DOTALL)] for table in tables]
    assert heads == [["党组织", "春风", "夏荷", "秋实", "冬暖", "总体"], ["党组织", "梅花", "兰花", "菊花"]]
    rows = [len(re.findall(r'<tr><th scope="row"><a', table)) for table in tables]
    assert rows == [60, 3]


def test_no_word_of_the_renamed_frameworks_is_left_anywhere(province: Office) -> None:
    old = re.compile("|".join([*RENAMED, "领航", "强基"]))
    folder, found = province.root / "site", []
    for path in sorted(folder.rglob("*")):
        where = str(path.relative_to(folder))
        if path.suffix in (".html", ".json", ".csv", ".xml", ".js", ".css", ".txt") and where not in PROSE:
            text = path.read_text(encoding="utf-8")
            found += [(where, text[max(0, hit.start() - 20) : hit.end() + 20]) for hit in old.finditer(text)]
    assert found == []
    assert "四季行动" in (folder / "index.html").read_text(encoding="utf-8")


def test_the_navigation_calls_the_framework_by_its_name(province: Office) -> None:
    html = (province.root / "site/index.html").read_text(encoding="utf-8")
    nav = html.split('<nav class="bs-nav"')[1].split("</nav>")[0]
    assert '<a href="initiatives/">四季行动</a>' in nav


def test_no_picture_has_an_old_word(province: Office, tmp_path: Path) -> None:
    site = context_of(province)
    pictures = SharePictures(site.catalog, site.cards, site.imprint, tmp_path)
    said = repr([draw.args[0]() for _, draw in pictures.files()])  # what each is drawn of
    assert any(word in said for word in SHORT.values())
    assert not re.search("|".join([*RENAMED, "领航", "强基", "聚力"]), said)
