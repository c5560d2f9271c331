"""A file of too many bytes, values or levels."""

from showcase.problems import Rule, Scope

FILE_TOO_LARGE = Rule(
    "file-too-large",
    "文件太大、内容太多或层次太深",
    "一个文件只记一个组织、一个项目或一年的成果。",
    "一个 300 KB 的 branch.yml",
    "按项目和年份分成几个文件",
    hides=Scope.FILE,
)
