"""A file without content."""

from showcase.problems import Rule

FILE_EMPTY = Rule(
    "file-empty", "文件是空的", "空文件不是记录。", "一个 0 字节的 2024.yml", "name: 和正律师事务所党支部"
)
