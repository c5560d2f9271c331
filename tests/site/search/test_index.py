"""检索索引：相邻的字在哪里。位置分区：名称、其他名称、简介、其余；太常见的只记在哪些记录里，再加一字另记。"""

from __future__ import annotations

import numpy as np
import pytest

from showcase.model import Achievement, Branch, Project
from showcase.site.search.coding import DIGITS, STATES, STEPS, coded_places, shard_of
from showcase.site.search.documents import SearchDocument
from showcase.site.search.index import Index
from showcase.site.search.keys import MOST
from showcase.site.search.layout import IN_REST, IN_SUMMARY, NAME, OTHERS, REST, SPAN, SUMMARY, WHOLE_NAME
from showcase.site.search.plain import plain


def branch(name: str, others: tuple[str, ...] = (), summary: str = "", rest: tuple[str, ...] = ()) -> SearchDocument:
    return SearchDocument(Branch("zhibu", name, "branch"), others=others, summary=summary, rest=rest)


def values(*documents: SearchDocument, most: int = 100) -> dict[str, bytes]:
    """Every key with its value, read back from the files."""
    index = Index([plain(document) for document in documents], most)
    files = dict(index.files())
    found = {key: files.pop(f"common/{number}.bin") for number, key in enumerate(index.common)}
    assert len(files) == index.shards
    for name, shard in files.items():
        length, count = (int.from_bytes(shard[at : at + 4], "little") for at in (0, 4))
        sizes = [int.from_bytes(shard[8 + 4 * at : 12 + 4 * at], "little") for at in range(count)]
        start = 8 + 4 * count
        at = start + 2 * length
        keys = shard[start:at].decode("utf-16-le", "surrogatepass").split("\0")[:-1]
        for key, size in zip(keys, sizes, strict=True):
            assert name == f"words/{shard_of(key, index.shards)}.bin"
            found[key] = shard[at : at + size]
            at += size
    return found


def places(*documents: SearchDocument) -> dict[str, list[int]]:
    """The places of the keys of two and more characters, the codes of single ones."""
    return {key: numbers(value, len(documents)) for key, value in values(*documents).items()}


def numbers(value: bytes, records: int) -> list[int]:
    form, rest = value[:1], value[1:]
    if form == DIGITS:
        states = [byte // STATES**place % STATES for byte in rest for place in range(3)][:records]
        return [record * STATES + state for record, state in enumerate(states) if state]
    assert form == STEPS
    return list(steps(rest))


def steps(coded: bytes):
    total = step = shift = 0
    for byte in coded:
        step |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            total += step
            yield total
            step = shift = 0


@pytest.mark.parametrize(
    ("document", "key", "found"),
    [
        (branch("红墙律师"), "红墙", [0]),
        (branch("红墙律师"), "律师", [64 + 2]),
        (branch("红墙"), "红墙", [64]),
        (branch("某", others=("红墙律师", "红墙")), "红墙", [OTHERS, OTHERS + 5]),
        (branch("某", summary="到红墙。"), "红墙", [SUMMARY + 1]),
        (branch("某", rest=("甲红", "墙乙")), "红墙", []),
        (branch("某", rest=("甲红，墙乙",)), "红墙", [REST + 1]),
        (branch("红墙律师"), "~ho", [1]),
        (branch("红墙律师"), "~ng", [2 * 2, 2 * 7]),
        (branch("红墙律师"), "'hq", [1]),
        (branch("红墙律师", others=("红墙",)), "'hq", [1, 2 * 5 + 1]),
        (branch("甲乙", rest=("甲",)), "甲", [NAME]),
        (branch("某", summary="甲", rest=("甲",)), "甲", [IN_SUMMARY]),
        (branch("𠮷野家"), "𠮷", [0]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_places(document: SearchDocument, key: str, found: list[int]) -> None:
    assert places(document).get(key, []) == found


def test_each_record_has_a_span_and_a_long_one_several() -> None:
    long = branch("甲", rest=("乙" * (SPAN - REST) + "红墙",))
    assert Index([plain(long), plain(branch("红墙"))], MOST).described["long"] == [(0, 1)]
    assert places(long, branch("红墙"))["红墙"] == [SPAN, 2 * SPAN + 64]


def test_a_text_that_ends_with_its_span_does_not_touch_the_next() -> None:
    for length in range(SPAN - REST - 2, SPAN - REST + 3):
        last, first = branch("甲", rest=("乙" * 50 + "丙" * (length - 50),)), branch("丁戊")
        found = places(last, first)
        assert max(numbers(values(last, first, most=5000)["丙丙"], 2)) + 2 < min(found["丁戊"]) - 64


def test_a_name_too_long_for_its_area_is_still_found() -> None:
    name = "甲" * 70 + "红墙"
    assert places(branch(name))["红墙"] == [REST + 70]


def test_what_belongs_to_a_long_name_holds_it_itself() -> None:
    short, long = "红墙", "甲" * 70 + "律师"
    achievement = SearchDocument(Achievement("zhibu", "2021", "id", "某"), above="zhibu", lent=(short, long))
    assert ("红墙" in places(achievement), "律师" in places(achievement)) == (False, True)


def test_a_common_key_has_its_records_and_longer_keys_its_places() -> None:
    found = values(branch("律师"), branch("红墙律师"), branch("某", rest=("律师，律师",)), branch("某"), most=3)
    assert numbers(found["律师"], 4) == [WHOLE_NAME, STATES + NAME, 2 * STATES + IN_REST]
    assert {key for key in found if "律师" in key} == {"律师", "墙律师", "律师律", "师律师"}
    assert numbers(found["墙律师"], 4) == [SPAN + 64 + 1]
    assert numbers(found["律师律"], 4) == [2 * SPAN + REST]


def test_a_common_sound_tells_whether_it_begins_a_syllable() -> None:
    found = values(branch("安安"), branch("盼安"), branch("盼"), most=6)
    assert numbers(found["~an"], 3) == [1, STATES + 1, 2 * STATES + 2]


@pytest.mark.parametrize("kind", [Achievement, Project])
def test_only_projects_and_organisations_are_found_by_sound(kind: type) -> None:
    record = Achievement("zhibu", "2021", "id", "红墙") if kind is Achievement else Project("zhibu", "p", "红墙", "")
    found = places(SearchDocument(record))
    assert ("~ho" in found) == (kind is Project)


def test_every_number_of_steps_is_written() -> None:
    numbers_ = [0, 127, 255, 16_383 + 255, 2**21 + 2**14, 2**28 + 2**21, 2**32 - 1]
    several = [*numbers_, 5, 2**30]
    coded = coded_places(np.array(several, np.uint32), np.array([0, len(numbers_), len(several)]))
    assert [numbers(value, 0) for value in coded] == [numbers_, [5, 2**30]]


def test_no_records_have_no_keys() -> None:
    assert (list(dict(Index([], MOST).files())), Index([], MOST).common) == (["words/0.bin"], [])
