"""What is wrong with a region, by the official list of divisions: which level, and how to say and mend it."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from itertools import islice

from showcase.model import Branch, Record, Records, Region, ServicePoint, dataclass, divisions
from showcase.problems import Problem, Rule

MAX_NAMED = 3
DECLARE = "确有这个地方，就写进 brands/vocabulary.yml 的 places"


@dataclass(frozen=True, slots=True)
class RegionFault:
    """A fault of one level, ``key``; it is only ``unknown`` where the place may exist all the same."""

    key: str
    message: str
    hint: str
    unknown: bool = False


def region_problems(records: Records, rule: Rule, *, unknown: bool) -> Iterator[Problem]:
    """The faults of all regions that are, or are not, places the list does not know.

    None where the vocabulary cannot be read, which declares places.
    """
    if not records.vocabulary.kinds:
        return
    written = [divisions.known().written(place).path for place in records.vocabulary.places]
    declared = {part for path in written for part in (path[:1], path[:2], path, (path[0], path[-1]))}
    located: list[Record[Branch] | Record[ServicePoint]]
    located = [*records.branches.values(), *records.service_points.values()]
    for record in located:
        for fault in region_faults(record.value.region, declared):
            if fault.unknown == unknown:
                place = record.place("region", fault.key)
                yield Problem.at(record.path, place, rule, fault.message, fault.hint)


def region_faults(region: Region, declared: Collection[divisions.Names] = ()) -> Iterator[RegionFault]:
    """The first fault of a region, none where ``declared`` has it."""
    known = divisions.known()
    written = known.written(region)
    finders = (_in_province, _in_city, _in_district)
    if region.path and not any(path in declared for path in (region.path, written.path)):
        yield from next(filter(None, ([*find(region, written, declared)] for find in finders)), [])


def _in_province(region: Region, written: Region, declared: Collection[divisions.Names]) -> Iterator[RegionFault]:
    known = divisions.known()
    name = region.province
    if not written.province:
        name, holders = (
            (region.city, known.holders_of_city(region.city))
            if region.city
            else (region.district, known.holders_of_district(region.district))
        )
        where = f"“{name}”在{_listed(holders)}；" if holders else ""
        yield RegionFault("", "没有写省，网站上只能归入“地区未载明”", f"{where}补上一行 province: 省的名称", True)
    elif name and name not in known.provinces and (name,) not in declared:
        if holders := known.holders_of_city(name):
            province, city = holders[0]
            yield RegionFault(
                "province", f"{name}是{province}的市，不是省", f"写成两行：province: {province} 和 city: {city}"
            )
        else:
            yield RegionFault("province", f"没有“{name}”这个省、自治区或直辖市", _near(name, known.provinces), True)


def _in_city(region: Region, written: Region, declared: Collection[divisions.Names]) -> Iterator[RegionFault]:
    known = divisions.known()
    name, province = region.city, written.province
    cities = known.cities.get(province, {})
    if name in divisions.STATISTICAL and cities and province not in cities:
        yield RegionFault("city", f"“{name}”不是哪一个市的名字", "写具体的市；原文没有写，就删掉这一行", True)
        return
    if not name or name in divisions.STATISTICAL or name in cities or not cities or divisions.is_zone(name):
        return
    if (province, name) in declared:
        return
    districts = known.holders_of_district(name)
    if here := [path for path in districts if path[0] == province]:
        lines = f"city: {here[0][1]} 和 district: {here[0][2]}"
        yield RegionFault("city", f"{here[0][2]}在{here[0][1]}之下，是区县，不是市", f"写成两行：{lines}")
    elif holders := known.holders_of_city(name) or [path for path in districts if path[2] == name]:
        yield from _elsewhere("city", name, holders, province, region)
    else:
        yield RegionFault("city", f"{province}没有“{name}”这个市、州或盟", _near(name, cities), True)


def _in_district(region: Region, written: Region, declared: Collection[divisions.Names]) -> Iterator[RegionFault]:
    known = divisions.known()
    name, above = region.district, tuple(filter(None, (written.province, written.city)))
    if name in divisions.STATISTICAL:
        yield RegionFault("district", f"“{name}”不是哪一个区县的名字", "写具体的区县；原文没有写，就删掉这一行", True)
        return
    if not name or divisions.is_zone(name) or (*above, name) in declared or written.path in known.spellings:
        return
    if len(above) == 2 and above not in known.districts:
        return
    if holders := known.holders_of_district(name):
        yield from _elsewhere("district", name, holders, "".join(dict.fromkeys(above)), region)
    elif above[0] in known.cities:
        below = known.districts.get(above, {})
        yield RegionFault("district", f"{''.join(dict.fromkeys(above))}没有“{name}”这个区县", _near(name, below), True)


def _elsewhere(
    key: str, name: str, holders: Collection[divisions.Names], here: str, region: Region
) -> Iterator[RegionFault]:
    """A place that lies elsewhere: which of two lines is wrong only the source can tell."""
    others = {path[:-1] for path in holders}
    where = "是直辖市" if (name, name) in holders else f"在{_listed(holders)}"
    hint = "核对原文，改正写错的那一行"
    if len(others) == 1:
        (above,) = others
        right = {"province": above[0], **({"city": above[1]} if len(above) == 2 else {})}
        wrong = [f"{level}: {value}" for level, value in right.items() if getattr(region, level) != value]
        hint = f"核对原文：{name}没有写错，就把上级改成 {' 和 '.join(wrong)}；写错了，就改正它"
    yield RegionFault(key, f"{name}{where}，不在{here}", hint)


def _listed(holders: Collection[divisions.Names]) -> str:
    """Where a place is: ``江苏南京、福建福州``; a municipality is named once."""
    places = list(dict.fromkeys("".join(dict.fromkeys(path[:-1])) for path in holders))
    return "、".join(places[:MAX_NAMED]) + ("等地" if len(places) > MAX_NAMED else "")


def _near(name: str, names: Iterable[str]) -> str:
    begun = (each for each in names if len(name) > 1 and each.startswith(name))  # present names stand before former
    near = [*islice(begun, 1), *get_close_matches(name, names, n=1, cutoff=0.6)]
    return f"是不是想写 {near[0]}？{DECLARE}" if near else f"检查写法；{DECLARE}"
