"""Anchors, tags, directives and other YAML that a record does not need."""

import re
from collections.abc import Iterator

from showcase.problems import Rule
from showcase.reading.lines import FormError, Line

YAML_FEATURE = Rule(
    "yaml-feature",
    "用了记录不需要的 YAML 写法",
    "引用、标签和多份文档会让内容变得难懂，也可能被用来攻击。",
    "by: *jigou",
    "by: 司法局",
)

ANCHOR = re.compile(r"[&*][A-Za-z0-9_-]+(?:\s.*)?|!!?[A-Za-z0-9_/:.,<>-]*(?:\s.*)?")
HINT = "照模板写：键: 值"


def find_features(line: Line) -> Iterator[FormError]:
    """A question mark, which in YAML begins a long key, and a merge key."""
    start, end = line.key_at, len(line.text)
    if re.match(r"\?(?:\s|$)", line.text[start:]):
        message = "行首的问号在 YAML 里是复杂键的写法，记录里不能用"
        yield FormError(line.number, start, end, YAML_FEATURE, message, None, is_silent=True, hint=HINT)
    if line.key == "<<":
        message = "<< 是 YAML 的合并写法，记录里不能用"
        yield FormError(line.number, start, end, YAML_FEATURE, message, "", is_silent=True)


def anchored(line: Line) -> FormError | None:
    """A value that is an anchor, an alias or a tag."""
    if not ANCHOR.fullmatch(line.body):
        return None
    name = "标签" if line.body[0] == "!" else "引用"
    return line.value_error(YAML_FEATURE, f"“{line.body[0]}”在 YAML 里是{name}的写法，记录里不能用")
