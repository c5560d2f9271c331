"""A file that does not belong where it lies."""

from showcase.problems import Rule

FILE_MISPLACED = Rule(
    "file-misplaced", "文件放错了地方", "只有放对地方的文件才会变成网页。", "projects/putao.yaml", "projects/putao.yml"
)
