"""The guide of the search: what a citizen's question may lead to besides records, and the words that say so.

- ``guide.json``: the situations with their everyday words, the site's own pages, and the words that mean nothing;
- ``places.json``: which situation has a page for which place, fetched when a question names a place;
- ``sounds.json``: the pinyin of the usual characters, fetched when a word is unknown.
"""

from collections.abc import Iterable

from showcase.catalog import pinyin
from showcase.model import Situation, divisions
from showcase.site import addresses
from showcase.site.components import services
from showcase.site.context import SiteContext

FILLERS = (
    *("请问一下", "请问", "咨询一下", "问一下", "打听", "想知道", "了解一下", "求助", "急急", "在线等", "您好", "你好"),
    *("怎么办理", "怎么处理", "怎么解决", "怎么办", "怎么样", "怎么", "怎样", "如何", "咋办", "咋", "该找谁", "找谁", "办理"),
    *("去哪里", "到哪里", "在哪里", "去哪儿", "在哪儿", "去哪", "在哪", "哪里有", "哪里", "哪儿", "哪个", "哪家", "什么"),
    *("有没有", "能不能", "可不可以", "可以吗", "是不是", "会不会", "要不要", "应该", "可以", "需要", "想要", "能否"),
    *("多少钱", "多久", "为什么", "谁能", "帮我", "帮忙", "帮帮", "申请", "附近", "这里", "那里", "我们", "他们", "我家", "我的"),
    *("一个", "一下", "一直", "已经", "现在", "如果", "但是", "因为", "就是", "还是", "没有", "不能", "我要", "我想"),
)
"""Words of a question that say nothing of what it is about."""
EDGES = ("我你他她您想要找问请在被去对跟给求和与让把有", "吗呢吧啊呀了的哪么谁我")
"""Single characters that say as little, before and after the words of a question."""
BODIES = (
    *("律师事务所", "律所", "党支部", "党总支", "党委", "支部委员会", "律师协会", "律协", "司法局", "司法厅", "司法所"),
    *("公证处", "工作室", "服务中心", "公司", "集团", "大学", "学院"),
)
"""What ends the name of a body: beside an unknown word it is a name that is asked for, not a need."""
HOTLINE = (
    f"{services.HOTLINE} 公共法律服务热线",
    "needs/",
    "全国统一的公共法律服务热线，拨打免费。可以问法律问题，也可以问法律援助、人民调解、公证、司法鉴定、仲裁到哪里办、怎么办。",
    (services.HOTLINE, "公共法律服务热线", "法律热线", "热线电话", "公证", "司法鉴定", "仲裁"),
)
"""The hotline as an answer: title, page, first step, words. A situation with one of its words goes before it."""
PAGES = (
    ("我要找", "needs/", "办事，法律服务，找人帮忙，热线"),
    ("四大工程", "initiatives/", "党建工程"),
    ("品牌项目", "projects/", "全部品牌，项目名单"),
    ("党组织", "branches/", "全部党组织，支部名单，律师事务所名单"),
    ("三级组织", "levels/", "上下级，下属组织"),
    ("公共法律服务点", "service-points/", "服务中心，服务站，接待点，窗口"),
    ("服务领域", "fields/", "分类"),
    ("地区", "regions/", "省份，城市，区县"),
    ("年份", "years/", "历年"),
    ("专项行动", "programmes/", "活动"),
    ("数据", "figures/", "统计，合计，统计口径"),
    ("荣誉", "honours/", "表彰，获奖，奖项"),
    ("年度概览", "reports/", "年度报告，述职"),
    ("挂图", "board/", "挂图作战，进度，任务"),
    ("检索怎么用", "search-help/", "搜索帮助，查找方法"),
    ("关于本站", "about/", "收录范围，资料来源，本站介绍，联系我们"),
    ("术语", "glossary/", "名词解释，词汇表"),
    ("更新记录", "changelog/", "版本，更新"),
    ("编写指南", "guide/", "补充与更正，纠错，投稿，怎么写"),
    ("开放数据", "data/", "下载，数据集，CSV，JSON，接口"),
    ("隐私说明", "privacy/", "隐私，个人信息，Cookie"),
    ("无障碍说明", "accessibility/", "无障碍，大字版，读屏，老年人浏览"),
    ("网站地图", "site-map/", "栏目，目录，导航"),
)
"""The site's own pages: name, address, and further words for what is there."""
USUAL = range(0xB0A1, 0xD7FA)
"""The most usual 3 755 characters, level 1 of GB 2312, by their codes."""


def guide(site: SiteContext) -> dict[str, object]:
    """The content of ``guide.json``."""
    every = site.catalog.vocabulary.situations.values()
    return {
        "situations": [
            *((one.heading, addresses.situation(one.slug), one.first_step, _words(one)) for one in every),
            HOTLINE,
        ],
        "pages": _pages(site),
        "names": _names(site),
        "bodies": BODIES,
        "fillers": FILLERS,
        "edges": EDGES,
    }


def _words(situation: Situation) -> tuple[str, ...]:
    return tuple(dict.fromkeys((situation.name, situation.title, *situation.words)))


def _pages(site: SiteContext) -> list[tuple[str, str, str]]:
    """Name, address and words of every page that is about no single record: its kind in brackets where it has one."""
    vocabulary = site.catalog.vocabulary
    fields = [one for one in vocabulary.fields.values() if one.slug in site.catalog.by_field]
    return [
        *PAGES,
        *((one.name, addresses.initiative(one.slug), one.summary) for one in vocabulary.initiatives.values()),
        *((one.name, addresses.field(one.slug), f"{one.need}，{one.summary}") for one in fields),
        *((one.name, addresses.programme(one), "专项行动") for one in site.catalog.programmes),
    ]


def _names(site: SiteContext) -> list[str]:
    """Words of the vocabulary that a question may hold, and that are neither a situation's nor a page's."""
    vocabulary = site.catalog.vocabulary
    groups: tuple[Iterable[str], ...] = (
        (one.name for one in vocabulary.measures.values()),
        (one.name for one in vocabulary.forms.values()),
        (one.name for one in vocabulary.kinds.values()),
    )
    return list(dict.fromkeys(name for group in groups for name in group))


def places(site: SiteContext) -> dict[str, object]:
    """The content of ``places.json``: the places with pages, which situations these are of, and every city."""
    raise NotImplementedError


def sounds(characters: Iterable[str]) -> dict[str, str]:
    """The content of ``sounds.json``: syllables, each with the usual and the given characters that are read so."""
    usual = {bytes(divmod(code, 256)).decode("gb2312") for code in USUAL if code % 256 in range(0xA1, 0xFF)}
    found: dict[str, str] = {}
    for character in sorted({one for one in (*usual, *characters) if "\u4e00" <= one <= "\u9fff"}):
        [syllable] = pinyin.sort_key(character)
        found[syllable] = found.get(syllable, "") + character
    return found
