"""A line that nobody can check."""

from showcase.problems import Rule

LINE_TOO_LONG = Rule(
    "line-too-long", "一行太长", "这样的行没有人能核对。", "summary: 一行五千字", "story: |\n  一段一行，行首两个空格"
)
