"""A second YAML document in one file."""

from showcase.problems import Rule, Scope

DOCUMENT_SECOND = Rule(
    "document-second",
    "一个文件里写了两份内容",
    "机器只读第一份，后面的会丢掉。",
    "---",
    "（删掉 ---，后面的内容另存为一个文件）",
    hides=Scope.FILE,
)
