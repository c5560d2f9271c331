"""A file or folder that cannot be opened."""

from showcase.problems import Rule

FILE_UNREADABLE = Rule(
    "file-unreadable", "文件打不开", "打不开就不知道里面写了什么。", "损坏或没有读取权限的文件", "能用记事本打开的文件"
)
