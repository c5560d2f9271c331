"""What people call a key when they do not know its name."""

from collections.abc import Container

KEY_WORDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("年份", "年度", "时间", "日期", "发生时间", "活动时间", "获奖时间", "授予时间", "year", "time"),
        ("date", "since", "founded"),
    ),
    **dict.fromkeys(
        ("开始", "开始时间", "开始日期", "起始时间", "启动时间", "start", "begin"), ("since", "date", "from")
    ),
    **dict.fromkeys(("结束", "结束时间", "结束日期", "截止时间", "end"), ("end_date", "until", "to")),
    **dict.fromkeys(("创建时间", "命名时间", "创立时间"), ("since", "founded", "date")),
    **dict.fromkeys(("成立", "组建时间", "成立时间", "成立日期", "成立年份"), ("founded", "since")),
    **dict.fromkeys(
        (
            *(
                "全称",
                "名字",
                "单位名称",
                "组织名称",
                "党组织名称",
                "党组织全称",
                "党支部名称",
                "支部名称",
                "所在党组织",
            ),
            *("申报单位", "填报单位", "报送单位", "申报党组织", "品牌名", "品牌名称", "党建品牌", "项目名称"),
        ),
        ("name", "title"),
    ),
    **dict.fromkeys(
        ("题目", "成果名称", "活动名称", "活动主题", "案例名称", "案例标题", "成果标题"), ("title", "name")
    ),
    **dict.fromkeys(("类别", "组织类型", "党组织类型", "type"), ("kind", "form")),
    **dict.fromkeys(("地区", "地域", "所在地", "所在地区", "省市", "location", "area"), ("region",)),
    **dict.fromkeys(("城市", "地市"), ("city", "region")),
    **dict.fromkeys(("省份", "自治区"), ("province", "region")),
    **dict.fromkeys(("区", "县", "区（县）"), ("district",)),
    **dict.fromkeys(("律师事务所", "律所名称", "所在律所", "law_firm", "lawfirm"), ("firms",)),
    **dict.fromkeys(("党员数", "党员人数", "党员数量", "人数"), ("members", "count")),
    **dict.fromkeys(("领域", "服务类别", "服务方向"), ("fields",)),
    **dict.fromkeys(("工程", "所属工程", "归类", "所属框架"), ("initiatives",)),
    **dict.fromkeys(("品牌", "项目", "所属项目", "品牌项目", "brand"), ("project", "part_of")),
    **dict.fromkeys(("总品牌", "上级品牌"), ("part_of",)),
    **dict.fromkeys(
        (
            "奖项",
            "获奖",
            "荣誉称号",
            "荣誉名称",
            "所获荣誉",
            "获奖名称",
            "奖项名称",
            "award",
            "awards",
            "honor",
            "honors",
        ),
        ("honours", "name"),
    ),
    **dict.fromkeys(("出处", "材料来源", "信息来源"), ("sources",)),
    **dict.fromkeys(("链接", "link"), ("url", "links")),
    **dict.fromkeys(("介绍", "概述", "概况", "摘要", "简述", "内容", "description", "intro"), ("summary",)),
    **dict.fromkeys(("数据", "数字", "指标数据", "data"), ("metrics", "figures")),
    **dict.fromkeys(("成效", "效果", "取得成效", "工作成效", "社会效果", "启示"), ("metrics", "figures", "effect")),
    **dict.fromkeys(("背景", "起因", "创建背景", "工作背景"), ("background",)),
    **dict.fromkeys(("主要做法", "经过", "工作措施", "主要举措"), ("steps", "practice")),
    **dict.fromkeys(("工作法", "具体做法"), ("practice", "steps")),
    **dict.fromkeys(("释义", "含义", "寓意", "理念", "内涵释义", "品牌内涵", "品牌释义"), ("meaning",)),
    **dict.fromkeys(("品牌口号", "宣传语"), ("slogan",)),
    **dict.fromkeys(("图片", "相片", "picture", "pictures", "image", "images"), ("photos",)),
    **dict.fromkeys(("授予机关", "授奖机关", "颁奖机关", "颁发单位", "颁奖单位", "授奖单位"), ("by",)),
    **dict.fromkeys(("发布单位", "发布媒体", "媒体", "来源单位", "作者单位"), ("publisher",)),
    **dict.fromkeys(("说明", "注", "注释", "remark", "remarks", "memo"), ("note",)),
    **dict.fromkeys(("数量", "数额", "金额", "number"), ("value", "count")),
    **dict.fromkeys(("原话", "原文表述", "原文说法"), ("stated",)),
    **dict.fromkeys(("品牌标识", "徽标", "logo"), ("mark",)),
    **dict.fromkeys(("认定情况", "品牌认定", "recognized", "recognition"), ("recognised",)),
    **dict.fromkeys(("借鉴", "学习自", "做法来源"), ("adopted_from",)),
    **dict.fromkeys(("制度", "制度办法", "规章制度", "文件"), ("norms",)),
    **dict.fromkeys(("最大值", "上限", "max"), ("value_max",)),
}
"""A word → the keys it may stand for, the likeliest first; a record of each kind has at most a few of them."""

REFERENCE_KEYS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        ("parent", "parent_name", "superior", "上级", "上级名称", "上级组织", "上级党组织"), ("parents", "parent_names")
    ),
    **dict.fromkeys(
        ("owner", "owner_name", "共有者", "主办", "主办名称", "主办单位", "共同主办", "joint_owner"),
        ("owners", "owner_names"),
    ),
}
"""A word for organisations → the key for those on the site, which takes folder names, and that for the others."""


def key_meant(word: str, keys: Container[str]) -> str:
    """The one of ``keys`` that ``word`` stands for; empty where there is none."""
    plain = word.strip().strip("“”‘’\"' ：:").lower()
    return next((key for key in KEY_WORDS.get(plain, ()) if key in keys), "")
