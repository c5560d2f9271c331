"""Rules of keys and values: what each line of a record must look like."""

from __future__ import annotations

from showcase.rules.rule import Rule

RULES = (
    Rule("key-unknown", "没有这个键", "多半是写错了一个字母，内容就不会显示。"),
    Rule("key-missing", "缺少必填的键", "没有它，记录就不完整。"),
    Rule("value-empty", "键后面是空的", "空着容易被看成“没有”，其实是“没写”。"),
    Rule("value-type", "值的写法不对", "有的键写一句话，有的写列表，有的分行写。"),
    Rule("text-too-long", "文字太长", "太长的文字在手机上没有人读。"),
    Rule("text-lines", "只能写一行的地方写了几行", "标题、名称要能放进一行。"),
    Rule("list-too-long", "列表太长", "太多的条目请分到几条记录里。"),
    Rule("slug-form", "编号写法不对", "编号会成为网址的一部分。"),
    Rule("number-form", "数的写法不对", "只有半角数字才能计算和比较。"),
    Rule("date-form", "日期写法不对", "日期要能排序，写法必须一致。"),
    Rule("date-order", "结束早于开始", "多半是写反了。"),
    Rule("word-unknown", "词表里没有这个词", "同一个意思只用一个词，才能分类和检索。"),
    Rule("flag-form", "是或否的写法不对", "只认 true 和 false。"),
    Rule("url-form", "网址不完整", "不完整的网址点不开。"),
)
