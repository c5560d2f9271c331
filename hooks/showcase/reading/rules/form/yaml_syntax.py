"""A YAML syntax error that no other rule explains."""

from showcase.problems import Rule

YAML_SYNTAX = Rule(
    "yaml-syntax",
    "写法不合 YAML 格式",
    "格式不对，机器读不出内容。",
    "story: |\n    第一段。\n  第二段。",
    "story: |\n  第一段。\n  第二段。",
)
