"""A symbolic link, or another entry that is no regular file."""

from showcase.problems import Rule

FILE_LINK = Rule(
    "file-link",
    "放的是链接（快捷方式），不是文件",
    "链接可能指向仓库以外的内容。",
    "photos/putao.jpg → ../../../putao.jpg",
    "photos/putao.jpg",
)
