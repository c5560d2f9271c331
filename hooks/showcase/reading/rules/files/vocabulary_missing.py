"""The vocabulary file is missing."""

from showcase.problems import Rule

VOCABULARY_MISSING = Rule(
    "vocabulary-missing", "缺少词表", "没有词表，任何记录都无法核对。", "没有 vocabulary.yml", "brands/vocabulary.yml"
)
