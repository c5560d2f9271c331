"""A value that begins with an indicator of YAML."""

from showcase.problems import Rule

MARK_LEADING = Rule(
    "mark-leading", "值以特殊符号开头", "@ % & * ! | > ` [ { 开头的文字要加引号。", "slogan: @群众", "slogan: '@群众'"
)
