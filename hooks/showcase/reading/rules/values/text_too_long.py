"""A text beyond its limit."""

from showcase.problems import Rule

TEXT_TOO_LONG = Rule(
    "text-too-long", "文字太长", "太长的文字在手机上没有人读。", "title: 六十多个字的标题", "title: 社区调解月"
)
