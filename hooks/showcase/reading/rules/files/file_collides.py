"""Two paths that some computers take for the same: case, width, composition."""

from showcase.problems import Rule

FILE_COLLIDES = Rule(
    "file-collides",
    "两个名字只差大小写或全角半角",
    "在 Windows 和苹果电脑上它们是同一个文件，会丢掉一个。",
    "docs/About.md 和 docs/about.md",
    "docs/about.md",
)
