"""A change of one value in a file: the lines that change, and that no others do."""

from __future__ import annotations

from difflib import unified_diff

import pytest

from office import PROJECT_ROOT
from showcase.editor import edits, fields, layout
from showcase.model import LIMITS, Node, scalars
from showcase.reading import keys
from showcase.reading.yaml import compose

FILE = """\
# 文件头
name: 甲 # 全称
kind: branch
# 下面是律所
firms: [a, b] # 两家
summary: |
  第一

  # 不是注释
  第二

figures:
- measure: other
  stated: 3个 # 原文
- stated: 4个
  measure: other
sources:
  - title: 'x' # 标题
    url: https://a.b
  # 网址之后
  - title: y
# 文件尾
"""
CASES = {
    "a value that needs quotes": (["name"], "乙：丙 #丁", ["-name: 甲 # 全称", "+name: '乙：丙 #丁' # 全称"]),
    "an item of a list in brackets": (["firms", 2], "c", ["-firms: [a, b] # 两家", "+firms: [a, b, c] # 两家"]),
    "an item out of brackets": (["firms", 0], None, ["-firms: [a, b] # 两家", "+firms: [b] # 两家"]),
    "a long text": (["summary"], None, ["-summary: |", "-  第一", "-", "-  # 不是注释", "-  第二"]),
    "the first key of an item": (
        ["figures", 0, "measure"], None, ["-- measure: other", "-  stated: 3个 # 原文", "+- stated: 3个 # 原文"],
    ),
    "a key where the table has it": (["figures", 1, "value"], "4", ["+  value: 4"]),
    "an item": (["figures", 0], None, ["-- measure: other", "-  stated: 3个 # 原文"]),
    "a new item": (["sources", 2, "title"], "z", ["+  - title: z"]),
    "a key in a part that is missing": (["members", "count"], "5", ["+members:", "+  count: 5"]),
    "the last of a part": (["sources", 1, "title"], None, ["-  - title: y"]),
    "several lines": (["note"], "一\n\n二", ["+note: |", "+  一", "+", "+  二"]),
}  # fmt: skip


def value_of(text: str) -> layout.Value:
    root = compose("", text, keys=LIMITS.nodes).root
    assert root is not None
    return layout.plain(root)


@pytest.mark.parametrize("case", CASES)
def test_only_its_lines_change(case: str) -> None:
    way, value, expected = CASES[case]
    after = edits.put(FILE, keys.BRANCH, way, value)
    diff = unified_diff(FILE.split("\n"), after.split("\n"), n=0, lineterm="")
    assert [line for line in diff if not line.startswith(("---", "+++", "@@"))] == expected


def test_an_empty_file_begins_behind_its_comment() -> None:
    assert edits.put("# 头\n", keys.ACHIEVEMENTS, [0], {"title": "乙", "id": "a"}) == "# 头\n- id: a\n  title: 乙\n"


@pytest.mark.parametrize("new", ["新的：有冒号", "甲\n\n乙 #丙\n丁", None], ids=["line", "lines", "nothing"])
def test_every_tenth_value_of_the_real_records_changes_alone(new: str | None) -> None:
    count = 0
    for path in sorted((PROJECT_ROOT / "brands").glob("*/**/*.yml")):
        text = path.read_text(encoding="utf-8")
        root: Node | None = compose("", text, keys=LIMITS.nodes).root
        assert root is not None
        kind = fields.kind_at(path.relative_to(PROJECT_ROOT).as_posix())
        for way, _ in [*scalars(root)][::10]:
            expected = edits.changed(layout.plain(root), list(way), new)
            assert value_of(edits.put(text, kind, way, new)) == expected, (path, way)
            count += 1
    assert count > 300
