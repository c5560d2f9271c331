"""A second colon in an unquoted value."""

from showcase.problems import Rule

COLON_TWICE = Rule(
    "colon-twice",
    "一行有两个半角冒号",
    "后面的冒号会被当成又一个键。",
    "slogan: 热线: 12348",
    "slogan: '热线: 12348'",
)
