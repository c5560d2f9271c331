"""A key without a value."""

from showcase.problems import Rule

VALUE_EMPTY = Rule(
    "value-empty", "键后面是空的", "空着容易被看成“没有”，其实是“没写”。", "slogan:", "slogan: 小葡萄，大情怀"
)
