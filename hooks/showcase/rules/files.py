"""Rules of files, characters and YAML: what must hold before a record can be read at all."""

from __future__ import annotations

from showcase.rules.rule import Rule

RULES = (
    Rule("file-encoding", "文件不是 UTF-8 编码", "别的编码在网站上会变成乱码。"),
    Rule("file-too-large", "文件太大、内容太多或层次太深", "一个文件只记一个组织、一个项目或一年的成果。"),
    Rule("file-empty", "文件是空的", "空文件不是记录。"),
    Rule("file-unreadable", "文件打不开", "打不开就不知道里面写了什么。"),
    Rule("file-link", "放的是链接（快捷方式），不是文件", "链接可能指向仓库以外的内容。"),
    Rule("file-name", "文件夹名或文件名写法不对", "网址由文件名来，各种电脑都要认得。"),
    Rule("file-misplaced", "文件放错了地方", "只有放对地方的文件才会变成网页。"),
    Rule("branch-missing", "文件夹里没有 branch.yml", "项目和成果都要有所属的党组织。"),
    Rule("vocabulary-missing", "缺少词表", "没有词表，任何记录都无法核对。"),
    Rule("character-forbidden", "有看不见或不能用的字符", "看不见的字符让同样的字搜不到、对不上，也可能被用来骗人。"),
    Rule("yaml-syntax", "写法不合 YAML 格式", "格式不对，机器读不出内容。"),
    Rule("yaml-feature", "用了记录不需要的 YAML 写法", "引用、标签和多份文档会让内容变得难懂，也可能被用来攻击。"),
    Rule("key-repeated", "同一个键写了两次", "两次写的内容不一样时，没有人知道该信哪一个。"),
)
