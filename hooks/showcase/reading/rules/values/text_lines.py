"""Several lines where one is wanted."""

from showcase.problems import Rule

TEXT_LINES = Rule(
    "text-lines",
    "只能写一行的地方写了几行",
    "标题、名称要能放进一行。",
    "title: |\n  社区\n  调解月",
    "title: 社区调解月",
)
