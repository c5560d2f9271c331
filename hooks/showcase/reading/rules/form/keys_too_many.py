"""Too many keys in one mapping."""

from showcase.problems import Rule, Scope

KEYS_TOO_MANY = Rule(
    "keys-too-many",
    "一段里的键太多",
    "多半是少了短横，几条记录连成了一条。",
    "七十个键写在一起",
    "每条记录以短横开头",
    hides=Scope.FILE,
)
