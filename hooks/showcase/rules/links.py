"""Rules across records: what one record says of another, and one number of another, must be so."""

from __future__ import annotations

from showcase.rules.rule import Rule, Severity

WARNING = Severity.WARNING

RECORDS = (
    Rule(
        "reference-missing",
        "提到的组织或项目不存在",
        "链接会断开。",
        "parents: [cheng-lvshi-dangwie]",
        "parents: [cheng-lvshi-dangwei]",
    ),
    Rule(
        "parents-cycle",
        "上下级绕成了圈",
        "没有组织是自己的上级。",
        "parents: [自己的下级]",
        "parents: [自己的上级]",
    ),
    Rule(
        "id-repeated",
        "编号重复",
        "编号是成果的固定地址，一个组织里不能重复。",
        "id: shequ-tiaojie  # 第二次",
        "id: shequ-tiaojie-2",
    ),
    Rule("date-missing", "没有日期", "成果要放在它那一年里。", "title: 社区调解月", "date: 2023-05"),
    Rule(
        "date-file",
        "日期与文件的年份不一致",
        "成果要放在它那一年的文件里。",
        "date: 2022-05-06  # 在 2023.yml 里",
        "date: 2023-05-06  # 在 2023.yml 里",
    ),
    Rule("end-alone", "有结束日期，没有开始日期", "没有开始就排不了序。", "end_date: 2023-05-31", "date: 2023-05-06"),
    Rule(
        "achievement-twice",
        "同一件事记了两次",
        "共同完成的事由一个组织记，写上 joint_with 就会在各组织的页面出现；记两次会算两次。",
        "title: 联合普法日  # 两个组织各记一次",
        "joint_with: [he-lvsuo-dangzhibu]",
    ),
    Rule(
        "name-hidden",
        "名称里有“某”，却没有标明匿名",
        "只有原文隐去名称的组织才可以用“某”。",
        "name: 某市律师行业党委",
        "anonymous: true",
    ),
    Rule(
        "name-repeated",
        "两条记录同名",
        "同名的组织或项目分不清。",
        "name: 第一党支部",
        "name: 和正律师事务所第一党支部",
        WARNING,
    ),
    Rule(
        "name-known",
        "写出了名称的组织在本站有记录",
        "写它的文件夹名，两边的页面才会互相链接。",
        "parent_names: [澄江市律师行业党委]",
        "parents: [cheng-lvshi-dangwei]",
        WARNING,
    ),
    Rule(
        "name-spelling",
        "同一个名称有两种写法",
        "写法一致，同一个联络组或专项行动的记录才会排在一起。",
        "programme: “我为群众办实事”实践活动",
        "programme: 我为群众办实事",
        WARNING,
    ),
    Rule(
        "recipient-own",
        "获得者就是本组织",
        "获得者只在荣誉给了别的组织时才写。",
        "recipient: 本党支部的名称",
        "recipient: 和正律师事务所",
        WARNING,
    ),
    Rule(
        "list-repeated",
        "列表里有重复",
        "同一个组织或领域只列一次。",
        "fields: [mediation, mediation]",
        "fields: [mediation]",
    ),
    Rule(
        "basis-idle",
        "写了归类依据，没有写所属工程",
        "没有归类就没有依据可说。",
        "initiatives_basis: source",
        "initiatives: [vanguard]",
    ),
    Rule(
        "inferred-unknown", "“推定”里列了没有的键", "推定要标在写了的内容上。", "inferred: [sinse]", "inferred: [since]"
    ),
)
NUMBERS = (
    Rule("unit-missing", "有数值没有单位", "没有单位的数无法比较。", "value: 1200", "unit: 人次"),
    Rule("unit-unknown", "指标没有这个单位", "不同单位的数不能相加。", "unit: 公斤", "unit: 人次"),
    Rule(
        "figure-group",
        "服务成效写在了家底里",
        "家底不计入服务成效的合计。",
        "figures: [{measure: consultations}]",
        "metrics: [{measure: consultations}]",
    ),
    Rule(
        "value-missing",
        "没有数值，或不该有数值",
        "原文没有可用的数，要写明是数十，还是未公布。",
        "stated: 若干场",
        "qualifier: vague",
    ),
    Rule(
        "stated-value",
        "数值与原文不符",
        "页面显示原文，合计用数值，两者必须一致。",
        "value: 43  # 原文34万余元",
        "value: 34",
    ),
    Rule(
        "stated-qualifier",
        "原文不是确数，却没有标明",
        "有一个数是余、多、近，合计就要写逾或约。",
        "stated: 1200余人次",
        "qualifier: over",
        WARNING,
    ),
    Rule("value-range", "上限小于数值", "多半是写反了。", "value_max: 1  # value: 3", "value_max: 3  # value: 1"),
    Rule("change-from", "由甲增至乙，缺了甲", "没有原来的数，看不出变化。", "basis: change", "from: 13"),
    Rule("ratio-unit", "占比的单位或大小不对", "占比用 %，在 0 到 100 之间。", "value: 120", "value: 12.0"),
    Rule(
        "part-whole",
        "部分大于整体",
        "两个数里至少有一个是错的。",
        "value: 90  # 其中党员；律师共 80 人",
        "value: 9  # 其中党员；律师共 80 人",
    ),
)
PHOTOS = (
    Rule("photo-missing", "找不到照片", "网页上会缺一张图。", "file: putao.png  # 文件是 putao.jpg", "file: putao.jpg"),
    Rule(
        "photo-unused",
        "没有记录用到的照片",
        "没有说明的照片不发布。",
        "photos/putao.jpg  # 没有记录提到",
        "file: putao.jpg",
    ),
)

RULES = (*RECORDS, *NUMBERS, *PHOTOS)
