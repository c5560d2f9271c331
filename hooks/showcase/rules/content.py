"""Rules of what may be published: personal data, placeholders, scars of copying, wording, secrets."""

from __future__ import annotations

from showcase.rules.rule import Rule, Severity

WARNING = Severity.WARNING

PERSONAL = (  # numbers in the examples have stars: the staff guide shows them to everybody
    Rule(
        "personal-id",
        "有居民身份号码",
        "身份号码是敏感个人信息，公开了就收不回来（个人信息保护法第二十八条）。",
        "summary: 受援人身份证号110***********02X",
        "summary: 一位受援人",
    ),
    Rule(
        "personal-mobile",
        "有个人手机号",
        "公开个人信息要本人单独同意（个人信息保护法第二十五条）；服务电话只写在 need 里。",
        "summary: 请致电138****8000",
        "summary: 服务电话见“群众怎么用”",
    ),
    Rule(
        "telephone-place",
        "电话号码写错了地方",
        "公开的服务电话只写在项目的 need 里的 phone，群众才找得到；12348 这样的短号不受限。",
        "summary: 咨询请拨021-55550100",
        "summary: 咨询请拨12348",
    ),
    Rule(
        "bank-card",
        "有银行卡号",
        "金融账户是敏感个人信息（个人信息保护法第二十八条）。",
        "summary: 捐款账号4111****1111",
        "summary: 捐款方式见慈善组织的公告",
    ),
    Rule(
        "travel-document",
        "有护照或通行证号码",
        "证件号码是个人信息，与服务成果无关。",
        "summary: 当事人护照号E****78",
        "summary: 一位外籍当事人",
    ),
    Rule(
        "personal-contact",
        "像是个人的邮箱、微信号或QQ号",
        "个人的联系方式不公开；请用单位的公开网址。",
        "summary: 来信请寄lvshi@example.com",
        "summary: 来信请寄律师协会",
        WARNING,
    ),
    Rule(
        "plate-number",
        "像是车牌号",
        "车牌能查到车主。",
        "summary: 沪A12345号车送来物资",
        "summary: 一辆货车送来物资",
        WARNING,
    ),
    Rule(
        "home-address",
        "像是住址",
        "住址是个人信息；写到街道或社区为止。",
        "summary: 探访和平路100弄5号501室的老人",
        "summary: 探访和平路街道的老人",
        WARNING,
    ),
)
BLANKS = (
    Rule(
        "placeholder",
        "有占位符",
        "XX、×、***、某市、待补充是草稿的痕迹，不是内容。",
        "summary: 20XX年在XX市开展服务",
        "summary: 2023年在澄江市开展服务",
    ),
    Rule(
        "number-gap",
        "句子里少了数字",
        "数字被删去以后，剩下的话没有意义。",
        "summary: 办结案件件，满意率达%",
        "summary: 办结案件30件，满意率达98%",
    ),
    Rule(
        "empty-marks",
        "引号、书名号或括号是空的",
        "空的标点说明复制时漏了文字。",
        "summary: 开展“”主题活动",
        "summary: 开展“法治惠民”主题活动",
    ),
)
SCARS = (
    Rule(
        "scar-pinyin",
        "文字里夹了拼音",
        "网页给生字注的音，复制时会混进文字里，搜索就找不到了。",
        "summary: 党员律师(lǜshī)进社区",
        "summary: 党员律师进社区",
    ),
    Rule(
        "scar-traditional",
        "有繁体字",
        "全站用规范简体字；来源的标题照原文。",
        "summary: 黨員律師進社區",
        "summary: 党员律师进社区",
    ),
    Rule(
        "scar-punctuation",
        "中文之间用了半角标点",
        "中文用全角标点（标点符号用法 GB/T 15834）。",
        "summary: 普法宣传,纠纷调解",
        "summary: 普法宣传，纠纷调解",
    ),
    Rule(
        "scar-copyright",
        "© 变成了问号",
        "转换编码时丢了符号。",
        "summary: 版权所有?2017 律师协会",
        "summary: 版权所有©2017 律师协会",
    ),
    Rule(
        "scar-doubled",
        "字或标点重复",
        "合并或复制时多留了一个字。",
        "summary: 基层党党组织建设",
        "summary: 基层党组织建设",
    ),
)
WORDS = (
    Rule(
        "wording",
        "用词要避免",
        "词表 terms 列出要避免的词、改用的词和理由；轻重由词表决定。",
        "summary: 学习习总书记重要讲话",
        "summary: 学习习近平总书记重要讲话",
        WARNING,
    ),
    Rule(
        "secret-mark",
        "有涉密标记或涉密文号",
        "涉密的内容一律不公开；公开前先过保密审查（党务公开条例第十五条）。",
        "summary: 机密★一年",
        "summary: 已公开的工作要点",
    ),
    Rule(
        "prose-markup",
        "简介或故事里有不会显示的写法",
        "图片、代码、一二级标题和不完整的链接会从网页上消失，写的人却看不出来。",
        "summary: 见下图![合影](heying.jpg)",
        "summary: 合影见照片",
    ),
    Rule(
        "particle",
        "的、地、得用错了",
        "错别字会让人怀疑别的内容。",
        "summary: 认真的开展普法活动",
        "summary: 认真地开展普法活动",
        WARNING,
    ),
    Rule(
        "growth-base",
        "同比、环比没有说与多少比",
        "没有基数的百分比无法核对。",
        "summary: 案件同比增长20%",
        "summary: 案件由上年的50件增至60件，同比增长20%",
        WARNING,
    ),
    Rule(
        "case-detail",
        "有案号，或与案号连在一起的金额",
        "案号和金额能让人认出当事人，律师对执业中知悉的情况负有保密义务（律师法第三十八条）。",
        "summary: 代理（2021）沪0105民初1234号案",
        "summary: 代理一件劳动争议案",
        WARNING,
    ),
)

RULES = (*PERSONAL, *BLANKS, *SCARS, *WORDS)
