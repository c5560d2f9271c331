"""The same key twice in one mapping."""

from showcase.problems import Rule

KEY_REPEATED = Rule(
    "key-repeated", "同一个键写了两次", "两次写的内容不一样时，没有人知道该信哪一个。", "name: 甲\nname: 乙", "name: 甲"
)
