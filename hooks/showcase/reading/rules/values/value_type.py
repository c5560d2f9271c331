"""A text, list or mapping where another of these is wanted."""

from showcase.problems import Rule

VALUE_TYPE = Rule(
    "value-type",
    "值的写法不对",
    "有的键写一句话，有的写列表，有的分行写。",
    "firms: 和正律师事务所",
    "firms:\n  - 和正律师事务所",
)
