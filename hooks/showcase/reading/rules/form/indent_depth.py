"""An indentation that fits no level of the file."""

from showcase.problems import Rule

INDENT_DEPTH = Rule(
    "indent-depth", "缩进对不上", "同一层的各行要对齐，差一个空格就成了别的内容。", "   city: 澄江", "  city: 澄江"
)
