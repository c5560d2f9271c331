"""Asterisks in place of a value."""

from showcase.problems import Rule

PLACEHOLDER_STARS = Rule("placeholder-stars", "用星号代替了内容", "没有填的内容不能公开。", "city: ***市", "city: 澄江")
