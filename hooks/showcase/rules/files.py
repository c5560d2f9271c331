"""Rules of files and pictures; with those of form, what must hold before a record can be read at all."""

from __future__ import annotations

from showcase.rules.forms import CHARACTERS, FORM
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
