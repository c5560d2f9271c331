"""A tab character."""

from showcase.problems import Rule

TAB = Rule("tab", "用了制表符（Tab）", "制表符的宽度不定，YAML 不用它缩进。", "→city: 澄江", "  city: 澄江")
