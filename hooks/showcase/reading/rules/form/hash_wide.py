"""A full-width number sign before a comment."""

from showcase.problems import Rule

HASH_WIDE = Rule(
    "hash-wide", "说明前面用了全角井号", "全角井号不是说明的记号，这一行会被当成内容。", "＃ 以下待核", "# 以下待核"
)
