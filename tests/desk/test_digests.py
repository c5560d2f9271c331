"""The digest of a record: what changes it, and what does not."""

from __future__ import annotations

import pytest

from showcase.desk.review import digest
from showcase.reading.yaml import compose

RECORD = """\
name: 和心调解室
fields:
  - mediation
summary: 党员律师每周到社区调解邻里纠纷。
photos:
  - file: tiaojie.jpg
    alt: 调解室
sources:
  - title: 社区工作简报
"""


def of(text: str, picture: bytes = b"picture") -> str:
    root = compose("", text).root
    assert root
    return digest(root, lambda name: picture + name.encode())


def test_it_is_the_same_in_every_version() -> None:
    assert of(RECORD) == "cfa47ed5b8a93249d40158e86b5e6eec"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: 和心", "# 说明\nname: 和心"),
        ("name: 和心调解室", "name:   '和心调解室'  # 说明"),
        ("fields:\n  - mediation\n", "fields: [mediation]\n"),
        ("    alt: 调解室\n", "    alt: >\n      调解室\n"),
        ("name: 和心调解室\n", "draft: true\nname: 和心调解室\n"),
        ("sources:\n  - title: 社区工作简报\n", ""),
    ],
    ids=["comment", "quotes", "brackets", "block", "draft", "order"],
)
def test_what_is_no_part_of_what_it_says(old: str, new: str) -> None:
    moved = f"sources:\n  - title: 社区工作简报\n{RECORD}" if not new else RECORD
    assert of(moved.replace(old, new) if new else moved.removesuffix(old)) == of(RECORD)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("每周", "每月"),
        ("纠纷。", "纠纷"),
        ("  - mediation\n", "  - mediation\n  - legal-aid\n"),
        ("alt: 调解室", "caption: 调解室"),
        ("tiaojie.jpg", "tiaojie-1.jpg"),
    ],
)
def test_one_character_is_another_digest(old: str, new: str) -> None:
    assert of(RECORD.replace(old, new)) != of(RECORD)


def test_so_are_the_bytes_of_a_picture() -> None:
    assert of(RECORD, b"another") != of(RECORD)
