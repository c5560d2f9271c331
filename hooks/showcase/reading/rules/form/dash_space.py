"""No space after the hyphen of a list."""

from showcase.problems import Rule

DASH_SPACE = Rule(
    "dash-space", "短横后面缺空格", "没有空格，短横就成了文字的一部分。", "-和正律师事务所", "- 和正律师事务所"
)
