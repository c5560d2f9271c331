"""A date in the future."""

from showcase.problems import Rule

DATE_FUTURE = Rule(
    "date-future", "日期还没有到", "成果是已经做到的事，来源是已经发表的材料。", "date: 2062-05-01", "date: 2026-05-01"
)
