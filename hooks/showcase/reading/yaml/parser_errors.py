"""What YAML's parser complains of, in plain Chinese, for the rare mistake that no closer look explains."""

import re

import yaml

from showcase.model import Place
from showcase.problems import Rule
from showcase.reading.rules.form import YAML_SYNTAX

CHECKLIST = "检查：冒号是不是半角且后面有空格，缩进是不是每层两个空格，引号和括号是不是成对"
COMPLAINTS = (
    ("could not find expected ':'", "这一行没有冒号，不知道是什么内容", "写成　键: 值；要接着上一行，就多缩进两个空格"),
    ("mapping values are not allowed", "这里的冒号放错了位置", "值里有冒号就加引号；或检查缩进是不是和上一行对齐"),
    (
        "did not find expected key|block mapping expected <block end>",
        "这一行的缩进和上面对不上，或上面的内容没有写完",
        CHECKLIST,
    ),
    (
        "did not find expected '-' indicator|block collection expected <block end>",
        "列表里混进了不以短横开头的行",
        "每一项以短横和空格开头，同一项的各行对齐",
    ),
    ("sequence entries are not allowed", "这里不能开始一个列表", "列表另起一行，每一项以短横和空格开头"),
    ("cannot start any token", "这一行以一个有特殊含义的符号开头", "给整段文字加引号"),
    ("expected ',' or", "括号没有成对，或各项之间没有半角逗号", "改成分行写，每项一行，以短横和空格开头"),
    ("while scanning a quoted scalar", "引号没有成对", "补上结尾的引号"),
    ("escape", "双引号里的反斜线是特殊记号", "改用单引号"),
    ("while scanning a block scalar", "竖线 | 或大于号 > 下面的文字缩进不对", "下面每一行都比键多缩进两个空格"),
)
"""A phrase of libyaml's or of the parser in Python, what it means to a writer, and what to do."""


def explain(text: str, error: yaml.YAMLError) -> tuple[Place, Rule, str, str]:
    """Place, rule, message and hint for what the parser says."""
    context = str(getattr(error, "context", "") or "")
    said = f"{context} {getattr(error, 'problem', None) or error}"
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "could not find expected ':'" in said or "quoted scalar" in said:
        mark = getattr(error, "context_mark", None) or mark
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    while line and not lines[line].strip():
        line -= 1
    column = min(mark.column, len(lines[line])) if mark and line == mark.line else 0
    message, hint = "这一行附近的写法不合 YAML 格式", CHECKLIST
    for phrase, meaning, advice in COMPLAINTS:
        if re.search(phrase, said):
            message, hint = meaning, advice
            break
    return Place(line + 1, column + 1, column + 2), YAML_SYNTAX, message, hint
