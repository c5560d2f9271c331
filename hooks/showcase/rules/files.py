"""Rules of files, characters and YAML: what must hold before a record can be read at all."""

from __future__ import annotations

from showcase.rules.rule import Rule, Severity

FILES = (
    Rule(
        "file-encoding",
        "文件不是 UTF-8 编码",
        "别的编码在网站上会变成乱码。",
        "用记事本存成 ANSI 的文件",
        "另存为，编码选 UTF-8",
    ),
    Rule(
        "file-too-large",
        "文件太大、内容太多或层次太深",
        "一个文件只记一个组织、一个项目或一年的成果。",
        "一个 300 KB 的 branch.yml",
        "按项目和年份分成几个文件",
    ),
    Rule(
        "line-too-long",
        "一行太长",
        "这样的行没有人能核对。",
        "summary: 一行五千字",
        "story: |\n  一段一行，行首两个空格",
    ),
    Rule("file-empty", "文件是空的", "空文件不是记录。", "一个 0 字节的 2024.yml", "name: 和正律师事务所党支部"),
    Rule(
        "file-unreadable",
        "文件打不开",
        "打不开就不知道里面写了什么。",
        "损坏或没有读取权限的文件",
        "能用记事本打开的文件",
    ),
    Rule(
        "file-link",
        "放的是链接（快捷方式），不是文件",
        "链接可能指向仓库以外的内容。",
        "photos/putao.jpg → ../../../putao.jpg",
        "photos/putao.jpg",
    ),
    Rule(
        "file-name",
        "文件夹名或文件名写法不对",
        "网址由文件名来，各种电脑都要认得。",
        "projects/和心调解.yml、projects/con.yml",
        "projects/hexin-tiaojie.yml",
    ),
    Rule(
        "file-collides",
        "两个名字只差大小写或全角半角",
        "在 Windows 和苹果电脑上它们是同一个文件，会丢掉一个。",
        "docs/About.md 和 docs/about.md",
        "docs/about.md",
    ),
    Rule(
        "file-misplaced",
        "文件放错了地方",
        "只有放对地方的文件才会变成网页。",
        "projects/putao.yaml",
        "projects/putao.yml",
    ),
    Rule(
        "branch-missing",
        "文件夹里没有 branch.yml",
        "项目和成果都要有所属的党组织。",
        "只有 projects/",
        "branch.yml 和 projects/",
    ),
    Rule(
        "vocabulary-missing",
        "缺少词表",
        "没有词表，任何记录都无法核对。",
        "没有 vocabulary.yml",
        "brands/vocabulary.yml",
    ),
)
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
PHOTOS = (
    Rule(
        "photo-file",
        "照片的文件名写法不对",
        "照片只在本组织的 photos 文件夹里，写文件名就够了。",
        "file: ../putao.jpg",
        "file: putao.jpg",
    ),
    Rule(
        "photo-type",
        "不是可用的图片",
        "只有 JPEG、PNG、WebP 在各种浏览器里都安全可靠。",
        "putao.svg、改了后缀的文件",
        "putao.jpg",
    ),
    Rule("photo-broken", "照片损坏", "网页上只会显示半张。", "没有传完的 putao.jpg", "重新上传的 putao.jpg"),
    Rule("photo-size", "照片太大、太小或太长", "太大的打不开，太小的看不清。", "200×150 像素", "1600×1200 像素"),
    Rule("photo-animated", "会动的图片", "会动的图片妨碍阅读。", "动图 putao.webp", "静止的 putao.webp"),
    Rule("photo-consent", "照片里的人没有同意公开", "肖像权受法律保护。", "consent: false", "consent: true"),
    Rule(
        "photo-minor",
        "照片里有未成年人",
        "未成年人的面容一律不公开。",
        "alt: 律师和小学生合影",
        "alt: 律师给小学生上课，学生为背影",
    ),
    Rule(
        "photo-alt",
        "替代文字没有说出内容",
        "看不见图片的人要靠它知道照片里有什么。",
        "alt: 图片1",
        "alt: 律师在社区为居民调解",
    ),
    Rule(
        "photo-consent-missing",
        "没有写明照片里的人是否同意公开",
        "肖像权受法律保护。",
        "file: putao.jpg",
        "file: putao.jpg\nconsent: true",
        Severity.WARNING,
    ),
    Rule(
        "photo-credit",
        "没有写照片的来历",
        "注明拍摄者和日期，才好核对和致谢。",
        "file: putao.jpg",
        "file: putao.jpg\ncredit: 和正律师事务所\ndate: 2024-05-01",
        Severity.WARNING,
    ),
    Rule(
        "photo-repeated",
        "同一张照片放了两次",
        "同一张照片只需要一份。",
        "putao.jpg 和 putao-2.jpg 内容相同",
        "putao.jpg",
        Severity.WARNING,
    ),
    Rule(
        "photo-metadata",
        "照片里带着拍摄地点等个人信息",
        "原图里的拍摄地点和机主可能泄露隐私；发布的图片会自动去掉。",
        "手机直接传来的 putao.jpg",
        "运行 showcase fix 之后的 putao.jpg",
        Severity.WARNING,
    ),
)
RULES = (*FILES, *CHARACTERS, *FORM, *PHOTOS)
