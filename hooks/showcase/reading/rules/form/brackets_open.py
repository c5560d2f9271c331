"""A bracket that is never closed."""

from showcase.problems import Rule

BRACKETS_OPEN = Rule(
    "brackets-open", "括号没有成对", "括号不结束，后面的行都会被当成列表。", "fields: [mediation", "fields: [mediation]"
)
