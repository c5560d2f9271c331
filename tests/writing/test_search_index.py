"""检索索引：相邻两字在哪里。位置分区：名称、其他名称、简介、其余。"""

from __future__ import annotations

import json

import pytest

from showcase.model import Achievement, Branch, Project
from showcase.writing.search_documents import Document
from showcase.writing.search_index import OTHERS, REST, SPAN, SUMMARY, Index, shard_of


def branch(name: str, others: tuple[str, ...] = (), summary: str = "", rest: tuple[str, ...] = ()) -> Document:
    return Document(Branch("zhibu", name, "branch"), name, others, summary, rest, None)


def places(*documents: Document) -> dict[str, list[int]]:
    """Every key with its numbers, read back from the files."""
    shards = Index(documents).shards()
    found: dict[str, list[int]] = {}
    for number, shard in enumerate(shards):
        length = int.from_bytes(shard[:4], "big")
        at = 4 + length
        for key, size in json.loads(shard[4:at]):
            assert shard_of(key, len(shards)) == number
            found[key] = list(numbers(shard[at : at + size]))
            at += size
    return found


def numbers(coded: bytes):
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
        (branch("红墙律师"), "^ho", [0]),
        (branch("红墙律师"), "^ng", []),
        (branch("红墙律师"), "~ng", [2, 7]),
        (branch("红墙律师"), "'hq", [0]),
        (branch("红墙律师", others=("红墙",)), "'hq", [0, 5]),
        (branch("甲乙", rest=("甲",)), "甲", [0]),
        (branch("某", summary="甲", rest=("甲",)), "甲", [2]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_places(document: Document, key: str, found: list[int]) -> None:
    assert places(document).get(key, []) == found


def test_each_record_has_a_span_and_a_long_one_several() -> None:
    long = branch("甲", rest=("乙" * (SPAN - REST) + "红墙",))
    index = Index([long, branch("红墙")])
    assert index.long == [(0, 1)]
    assert places(long, branch("红墙"))["红墙"] == [SPAN, 2 * SPAN + 64]


def test_a_text_that_ends_with_its_span_does_not_touch_the_next() -> None:
    for length in range(SPAN - REST - 2, SPAN - REST + 3):
        last, first = branch("甲", rest=("乙" * length,)), branch("丙丁")
        found = places(last, first)
        assert max(found["乙乙"]) + 2 < min(found["丙丁"]) - 64


def test_a_name_too_long_for_its_area_is_still_found() -> None:
    name = "甲" * 70 + "红墙"
    assert places(branch(name))["红墙"] == [REST + 70]


@pytest.mark.parametrize("kind", [Achievement, Project])
def test_only_projects_and_organisations_are_found_by_sound(kind: type) -> None:
    record = Achievement("zhibu", "2021", "id", "红墙") if kind is Achievement else Project("zhibu", "p", "红墙", "")
    found = places(Document(record, "红墙", (), "", (), None))
    assert ("^ho" in found) == (kind is Project)
