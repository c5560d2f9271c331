"""A word that the vocabulary does not have."""

from showcase.problems import Rule

WORD_UNKNOWN = Rule(
    "word-unknown", "词表里没有这个词", "同一个意思只用一个词，才能分类和检索。", "kind: 党支部", "kind: branch"
)
