"""The area an organisation is in, and the area a sector's organisation speaks for.

A sector's organisation (律师行业党委, 司法局党组 …) speaks for the whole of its area when the name it bears is that of
its region's narrowest stated level: 宝山区律师行业党委 in 上海/宝山区.
It speaks for none where it is not known for which: 某区, or 苏州市吴中区… with the region 江苏/苏州.
"""

import re

from showcase.model.nouns import Branch

Area = tuple[str, str, str]
"""Province, city, district without 省, 市, 区; ``""`` for a level that is not stated."""
NATION: Area = ("", "", "")
MUNICIPALITIES = frozenset({"北京", "天津", "上海", "重庆"})
SECTOR_RANKS = {"authority": 0, "sector-committee": 1, "sector-general-branch": 2}
"""The kinds that speak for an area; of two for the same area the lower rank includes the other."""
OTHER_RANK = 3
FIRM = "事务所"
SECTOR = re.compile(r"行业|律师协会|律协|司法[局厅部]")
NATIONAL = re.compile(r"(?:中共|中国共产党)?(?:中华)?全国")
SUFFIX = re.compile(
    r"(?<=..)(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|(?:[^\W\d]{1,8}族)?自治[州县旗]|地区|新区|省|市|州|盟|区|县|旗)$"
)
AFTER_NAME = re.compile(r"(?:.{0,8}?自治[区州县旗]|特别行政区|地区|新区|省|市|州|盟|区|县|旗)?")
TRADE = re.compile(r"律师|司法|行业|法律|公证|仲裁|基层|综合|党")
"""The word of a name that its area stands before."""


def bare(name: str) -> str:
    """A region's name without the word for its level: 四川省 and 四川 are one."""
    return SUFFIX.sub("", name)


def area(branch: Branch) -> Area:
    """The region an organisation is in; a municipality is a province and no city beside."""
    region = branch.region
    province, city, district = bare(region.province), bare(region.city), bare(region.district)
    return province, "" if city == province and province in MUNICIPALITIES else city, district


def around(here: Area) -> tuple[Area, ...]:
    """The areas that contain an area: itself first, the nation last."""
    province, city, district = here
    wider = [(province, city, district), (province, "", district), (province, city, ""), (province, "", "")]
    return tuple(dict.fromkeys([*(wider if province else ()), NATION]))


def is_apart(one: Area, other: Area) -> bool:
    """Whether two areas differ at a level that both state."""
    return any(mine and theirs and mine != theirs for mine, theirs in zip(one, other, strict=True))


def sector_area(branch: Branch) -> Area | None:
    """The area that an organisation speaks for; None where it speaks for none, or for one that is not known."""
    if branch.anonymous or branch.firms or FIRM in branch.name:
        return None
    if branch.kind not in SECTOR_RANKS and not SECTOR.search(branch.name):
        return None
    here = area(branch)
    if NATIONAL.match(branch.name):
        return NATION
    narrowest = next((level for level in reversed(here) if level), "")
    start = branch.name.rfind(narrowest) if narrowest else -1
    if start < 0:
        return None
    after = AFTER_NAME.match(branch.name, start + len(narrowest))
    assert after is not None  # noqa: S101 - it matches the empty text too
    return here if TRADE.match(branch.name, after.end()) else None


def rank(branch: Branch) -> int:
    """The place among organisations that speak for the same area, the widest first."""
    return SECTOR_RANKS.get(branch.kind, OTHER_RANK)
