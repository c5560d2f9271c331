"""A key that the kind of record does not have."""

from showcase.problems import Rule, Scope

KEY_UNKNOWN = Rule(
    "key-unknown",
    "没有这个键",
    "多半是写错了一个字母，内容就不会显示。",
    "titel: 社区调解月",
    "title: 社区调解月",
    hides=Scope.NOTHING,
    yields_to=Scope.NOTHING,
)
