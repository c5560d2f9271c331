"""Garbled text (乱码), as a wrong encoding leaves it."""

from showcase.problems import Rule

TEXT_GARBLED = Rule(
    "text-garbled",
    "乱码",
    "乱码是编码弄错后留下的，没有人读得懂。",
    "name: 锟斤拷律师事务所党支部",
    "name: 和正律师事务所党支部",
)
