"""A small province: 60 organisations on four levels, two frameworks, 200 tasks of two years, liaison groups of two
cities and of members alone, pairings, a round, members, shares, yearly reports.

Its vocabulary is the site's own, with other words for both frameworks and all their initiatives.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

import yaml

from office import PROJECT_ROOT, Office

AS_OF = 1719792000
"""The source date of its site: 1 July 2024 in China."""
CITIES = {
    "南京": ("玄武区", "鼓楼区"),
    "苏州": ("姑苏区", "吴中区"),
    "无锡": ("梁溪区", "滨湖区"),
    "常州": ("天宁区", "钟楼区"),
}
STATUSES = ("planned", "started", "done", "dropped", "")
RENAMED = {
    **{"四大工程": "四季行动", "领航工程": "春风行动", "强基工程": "夏荷行动", "聚力工程": "秋实行动"},
    **{"先锋工程": "冬暖行动", "三个三": "三朵花", "三个强化": "梅花计划", "三个力量": "兰花计划"},
    "三个表率": "菊花计划",
}
SHORT = {"领航": "春风", "强基": "夏荷", "聚力": "秋实", "先锋": "冬暖", "强化": "梅花", "力量": "兰花", "表率": "菊花"}
"""The words of the real vocabulary → those of the province: names, and short names."""


def vocabulary() -> dict[str, Any]:
    """The real vocabulary in other words."""
    words: dict[str, Any] = yaml.safe_load((PROJECT_ROOT / "brands/vocabulary.yml").read_text(encoding="utf-8"))
    for word in words["initiatives"].values():
        word |= {"name": RENAMED[word["name"]], "short": SHORT[word["short"]], "summary": "写明做什么。"}
    for framework in words["frameworks"].values():
        framework["name"] = RENAMED[framework["name"]]
        framework.pop("summary", None)
        framework.pop("branch", None)
    words["frameworks"]["sange-san"]["branch"] = "shi-nanjing"
    return words


def branches() -> dict[str, dict[str, Any]]:
    """The organisations by folder: the province's, four cities', eight districts', 47 law firms'."""
    found = {"sheng": _branch("江苏省律师行业党委", "sector-committee", {"province": "江苏"})}
    pinyin = dict(zip(CITIES, ("nanjing", "suzhou", "wuxi", "changzhou"), strict=True))
    for city in CITIES:
        place = {"province": "江苏", "city": city}
        found[f"shi-{pinyin[city]}"] = _branch(f"{city}市律师行业党委", "sector-committee", place, "sheng")
    districts = [(city, name) for city, names in CITIES.items() for name in names]
    for number, (city, name) in enumerate(districts):
        place = {"province": "江苏", "city": city, "district": name}
        found[f"qu-{number}"] = _branch(f"{city}市{name}律师行业党委", "sector-committee", place, f"shi-{pinyin[city]}")
    for number in range(47):
        city, name = districts[number % 8]
        place = {"province": "江苏", "city": city, "district": name}
        branch = _branch(f"和正第{number + 1}律师事务所党支部", "branch", place, f"qu-{number % 8}")
        found[f"suo-{number}"] = branch | ({"liaison_group": f"第{'一二三'[number % 3]}联络组"} if number % 4 else {})
    for slug, own in mechanisms(found).items():
        found[slug] |= own
    return found


def mechanisms(known: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The liaison groups of Nanjing, out of order, and of Suzhou; 35 pairings of firms; the round of the province."""
    listed = [(10, "十"), (2, "二"), (3, "三"), (1, "一")]
    groups = [{"number": number, "name": f"第{word}联络组", "leader": "党委委员"} for number, word in listed]
    of_ten = [slug for slug, branch in known.items() if "liaison_group" not in branch and _city(branch) == "南京"]
    groups[0] |= {"members": [slug for slug in of_ten if slug.startswith("suo")]}
    groups[0] |= {"visits": [{"date": "2024-03-05", "what": "查看活动场所", "members": groups[0]["members"][:2]}]}
    found: dict[str, dict[str, Any]] = {"shi-nanjing": {"liaison_groups": groups}}
    found["shi-suzhou"] = {"liaison_groups": [dict(group) for group in groups[:0:-1]]}
    for number in range(20):
        pair = {"kind": "branch", "partner": f"suo-{number + 24}", "since": "2023", "achievements": ["chengguo"]}
        village = {"kind": "village", "partner_name": f"第{number + 1}村党总支"}
        found[f"suo-{number}"] = {"pairings": [pair, village] if number < 15 else [pair]}
    results = [{"participant": f"suo-{number}", "result": "优秀案例"} for number in (2, 0, 1)]
    results += [
        {"project": "qu-0/pinpai", "result": "入围"},
        {"participant_name": "外省律师协会党委", "result": "观摩"},
    ]
    held = {"id": "leitai", "name": "品牌擂台赛", "date": "2024-05-20", "criteria": ["看做法。", "看成效。"]}
    found["sheng"] = {"rounds": [held | {"results": results, "sources": [{"title": "通报"}]}]}
    return found


def group_of(known: dict[str, dict[str, Any]], slug: str) -> str:
    """The liaison group of an organisation; with its city's committee where other groups are called the same."""
    listed = known["shi-nanjing"]["liaison_groups"][0]
    if slug in listed["members"]:
        return str(listed["name"])
    name, city = known[slug].get("liaison_group", ""), known[slug]["region"].get("city", "")
    return f"{city}市律师行业党委{name}" if name and city in ("南京", "苏州") else str(name)


def _city(branch: dict[str, Any]) -> str:
    city: str = branch["region"].get("city", "")
    return city


def _branch(name: str, kind: str, region: dict[str, str], parent: str = "") -> dict[str, Any]:
    above = {"parents": [parent]} if parent else {}
    return {"name": name, "kind": kind, **above, "region": region, "sources": [{"title": "名录"}]}


def lists() -> dict[tuple[str, str], list[dict[str, Any]]]:
    """The tasks by organisation and year, dealt out in turn."""
    owners, initiatives = [*branches()], [*vocabulary()["initiatives"], ""]
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for number in range(200):
        year, status = "2023" if number % 4 == 3 else "2024", STATUSES[number * 7 % 5]
        task = {"id": f"renwu-{number}", "title": f"第{number + 1}项任务", "post": "支部书记", "status": status}
        task |= {"initiative": initiatives[number % len(initiatives)]}
        if number % 6:
            task["due"] = f"{year}-{number % 12 + 1:02d}" + ("-15" if number % 5 else "")
        if status == "done":
            task["evidence"] = ["chengguo"]
        if status == "dropped":
            task["note"] = "与别的任务合并。"
        kept = {key: value for key, value in task.items() if value}
        found.setdefault((owners[number % 60], year), []).append(kept)
    return found


def achievements() -> dict[str, list[dict[str, Any]]]:
    """The achievements by organisation: one of 2023 each, and in 2024 what some did alone or with others."""
    names, sources = [*branches()], [{"title": "简报"}]
    found = {
        slug: [{"id": "chengguo", "date": "2023-05-01", "title": "社区普法", "sources": sources}] for slug in names
    }
    for number, slug in enumerate(names[::7]):
        joint = names[number * 3 + 1 : number * 3 + 3]
        metric = {"measure": "consultations", "value": 10 + number, "unit": "人次", "stated": f"{10 + number}人次"}
        one = {"id": "zixun", "date": f"2024-0{number % 5 + 1}-08", "title": "法律咨询", "metrics": [metric]}
        found[slug].append(one | {"joint_with": [each for each in joint if each != slug], "sources": sources})
    return found


def projects() -> dict[str, dict[str, Any]]:
    """The only brand of each organisation that has one."""
    initiatives, found = [*vocabulary()["initiatives"]], {}
    for number, slug in enumerate(("sheng", "shi-nanjing", "qu-0", "suo-0", "suo-1", "suo-2")):
        main = [initiatives[number % 4], *([initiatives[4 + number % 3]] if number % 2 else [])]
        project = {"name": f"第{number + 1}品牌", "initiatives": main, "initiatives_basis": "judgement"}
        found[slug] = project | {"summary": "每月普法。", "sources": [{"title": "简报"}]}
    return found


def members() -> dict[str, dict[str, Any]]:
    """How many members organisations state: of one city with all below it, of most firms, some without a date."""
    found: dict[str, dict[str, Any]] = {"shi-suzhou": {"count": 120, "as_of": "2024"}, "qu-5": {"count": 21}}
    for number in range(47):
        if number % 5:
            as_of = {"as_of": f"202{number % 3 + 1}-12"} if number % 4 else {}
            found[f"suo-{number}"] = {"count": 3 + number % 9, **as_of}
    return found


def shares() -> dict[str, list[dict[str, Any]]]:
    """Shares with their two numbers, of cities and of districts below them; one percentage without any."""
    stated: dict[str, list[tuple[str, int, int, str]]] = {
        "sheng": [("主任任书记", 31, 50, "2023")],
        "shi-nanjing": [("双向进入", 15, 20, "2023")],
        "shi-wuxi": [("双向进入", 12, 48, "2024"), ("主任任书记", 9, 12, "2024")],
        "qu-0": [("双向进入", 3, 4, "2023"), ("党的组织覆盖率", 7, 8, "2023")],
        "qu-1": [("党的组织覆盖率", 5, 7, "")],
        "qu-6": [("党的组织覆盖率", 6, 9, "2022")],
    }
    found = {slug: [_share(*each) for each in figures] for slug, figures in stated.items()}
    found["shi-changzhou"] = [
        {"measure": "ratio", "label": "双向进入", "value": 60, "unit": "%", "stated": "60%", "basis": "ratio"}
    ]
    return found


def _share(label: str, part: int, whole: int, year: str) -> dict[str, Any]:
    value = round(100 * part / whole, 2)
    numbers = {"value": value, "unit": "%", "stated": f"{value}%", "basis": "ratio", "part": part, "whole": whole}
    return {"measure": "ratio", "label": label, **numbers, **({"period": year} if year else {}), "scope": "system"}


def reports() -> dict[tuple[str, str], dict[str, Any]]:
    """The organisations' own yearly reports."""
    problem = {"text": "值班的律师不够", "measure": "每周派一名律师", "due": "2024-06"}
    target = {"measure": "consultations", "value": 50, "unit": "人次", "stated": "50人次"}
    report = {"issued": "2024-01-15", "problems": [problem], "plans": ["每月值班"], "targets": [target]}
    slugs = ("sheng", "shi-nanjing", "shi-suzhou", "qu-0", "suo-8")
    return {(slug, "2023"): report | {"sources": [{"title": "述职报告"}]} for slug in slugs}


def write(office: Office) -> None:
    """Put the province in the place of the office's records."""
    for path in office.root.glob("brands/*/**/*.yml"):
        path.unlink()
    _write(office, "vocabulary.yml", vocabulary())
    for slug, branch in branches().items():
        stated = {"members": members().get(slug), "figures": shares().get(slug)}
        _write(office, f"{slug}/branch.yml", branch | {key: value for key, value in stated.items() if value})
        for year, listed in groupby(achievements()[slug], key=lambda each: each["date"][:4]):
            _write(office, f"{slug}/achievements/{year}.yml", [*listed])
    for (slug, year), report in reports().items():
        _write(office, f"{slug}/reports/{year}.yml", report)
    for (slug, year), tasks in lists().items():
        _write(office, f"{slug}/tasks/{year}.yml", tasks)
    for slug, project in projects().items():
        _write(office, f"{slug}/projects/pinpai.yml", project)


def _write(office: Office, path: str, content: object) -> None:
    office.write(f"brands/{path}", yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1_000))
