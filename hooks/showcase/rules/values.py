"""Rules of keys and values: what each line of a record must look like."""

from __future__ import annotations

from showcase.rules.rule import Rule, Severity

RULES = (
    Rule(
        "key-unknown", "没有这个键", "多半是写错了一个字母，内容就不会显示。", "titel: 社区调解月", "title: 社区调解月"
    ),
    Rule(
        "key-missing",
        "缺少必填的键",
        "没有它，记录就不完整。",
        "kind: branch",
        "name: 和正律师事务所党支部\nkind: branch",
    ),
    Rule("value-empty", "键后面是空的", "空着容易被看成“没有”，其实是“没写”。", "slogan:", "slogan: 小葡萄，大情怀"),
    Rule(
        "value-null",
        "用 null、~ 之类表示没有",
        "每个值都是文字，这几个字会照样显示在网页上。",
        "slogan: null",
        "（删掉这一行）",
        Severity.WARNING,
    ),
    Rule(
        "value-type",
        "值的写法不对",
        "有的键写一句话，有的写列表，有的分行写。",
        "firms: 和正律师事务所",
        "firms:\n  - 和正律师事务所",
    ),
    Rule("text-too-long", "文字太长", "太长的文字在手机上没有人读。", "title: 六十多个字的标题", "title: 社区调解月"),
    Rule(
        "text-lines",
        "只能写一行的地方写了几行",
        "标题、名称要能放进一行。",
        "title: |\n  社区\n  调解月",
        "title: 社区调解月",
    ),
    Rule("quotes-wide", "整段文字放在中文引号里", "引号会显示在网页上。", "name: “和心调解室”", "name: 和心调解室"),
    Rule("list-too-long", "列表太长", "太多的条目请分到几条记录里。", "photos: 二十一张", "photos: 最好的三五张"),
    Rule("slug-form", "编号写法不对", "编号会成为网址的一部分。", "id: 社区调解", "id: shequ-tiaojie"),
    Rule("number-form", "数的写法不对", "只有半角数字才能计算和比较。", "value: １,２００", "value: 1200"),
    Rule("date-form", "日期写法不对", "日期要能排序，写法必须一致。", "date: 2021年5月", "date: 2021-05"),
    Rule("date-early", "日期早于建党", "多半是年份写错了。", "founded: 1912", "founded: 2012"),
    Rule(
        "date-future",
        "日期还没有到",
        "成果是已经做到的事，来源是已经发表的材料。",
        "date: 2062-05-01",
        "date: 2026-05-01",
    ),
    Rule("date-order", "结束早于开始", "多半是写反了。", "from: 2024\nto: 2022", "from: 2022\nto: 2024"),
    Rule("word-unknown", "词表里没有这个词", "同一个意思只用一个词，才能分类和检索。", "kind: 党支部", "kind: branch"),
    Rule("flag-form", "是或否的写法不对", "只认 true 和 false。", "draft: no", "draft: false"),
    Rule("url-form", "网址不完整", "不完整的网址点不开。", "url: www.example.com/a", "url: https://www.example.com/a"),
)
