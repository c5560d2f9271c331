"""No space after the colon."""

from showcase.problems import Rule

COLON_SPACE = Rule(
    "colon-space", "冒号后面缺空格", "没有空格，冒号就成了文字的一部分。", "name:和心调解室", "name: 和心调解室"
)
