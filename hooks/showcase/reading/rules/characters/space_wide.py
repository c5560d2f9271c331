"""A full-width or typographic space where YAML wants its own."""

from showcase.problems import Rule

SPACE_WIDE = Rule(
    "space-wide", "用了全角空格", "YAML 不把全角空格当作空格，这一行会变成别的内容。", "　　city: 澄江", "  city: 澄江"
)
