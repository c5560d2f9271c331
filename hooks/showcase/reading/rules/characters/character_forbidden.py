"""Invisible, direction-changing and control characters; what a picture leaves in copied text."""

from showcase.problems import Rule, Scope

CHARACTER_FORBIDDEN = Rule(
    "character-forbidden",
    "有看不见或不能用的字符",
    "看不见的字符让同样的字搜不到、对不上，也可能被用来骗人。",
    "name: 和<U+200B>正律师事务所党支部",
    "name: 和正律师事务所党支部",
    hides=Scope.NOTHING,
)
