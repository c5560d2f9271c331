"""A full-width comma between the items in brackets."""

from showcase.problems import Rule

COMMA_WIDE = Rule(
    "comma-wide",
    "方括号里用了全角逗号或顿号",
    "几项会连成一项。",
    "fields: [mediation，legal-aid]",
    "fields: [mediation, legal-aid]",
)
