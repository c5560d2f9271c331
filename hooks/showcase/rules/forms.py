"""Rules of how a line is written: its characters, and its YAML."""

from __future__ import annotations

from showcase.rules.rule import Rule

CHARACTERS = (
    Rule(
        "character-forbidden",
        "有看不见或不能用的字符",
        "看不见的字符让同样的字搜不到、对不上，也可能被用来骗人。",
        "name: 和<U+200B>正律师事务所党支部",
        "name: 和正律师事务所党支部",
    ),
    Rule(
        "text-garbled",
        "乱码",
        "乱码是编码弄错后留下的，没有人读得懂。",
        "name: 锟斤拷律师事务所党支部",
        "name: 和正律师事务所党支部",
    ),
    Rule("tab", "用了制表符（Tab）", "制表符的宽度不定，YAML 不用它缩进。", "→city: 澄江", "  city: 澄江"),
    Rule(
        "space-wide",
        "用了全角空格",
        "YAML 不把全角空格当作空格，这一行会变成别的内容。",
        "　　city: 澄江",
        "  city: 澄江",
    ),
)
FORM = (
    Rule(
        "colon-wide",
        "用了全角冒号",
        "YAML 只认半角冒号，这一行会和上一行连成一片。",
        "name：和心调解室",
        "name: 和心调解室",
    ),
    Rule("colon-space", "冒号后面缺空格", "没有空格，冒号就成了文字的一部分。", "name:和心调解室", "name: 和心调解室"),
    Rule("colon-missing", "缺一个冒号", "没有冒号，就分不出键和值。", "name 和心调解室", "name: 和心调解室"),
    Rule(
        "colon-twice",
        "一行有两个半角冒号",
        "后面的冒号会被当成又一个键。",
        "slogan: 宗旨: 服务群众",
        "slogan: '宗旨: 服务群众'",
    ),
    Rule("dash-wide", "列表项前面的短横不对", "YAML 的列表只认半角短横。", "－ 和正律师事务所", "- 和正律师事务所"),
    Rule("dash-space", "短横后面缺空格", "没有空格，短横就成了文字的一部分。", "-和正律师事务所", "- 和正律师事务所"),
    Rule(
        "hash-wide", "说明前面用了全角井号", "全角井号不是说明的记号，这一行会被当成内容。", "＃ 以下待核", "# 以下待核"
    ),
    Rule(
        "comma-wide",
        "方括号里用了全角逗号或顿号",
        "几项会连成一项。",
        "fields: [mediation，legal-aid]",
        "fields: [mediation, legal-aid]",
    ),
    Rule(
        "comment-cut",
        "井号后面的文字会丢掉",
        "空格加 # 之后的内容是说明，不会出现在网页上。",
        "title: 党建 #1 品牌",
        "title: '党建 #1 品牌'",
    ),
    Rule(
        "indent-depth", "缩进对不上", "同一层的各行要对齐，差一个空格就成了别的内容。", "   city: 澄江", "  city: 澄江"
    ),
    Rule(
        "quotes-open", "引号没有成对", "引号不结束，后面的行都会被当成文字。", 'name: "和心调解室', "name: 和心调解室"
    ),
    Rule(
        "quotes-rest",
        "引号外面还有文字",
        "引号要放在整段文字外面。",
        'title: "和心"调解室成立',
        "title: '\"和心\"调解室成立'",
    ),
    Rule(
        "brackets-open",
        "括号没有成对",
        "括号不结束，后面的行都会被当成列表。",
        "fields: [mediation",
        "fields: [mediation]",
    ),
    Rule(
        "mark-leading",
        "值以特殊符号开头",
        "@ % & * ! | > ` [ { 开头的文字要加引号。",
        "slogan: @群众",
        "slogan: '@群众'",
    ),
    Rule("mark-escape", "双引号里用了反斜线", "双引号里的反斜线是特殊记号。", 'note: "甲\\乙"', "note: '甲\\乙'"),
    Rule("placeholder-stars", "用星号代替了内容", "没有填的内容不能公开。", "city: ***市", "city: 澄江"),
    Rule(
        "yaml-syntax", "写法不合 YAML 格式", "格式不对，机器读不出内容。", "name 和心: 调解室\n：", "name: 和心调解室"
    ),
    Rule(
        "yaml-feature",
        "用了记录不需要的 YAML 写法",
        "引用、标签和多份文档会让内容变得难懂，也可能被用来攻击。",
        "by: *jigou",
        "by: 司法局",
    ),
    Rule(
        "document-second",
        "一个文件里写了两份内容",
        "机器只读第一份，后面的会丢掉。",
        "---",
        "（删掉 ---，后面的内容另存为一个文件）",
    ),
    Rule(
        "keys-too-many",
        "一段里的键太多",
        "多半是少了短横，几条记录连成了一条。",
        "七十个键写在一起",
        "每条记录以短横开头",
    ),
    Rule(
        "key-repeated",
        "同一个键写了两次",
        "两次写的内容不一样时，没有人知道该信哪一个。",
        "name: 甲\nname: 乙",
        "name: 甲",
    ),
)
