"""A full-width colon after a key."""

from showcase.problems import Rule

COLON_WIDE = Rule(
    "colon-wide",
    "用了全角冒号",
    "YAML 只认半角冒号，这一行会和上一行连成一片。",
    "name：和心调解室",
    "name: 和心调解室",
)
