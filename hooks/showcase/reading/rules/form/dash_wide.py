"""A list mark that is no hyphen."""

from showcase.problems import Rule

DASH_WIDE = Rule(
    "dash-wide", "列表项前面的短横不对", "YAML 的列表只认半角短横。", "－ 和正律师事务所", "- 和正律师事务所"
)
