"""A file that is not in UTF-8."""

from showcase.problems import Rule

FILE_ENCODING = Rule(
    "file-encoding",
    "文件不是 UTF-8 编码",
    "别的编码在网站上会变成乱码。",
    "用记事本存成 ANSI 的文件",
    "另存为，编码选 UTF-8",
)
