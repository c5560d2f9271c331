"""The administrative divisions of China (行政区划): official and former names, and the one spelling that pages use.

``divisions.txt`` and ``former-divisions.txt`` beside this module hold the names, with their source and date.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from showcase.model.noun import dataclass
from showcase.model.parts import Region
from showcase.model.patterns import lazy

Names = tuple[str, ...]
"""A division with those it lies in, from the province down, each as pages write it."""
LISTS = ("divisions.txt", "former-divisions.txt")
PEOPLES = re.compile(
    "(?:(?:各|彝|藏|羌|苗|侗|布依|土家|哈尼|傣|景颇|傈僳|白|回|朝鲜|壮|蒙古|满|瑶|畲|黎|水|纳西|独龙|怒|普米|拉祜|佤|布朗"
    "|仡佬|仫佬|毛南|土|撒拉|保安|东乡|裕固|达斡尔|鄂温克)族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|鄂伦春)+(?=自治)"
)
"""The peoples in the name of an autonomous area."""
PROVINCE_ENDINGS = re.compile(r"(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$")
CITY_ENDINGS = re.compile(r"(?:地区|盟|自治州|自治县|市|县|林区)$")
AREA = re.compile(r"(?:自治[县旗]|林区|特区|矿区|[市区县旗])$")
"""What ends the name of a district."""
STATISTICAL = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
"""Headings of statistical tables that stand in the place of a name."""
ZONE = re.compile(
    r"(?:开发区|高新区|经开区|新区|保税区|园区|示范区|试验区|试点区|自贸区|合作区|管理区|管委会|风景区|度假区|功能区|新城|"
    r"商务区|科技城|生态城|科学城|农场|兵团)$"
)
"""What ends the name of an area that is no division, but has an administration: development zones and the like."""
TOWN = lazy(r"(?:街道|镇|乡)$")


@dataclass(frozen=True, slots=True)
class Divisions:
    """The names by level. Each mapping leads from every spelling of a division to the one that pages use."""

    provinces: Mapping[str, str]
    cities: Mapping[str, Mapping[str, str]]
    """By province. What lies directly under a province counts as a city: 济源, 石河子."""
    districts: Mapping[Names, Mapping[str, str]]
    """By province and city."""
    spellings: Mapping[Names, Names]
    """The path of each division and the official names of its levels."""

    def written(self, region: Region) -> Region:
        """The region as pages write it; levels that follow from the others are filled in, unknown names are kept."""
        city = "" if region.city in STATISTICAL else region.city
        district = "" if region.district in STATISTICAL else region.district
        province = self.provinces.get(region.province, region.province)
        if not province and city:
            holders = [name for name, cities in self.cities.items() if city in cities]
            province = holders[0] if len(holders) == 1 else ""
        cities = self.cities.get(province, {})
        if district and not city and district in cities:
            city, district = district, ""
        elif district and not city:
            holders = [path[1] for path, below in self.districts.items() if path[0] == province and district in below]
            city = holders[0] if len(holders) == 1 else ""
        city = cities.get(city, city)
        district = self.districts.get((province, city), {}).get(district, district)
        if city and city == district.removesuffix("市") and (province, city) not in self.districts:
            district = ""
        return replace(region, province=province, city=city, district=district)

    def holders_of_city(self, name: str) -> tuple[Names, ...]:
        """The paths of the cities with this name."""
        return tuple((province, cities[name]) for province, cities in self.cities.items() if name in cities)

    def holders_of_district(self, name: str) -> tuple[Names, ...]:
        """The paths of the districts with this name."""
        return tuple((*path, below[name]) for path, below in self.districts.items() if name in below)


@cache
def places() -> Mapping[Names, int]:
    """The path of each division and its place in the official order; former ones come after all of today."""
    return {path: place for place, path in enumerate(known().spellings)}


def is_zone(name: str) -> bool:
    """Whether the name is that of a development zone or another area that is no division."""
    return ZONE.search(name) is not None


def is_town(name: str) -> bool:
    """Whether the name is that of a town or a street office, which lie below districts."""
    return TOWN.search(name) is not None


@cache
def known() -> Divisions:
    """All divisions, read once, when the first place is looked up."""
    provinces: dict[str, str] = {}
    cities: dict[str, dict[str, str]] = {}
    districts: dict[Names, dict[str, str]] = {}
    spellings: dict[Names, Names] = {}
    for name in LISTS:
        for official in _read(Path(__file__).with_name(name)):
            province = province_name(official[0])
            if len(official) == 1:
                provinces |= dict.fromkeys((*_spellings_of_province(official[0], province),), province)
                spellings.setdefault((province,), official)
                continue
            city = city_name(official[1])
            below = cities.setdefault(province, {})
            if len(official) == 2:
                _add(below, _spellings_of_city(official[1], city), city)
                spellings.setdefault((province, city), official)
            else:
                _add(districts.setdefault((province, city), {}), (official[2],), official[2])
                spellings.setdefault((province, city, official[2]), official)
    for under in districts.values():
        _add_short_names(under)
    return Divisions(provinces, cities, districts, spellings)


def province_name(official: str) -> str:
    """A province as pages write it: ``广西壮族自治区`` → ``广西``."""
    return PROVINCE_ENDINGS.sub("", official)


def city_name(official: str) -> str:
    """A city as pages write it: ``成都市`` → ``成都``, ``凉山彝族自治州`` → ``凉山州``; 吉林市 is not 吉林."""
    if official.endswith("自治州"):
        return PEOPLES.sub("", official).replace("自治州", "州")
    return official if official == "吉林市" else official.removesuffix("市")


def _spellings_of_province(official: str, name: str) -> tuple[str, ...]:
    ending = official.removeprefix(name)
    return (name, official, name + ("自治区" if ending.endswith("自治区") else ending))


def _spellings_of_city(official: str, name: str) -> Iterator[str]:
    plain = PEOPLES.sub("", official)
    yield from (name, official, plain.replace("自治", ""), CITY_ENDINGS.sub("", plain))


def _add(into: dict[str, str], spellings: Iterable[str], name: str) -> None:
    for spelling in spellings:
        if len(spelling) > 1:
            into.setdefault(spelling, name)


def _add_short_names(districts: dict[str, str]) -> None:
    """Add the districts without their endings, where no other has the same short name."""
    short: dict[str, set[str]] = {}
    for name in districts.values():
        plain = PEOPLES.sub("", name)
        for spelling in (plain.replace("自治", ""), AREA.sub("", plain)):
            short.setdefault(spelling, set()).add(name)
    for spelling, names in short.items():
        if len(names) == 1:
            _add(districts, (spelling,), *names)


def _read(path: Path) -> Iterator[Names]:
    """The official names of every division of a list with those it lies in."""
    province = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            province = line
            yield (province,)
            continue
        city, *districts = line.split()
        yield province, city
        yield from ((province, city, district) for district in districts)
