"""A number sign that turns the rest of a text into a comment."""

from showcase.problems import Rule

COMMENT_CUT = Rule(
    "comment-cut",
    "井号后面的文字会丢掉",
    "空格加 # 之后的内容是说明，不会出现在网页上。",
    "title: 党建 #1 品牌",
    "title: '党建 #1 品牌'",
)
