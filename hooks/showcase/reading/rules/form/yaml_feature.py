"""Anchors, tags, directives and other YAML that a record does not need."""

from showcase.problems import Rule

YAML_FEATURE = Rule(
    "yaml-feature",
    "用了记录不需要的 YAML 写法",
    "引用、标签和多份文档会让内容变得难懂，也可能被用来攻击。",
    "by: *jigou",
    "by: 司法局",
)
