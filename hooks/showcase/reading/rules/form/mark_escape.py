"""A backslash in double quotes that is no escape."""

from showcase.problems import Rule

MARK_ESCAPE = Rule(
    "mark-escape", "双引号里用了反斜线", "双引号里的反斜线是特殊记号。", 'note: "甲\\乙"', "note: '甲\\乙'"
)
