"""The one order of organisations and of places, and the level of each organisation.

The organisations of the whole country come first, then each province in the official order (divisions.txt), then those
without a place. In a province its own organisations come first, then those of its cities, of their districts, and at
last those of firms, each level by the official order of the places.
"""

import re

from showcase.catalog.names import pinyin
from showcase.model import Branch, Region, areas, divisions, numbered

OF_AREAS = ("sector-committee", "sector-general-branch", "authority")
"""The kinds of organisations that stand for an area."""
UNPLACED = "地区未载明"
NATIONAL = "全国"
LEVELS = (NATIONAL, "省级", "市级", "区县级", UNPLACED, "基层党组织")
"""The levels of organisations, the widest first: those of an area by its width, at last all others."""
DISTRICT, DISTRICT_WIDTH = re.compile("(?<!自治)(?<!地)[区县]"), 3
"""The name of an organisation of a district or a county, and how many levels of places that is."""
TIERS = ("committee", "general-branch", "branch", "other")
"""The kinds of organisations by ``model.Word.tier``, among those of one place."""
UNKNOWN = 1_000_000
"""The place of a name that is not in the official list: after all that are, by pinyin."""

Place = tuple[int, tuple[str, ...]]


def level(branch: Branch) -> str:
    """The level of an organisation of the sector or the authority, one of ``LEVELS``; any other is on the last."""
    if branch.kind not in OF_AREAS and not any(word in branch.name for word in ("行业", "律师协会")):
        return LEVELS[-1]
    if areas.NATIONAL.match(branch.name):
        return NATIONAL
    width = DISTRICT_WIDTH if DISTRICT.search(branch.name) else len(set(branch.region.path))
    return LEVELS[width] if width else UNPLACED


def of_branch(branch: Branch, tier: str) -> tuple[object, ...]:
    """The sort key of an organisation; ``tier`` is that of its kind."""
    here, rank = level(branch), TIERS.index(tier) if tier in TIERS else len(TIERS)
    province, city, district = of_region(branch.region)
    group = (-1, ()) if here == NATIONAL else province
    place = (city, district, areas.rank(branch), rank)
    return group, LEVELS.index(here), branch.anonymous, *place, of_name(branch.name), branch.slug


def of_region(region: Region) -> tuple[Place, Place, Place]:
    """The sort key of a region: by province, city and district, a wider one first, none at all last."""
    province, city, district = region.province, region.city, region.district
    return (
        of_place((province,)) if province else (UNKNOWN + 1, ()),
        of_place((province, city)) if city else (-1, ()),
        of_place((province, city, district)) if district else (-1, ()),
    )


def of_place(path: divisions.Names) -> Place:
    """The sort key of a place among those beside it, in the official order."""
    place = divisions.places().get(path)
    return (UNKNOWN, pinyin.sort_key(path[-1])) if place is None else (place, ())


def of_name(name: str) -> tuple[object, ...]:
    """The sort key of a name: its words by pinyin, its numbers by their value."""
    return tuple(part if isinstance(part, int) else pinyin.sort_key(part) for part in numbered(name))
