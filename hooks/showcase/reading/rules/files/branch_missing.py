"""A folder of records without ``branch.yml``."""

from showcase.problems import Rule

BRANCH_MISSING = Rule(
    "branch-missing",
    "文件夹里没有 branch.yml",
    "项目和成果都要有所属的党组织。",
    "只有 projects/",
    "branch.yml 和 projects/",
)
