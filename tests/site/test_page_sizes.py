"""记录再多，都堆在一个地方、一个领域、一个年份，一页网页也不超过 100 KB。"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import whole
from office import PROJECT_ROOT, Office
from running import mkdocs

MOST = 100_000
BRANCHES, PROJECTS, ACHIEVEMENTS, TASKS, HONOURS = 130, 120, 100, 60, 40
"""Organisations, each with a project, an achievement, three tasks, an honour and a service point; and what the first of
them has of each."""
SENTENCE = "组织党员律师每月到社区、园区和企业接待来访群众，免费解答劳动争议、婚姻家庭、民间借贷等方面的法律问题，" * 2


class Dumper(yaml.SafeDumper):
    """Writes what stands in several places out in each: records have no references."""

    def ignore_aliases(self, data: object) -> bool:
        return True


SOURCES = [{"title": "律师行业党建工作简报", "publisher": "市律师行业党委", "date": date(2023, 6, 1)}]
PLACE = {"province": "江苏", "city": "南京", "district": "鼓楼区"}


def branch(number: int) -> dict[str, Any]:
    return {
        "name": f"南京市鼓楼区第{number}律师事务所党支部",
        "kind": "branch",
        "parents": ["zuzhi-0"] if number else [],
        "liaison_group": "第一联络组",
        "region": PLACE,
        "contact": {"address": f"中山路{number + 1}号", "phone": "12348", "hours": "工作日九点到十七点"},
        "summary": SENTENCE + "受到欢迎。",
        "honours": [
            {"name": f"先进基层党组织第{each}届", "level": "provincial", "by": ["中共江苏省委"], "date": 2023}
            for each in range(1 if number else HONOURS)
        ],
        "sources": SOURCES,
    }


def project(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "initiatives": ["cohesion"],
        "initiatives_basis": "judgement",
        "fields": ["mediation"],
        "since": "2023-01",
        "need": {
            "what": "邻里、婚姻、物业纠纷，可以来调解",
            "where": "社区服务中心",
            "when": "每周三",
            "phone": "12348",
        },
        "summary": SENTENCE + "就地调解。",
        "honours": [{"name": "优秀党建品牌", "level": "provincial", "by": ["江苏省律师行业党委"], "date": 2023}],
        "sources": SOURCES,
    }


def achievement(number: int, project: str) -> dict[str, Any]:
    metric = {"measure": "consultations", "value": 300 + number, "unit": "人次", "stated": f"{300 + number}人次"}
    return {
        "id": f"chengguo-{number}",
        "date": date(2023, 6, 1),
        "title": f"第{number}次社区调解月活动",
        "summary": SENTENCE + "当场调解。",
        "project": project,
        "programme": "我为群众办实事",
        "metrics": [metric],
        "honours": [{"name": "优秀案例", "level": "provincial", "by": ["江苏省律师行业党委"], "date": 2023}],
        "sources": SOURCES,
    }


def pile(office: Office) -> None:
    """Put records that are all alike in the place of the office's."""
    for path in office.root.glob("brands/*/**/*.yml"):
        path.unlink()
    office.write("brands/vocabulary.yml", (PROJECT_ROOT / "brands/vocabulary.yml").read_bytes())

    def put(path: str, content: object) -> None:
        office.write(
            f"brands/{path}", yaml.dump(content, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1_000)
        )

    for number in range(BRANCHES):
        folder, is_first = f"zuzhi-{number}", number == 0
        put(f"{folder}/branch.yml", {key: value for key, value in branch(number).items() if value})
        for each in range(PROJECTS if is_first else 1):
            put(f"{folder}/projects/pinpai-{each}.yml", project(f"“邻里和”第{number}站{each}号调解室"))
        found = [achievement(each, "pinpai-0") for each in range(ACHIEVEMENTS if is_first else 1)]
        put(f"{folder}/achievements/2023.yml", found)
        point = {
            "name": f"鼓楼区第{number}服务站",
            "region": PLACE,
            "fields": ["mediation"],
            "summary": SENTENCE + "调解。",
        }
        put(f"service-points/zhan-{number}.yml", point | {"sources": SOURCES})
        tasks = [
            {
                "id": f"renwu-{each}",
                "title": f"第{each}项：组织党员律师到社区和园区开展矛盾纠纷集中排查并就地化解",
                "initiative": "cohesion",
                "due": "2023-12",
                "status": "done",
            }
            | {"evidence": ["chengguo-0"], "post": "支部书记"}
            for each in range(TASKS if is_first else 3)
        ]
        put(f"{folder}/tasks/2023.yml", tasks)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    office = whole(Office(tmp_path_factory.mktemp("pile") / "office"))
    pile(office)
    office.change("mkdocs.yml", "share_images: true", "share_images: false")
    done = mkdocs("build", "--strict", cwd=office.root)
    assert done.returncode == 0, done.stderr
    return office.root / "site"


def test_no_page_is_larger_than_a_slow_line_takes(site: Path) -> None:
    sizes = {str(path.relative_to(site)): path.stat().st_size for path in site.rglob("*.html")}
    assert {page: size for page, size in sizes.items() if size > MOST} == {}


def test_what_has_no_room_on_the_page_of_an_organisation_stands_below_it(site: Path) -> None:
    page = site / "branches/zuzhi-0"
    text = (page / "index.html").read_text(encoding="utf-8")
    for name, words, mark, count in (
        ("projects", f"全部 {PROJECTS} 个", '<article class="bs-card">', PROJECTS),
        ("tasks", f"全部 {TASKS} 项", '<li class="bs-task" id="task_renwu-', TASKS),
        ("honours", f"全部 {HONOURS} 项", '<article class="bs-plaque">', HONOURS),
    ):
        assert f'href="../../branches/zuzhi-0/all/{name}/">{words}' in text
        pages = [each.read_text(encoding="utf-8") for each in (page / "all" / name).rglob("index.html")]
        assert sum(each.count(mark) for each in pages) == count
    board = "".join(each.read_text(encoding="utf-8") for each in (site / "board").rglob("index.html"))
    [place] = set(re.findall(r'branches/zuzhi-0/([^"#]*)#task_renwu-59"', board))
    assert 'id="task_renwu-59"' in (page / place / "index.html").read_text(encoding="utf-8")
