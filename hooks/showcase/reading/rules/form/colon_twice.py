"""A second colon in an unquoted value."""

from showcase.problems import Rule

COLON_TWICE = Rule(
    "colon-twice",
    "一行有两个半角冒号",
    "后面的冒号会被当成又一个键。",
    "slogan: 宗旨: 服务群众",
    "slogan: '宗旨: 服务群众'",
)
