"""A required key that is missing."""

from showcase.problems import Rule, Scope

KEY_MISSING = Rule(
    "key-missing",
    "缺少必填的键",
    "没有它，记录就不完整。",
    "kind: branch",
    "name: 和正律师事务所党支部\nkind: branch",
    hides=Scope.NOTHING,
    yields_to=Scope.NOTHING,
)
