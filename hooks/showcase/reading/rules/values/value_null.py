"""``null``, ``~`` and the like, which would be shown as text."""

from showcase.problems import Rule, Severity

VALUE_NULL = Rule(
    "value-null",
    "用 null、~ 之类表示没有",
    "每个值都是文字，这几个字会照样显示在网页上。",
    "slogan: null",
    "（删掉这一行）",
    Severity.WARNING,
)
