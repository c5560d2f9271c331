"""A list beyond its limit."""

from showcase.problems import Rule

LIST_TOO_LONG = Rule(
    "list-too-long", "列表太长", "太多的条目请分到几条记录里。", "photos: 二十一张", "photos: 最好的三五张"
)
