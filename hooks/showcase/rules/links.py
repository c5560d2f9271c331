"""Rules across records: what one record says of another must be so."""

from __future__ import annotations

from showcase.rules.rule import Rule

RULES = (
    Rule("reference-missing", "提到的组织或项目不存在", "链接会断开。"),
    Rule("parents-cycle", "上下级绕成了圈", "没有组织是自己的上级。"),
    Rule("id-repeated", "编号重复", "编号是成果的固定地址，一个组织里不能重复。"),
    Rule("date-missing", "没有日期", "成果要放在它那一年里。"),
    Rule("date-file", "日期与文件的年份不一致", "成果要放在它那一年的文件里。"),
    Rule("name-hidden", "名称里有“某”，却没有标明匿名", "只有原文隐去名称的组织才可以用“某”。"),
    Rule("inferred-unknown", "“推定”里列了没有的键", "推定要标在写了的内容上。"),
    Rule("unit-missing", "有数值没有单位", "没有单位的数无法比较。"),
    Rule("unit-unknown", "指标没有这个单位", "不同单位的数不能相加。"),
    Rule("photo-missing", "找不到照片", "网页上会缺一张图。"),
    Rule("photo-unused", "没有记录用到的照片", "没有说明的照片不发布。"),
)
