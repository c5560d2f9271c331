"""A file whose check takes too long."""

from showcase.problems import Rule

FILE_SLOW = Rule(
    "file-slow",
    "检查一个文件太费时间",
    "一个文件不能让整个网站等着。",
    "成千上万个同样的符号连在一起",
    "读者看得懂的文字",
)
