"""Every number of organisations, brands and achievements on every page of the small province, counted by ourselves.

Counted from the dictionaries that the province is written from, in the order that its organisations are listed in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from office import Office
from province import achievements, branches, lists, members, projects, reports, shares, vocabulary

NOUN = "个党组织|个品牌|项成果|项服务成果|个下级组织|个直接下级|个下级|个成员"
COUNT = re.compile(rf"(\d[\d,]*)({NOUN})")
WRITTEN = ("404.html", "about", "accessibility", "changelog", "correct", "data", "guide", "needs", "privacy")
"""Pages whose numbers are their authors', or of no record of the province."""
CITIES = ["南京", "无锡", "常州", "苏州"]
DISTRICTS = ["玄武区", "鼓楼区", "滨湖区", "梁溪区", "天宁区", "钟楼区", "吴中区", "姑苏区"]
"""The cities and their districts in the official order."""
CHUNK = 24
"""Organisations on a page of a region."""
BRANCHES, PROJECTS, ACHIEVEMENTS, LISTS = branches(), projects(), achievements(), lists()
MEMBERS, SHARES, REPORTS, VOCABULARY = members(), shares(), reports(), vocabulary()
Counts = Counter[tuple[int, str]]


def counts(*pairs: tuple[int, str]) -> Counts:
    return Counter(pairs)


def place(slug: str) -> tuple[str, str]:
    region = BRANCHES[slug]["region"]
    return region.get("city", ""), region.get("district", "")


def ordered() -> list[str]:
    """The province, the cities, the districts, the firms; each level by city, by district, by number."""

    def key(slug: str) -> tuple[int, int, int, int]:
        kind, number = slug.split("-")[0], int("".join(re.findall(r"\d+", slug)) or 0)
        city, district = place(slug)
        at = CITIES.index(city) if city else 0, DISTRICTS.index(district) if district else 0
        return ["sheng", "shi", "qu", "suo"].index(kind), *at, number if kind == "suo" else 0

    return sorted(BRANCHES, key=key)


def family(slug: str) -> set[str]:
    """An organisation with all below it."""
    return {slug}.union(*(family(other) for other in children(slug)))


def children(slug: str) -> list[str]:
    return [other for other, branch in BRANCHES.items() if slug in branch.get("parents", ())]


def done(slugs: Iterable[str], year: str = "") -> int:
    """How many achievements the organisations have together, in a year or ever; a joint one counts once."""
    wanted = {*slugs}
    return sum(
        bool(wanted & {owner, *each.get("joint_with", ())}) and each["date"].startswith(year)
        for owner, listed in ACHIEVEMENTS.items()
        for each in listed
    )


def brands(slugs: Iterable[str]) -> int:
    return len({*slugs} & PROJECTS.keys())


def card(slug: str) -> Counts:
    """What the card of an organisation counts."""
    own = counts((done([slug]), "项成果"))
    return own + counts((1, "个品牌")) if slug in PROJECTS else own


def line(slug: str) -> Counts:
    """What the line of an organisation on the tree counts, with all below it."""
    own = family(slug)
    lower = counts((len(own) - 1, "个下级")) if len(own) > 1 else Counter()
    return lower + counts((brands(own), "个品牌"), (done(own), "项成果"))


def total(parts: Iterable[Counts]) -> Counts:
    return sum(parts, Counter())


def of_initiative(slug: str) -> int:
    return sum(slug in project["initiatives"] for project in PROJECTS.values())


def expected() -> dict[str, Counts]:
    """The counts of each page that has any."""
    known, whole = ordered(), ordered()[0]
    every = counts((60, "个党组织"), (6, "个品牌"), (done(known), "项成果"))
    found = {
        ".": every + counts((done(known), "项成果")),
        "exhibition": every,
        "branches": counts((60, "个党组织"), (60, "个党组织")) + total(card(slug) for slug in known),
        "projects": counts((6, "个品牌"), (6, "个党组织")),
        "figures": counts((60, "个党组织")),
        "levels": line(whole) + total(line(city) for city in children(whole)),
        "board/coverage": every + total(counts((done([slug]), "项成果")) for slug in known),
        "regions": counts((6, "个品牌"), (60, "个党组织")),
        "years": counts((done(known), "项服务成果"), *((done(known, year), "项成果") for year in ("2023", "2024"))),
    }
    main = next(iter(VOCABULARY["frameworks"].values()))["initiatives"]
    found["."] += counts(*((of_initiative(slug), "个品牌") for slug in main))
    named = VOCABULARY["initiatives"]
    found["initiatives"] = counts(*((of_initiative(slug), "个品牌") for slug in named))
    found |= {f"initiatives/{slug}": counts(*[(of_initiative(slug), "个品牌")] * 2) for slug in named}
    for name, part in (*_of_branches(), *_of_years(), *_of_groups(), *_of_regions()):
        found[name] = part
    return found


def _of_branches() -> Iterator[tuple[str, Counts]]:
    for slug in BRANCHES:
        lower = children(slug)
        yield f"branches/{slug}", card(slug) + counts(*[(len(lower), "个下级组织")] * bool(lower))
        if len(lower) > 1:
            own = family(slug)
            lead = counts((len(lower), "个直接下级"), (brands(own), "个品牌"), (done(own), "项成果"))
            yield f"levels/{slug}", lead + total(line(child) for child in lower)


def _of_years() -> Iterator[tuple[str, Counts]]:
    for year in ("2023", "2024"):
        acting = [done([slug], year) for slug in BRANCHES if done([slug], year)]
        rows = counts(*((number, "项成果") for number in acting))
        yield f"board/{year}", rows + counts((0, "个品牌"), (done(BRANCHES, year), "项成果"))
        tasks = {slug for (slug, of), _ in LISTS.items() if of == year}
        yield "board" if year == "2024" else f"board/tasks/{year}", counts((len(tasks), "个党组织"))
        yield f"years/{year}", counts((done(BRANCHES, year), "项服务成果"), (0, "个品牌"))
        yield f"reports/{year}", counts((len(REPORTS), "个党组织"))
        for slug, _ in REPORTS:
            yield f"reports/{year}/{slug}", counts((done([slug], year), "项服务成果"))


def _of_groups() -> Iterator[tuple[str, Counts]]:
    """The groups that a committee lists, by its folder and their number, then those that members alone state."""
    rest = {slug: branch["liaison_group"] for slug, branch in BRANCHES.items() if "liaison_group" in branch}
    for committee, branch in BRANCHES.items():
        for group in branch.get("liaison_groups", ()):
            stating = {slug for slug, name in rest.items() if name == group["name"] and slug in family(committee)}
            own = stating | {*group.get("members", ())}
            rest = {slug: name for slug, name in rest.items() if slug not in own}
            yield f"levels/group/{committee}/{group['number']}", counts((len(own), "个成员")) + total(map(card, own))
    for name in {*rest.values()}:
        own = {slug for slug, stated_name in rest.items() if stated_name == name}
        yield name, counts((len(own), "个党组织")) + total(map(line, own))


def _of_regions() -> Iterator[tuple[str, Counts]]:
    """The pages of the province, of each city and each district."""
    every = ordered()
    places = {("", ""), *((place(slug)[0], "") for slug in every), *map(place, every)}
    for city, district in places:
        inside = [slug for slug in every if city in ("", place(slug)[0]) and district in ("", place(slug)[1])]
        yield from _of_region(f"江苏{city}{district}", inside)


def _of_region(name: str, listed: list[str]) -> Iterator[tuple[str, Counts]]:
    number = brands(listed)
    lead = counts((len(listed), "个党组织"), (number, "个品牌"))
    for page, start in enumerate(range(0, len(listed), CHUNK), 1):
        again = counts((number, "个品牌")) if number and page == 1 else Counter()
        shown = total(card(slug) for slug in listed[start : start + CHUNK])
        yield f"{name}{page}", lead + again + shown


def read(office: Office) -> dict[str, Counts]:
    """The counts on each page of the built site that has any; liaison groups and regions by their names."""
    found = {}
    for path in sorted((office.root / "site").rglob("*.html")):
        where = str(path.relative_to(office.root / "site").parent)
        html = path.read_text(encoding="utf-8")
        main = re.search(r"<main.*</main>", html, re.DOTALL)
        if where.split("/")[0] in (*WRITTEN, "embed") or not main:
            continue
        numbers = COUNT.findall(plain(main[0]))
        if numbers:
            found[_name(where, main[0])] = Counter((int(number.replace(",", "")), noun) for number, noun in numbers)
    return found


def _name(where: str, main: str) -> str:
    if re.fullmatch("levels/group/[^/]+", where):
        return plain(re.search(r"<h1.*?</h1>", main, re.DOTALL)[0]).partition("：")[0]
    if where.startswith("regions/"):
        trail = re.search(r'<nav class="bs-crumbs".*?</nav>', main, re.DOTALL)[0]
        names = "".join(plain(each) for each in re.findall(r"<li.*?</li>", trail, re.DOTALL)[2:])
        page = re.search(r"page-(\d+)", where)
        return f"{names}{page[1] if page else 1}"
    return re.sub(r"/page-\d+", "", where)


def plain(html: str) -> str:
    html = re.sub(r"<(script|style|svg)\b.*?</\1>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]+>", "", html)))


def test_every_count_on_every_page(province: Office) -> None:
    found, wanted = read(province), expected()
    assert found.keys() == {name for name, numbers in wanted.items() if numbers}
    for name, numbers in found.items():
        assert numbers == wanted[name], name


def page(office: Office, address: str) -> str:
    return (office.root / "site" / address).read_text(encoding="utf-8")


def test_organisations_are_in_one_order_wherever_they_are_listed(province: Office) -> None:
    names = [BRANCHES[slug]["name"] for slug in ordered()]
    for address in ("branches/index.html", "board/coverage/index.html", "data/branches.csv", "data/records.json"):
        text = plain(page(province, address))
        assert sorted(names, key=text.index) == names, address


def test_the_tree_of_regions_counts_organisations(province: Office) -> None:
    tree = page(province, "regions/index.html")
    found = re.findall(r'<p class="bs-tree__row"><span>(.*?)</span><b>(\d+)</b>', tree)
    inside = Counter(each for slug in BRANCHES for each in dict.fromkeys(place(slug)) if each)
    names = [
        name for city in CITIES for name in (city, *DISTRICTS[2 * CITIES.index(city) : 2 * CITIES.index(city) + 2])
    ]
    assert [(plain(name), int(number)) for name, number in found] == [(name, inside[name]) for name in names]


def stated(slug: str) -> dict[str, tuple[str, list[int]]]:
    """Members and shares on the line of an organisation: the number, and the numbers that say how it came about."""
    lower, found = family(slug) - {slug}, {}
    counted = {one: MEMBERS[one] for one in lower & MEMBERS.keys()}
    if slug in MEMBERS:
        found["党员"] = (str(MEMBERS[slug]["count"]), [])
    elif counted:
        added, told = summed(lower, counted, "as_of")
        found["党员"] = (str(sum(each["count"] for each in added)), told)
    own = {figure["label"]: figure for figure in SHARES.get(slug, ())}
    found |= {label: (f"{figure['value']:g}", [*parts(figure)]) for label, figure in own.items()}
    for label in {each["label"] for one in lower for each in SHARES.get(one, ())} - own.keys():
        whole = {one: each for one in lower for each in SHARES.get(one, ()) if each["label"] == label}
        added, told = summed(lower, whole, "period")
        if added:
            part, of = sum(each["part"] for each in added), sum(each["whole"] for each in added)
            found[label] = (f"{round(100 * part / of, 1):g}", [of, part, *told])
    return found


def summed(lower: set[str], said: dict[str, dict[str, Any]], dated: str) -> tuple[list[dict[str, Any]], list[int]]:
    """What is added of the numbers said, and the counts that tell of it: all, added, covered, incomplete, undated."""
    complete = {slug: each for slug, each in said.items() if "count" in each or "part" in each}
    covered = {below for slug in complete for below in family(slug) - {slug}}
    added = [each for slug, each in complete.items() if slug not in covered]
    undated = sum(dated not in each for each in added)
    rest = (len(complete) - len(added), len(said) - len(complete), undated if undated < len(added) else 0)
    return added, [len(lower), len(added), *filter(None, rest)]


def parts(figure: dict[str, Any]) -> Iterator[int]:
    yield from (figure[key] for key in ("whole", "part") if key in figure)


def test_members_and_shares_of_each_organisation_on_the_tree(province: Office) -> None:
    names, found = {branch["name"]: slug for slug, branch in BRANCHES.items()}, {}
    for path in (province.root / "site/levels").rglob("index.html"):
        for row in re.split('<p class="bs-rollup">', path.read_text(encoding="utf-8"))[1:]:
            slug = names[plain(re.search(r"<a.*?</a>", row, re.DOTALL)[0])]
            listed = re.search(r'<dl class="bs-stated">(.*?)</dl>', row, re.DOTALL)
            shown = re.findall(r"<dt>(.*?)</dt><dd>(.*?)<small>(.*?)</small>", listed[1] if listed else "", re.DOTALL)
            found[slug] = {
                label: (re.search(r"[\d.]+", plain(number))[0], [*map(int, re.findall(r"\d+(?!\d*[年月—])", basis))])
                for label, number, basis in shown
            }
    assert found == {slug: stated(slug) for slug in BRANCHES}


def test_the_total_of_what_was_done_and_how_much_of_the_targets_that_is(province: Office) -> None:
    done_by = {
        slug: metric["value"]
        for slug, listed in ACHIEVEMENTS.items()
        for each in listed
        for metric in each.get("metrics", ())
    }
    for address in ("figures/index.html", "figures/consultations/index.html", "index.html"):
        text = plain(page(province, address))
        assert f"{sum(done_by.values())}人次" in text, address
        assert f"{len(done_by)}条记录相加" in text, address
    for slug, year in REPORTS:
        text = plain(page(province, f"reports/{int(year) + 1}/{slug}/index.html"))
        (target,) = REPORTS[slug, year]["targets"]
        number, wanted = done_by.get(slug), f"目标{target['value']}人次，完成"
        share = f"{number}人次，为目标的{100 * number // target['value']}%" if number else "未收录"
        assert share.removesuffix("%") in text.partition(wanted)[2], slug
