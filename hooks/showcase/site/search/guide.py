"""The guide of the search: what a citizen's question may lead to besides records, and the words that say so.

- ``guide.json``: the situations with their everyday words, the site's own pages, and the words that mean nothing;
- ``steps.json``: the first step of each situation, fetched when a question is about one;
- ``places/<n>.json``: which situation has a page for which place of a province, fetched when a question names one;
- ``cities.json``: all cities, fetched when a question names a place or nothing is found;
- ``sounds.json``: the pinyin of the usual characters, fetched when a word is unknown.
"""

from collections.abc import Iterable, Iterator, Sequence, Sized

from showcase.catalog import helpers, pinyin
from showcase.model import Branch, ServicePoint, Situation, divisions
from showcase.site import addresses, own_pages
from showcase.site.context import SiteContext
from showcase.site.pages import need
from showcase.site.search.text import characters

FILLERS = (
    *("请问一下", "请问", "咨询一下", "问一下", "打听", "想知道", "了解一下", "求助", "急急", "在线等", "您好"),
    *("你好", "怎么办理", "怎么处理", "怎么解决", "怎么办", "怎么样", "怎么", "怎样", "如何", "咋办", "咋"),
    *("该找谁", "找谁", "办理", "去哪里", "到哪里", "在哪里", "去哪儿", "在哪儿", "去哪", "在哪", "哪里有"),
    *("哪里", "哪儿", "哪个", "哪家", "什么", "有没有", "能不能", "可不可以", "可以吗", "是不是", "会不会"),
    *("要不要", "应该", "可以", "需要", "想要", "能否", "多少钱", "多久", "为什么", "谁能", "帮我", "帮忙"),
    *("帮帮", "申请", "附近", "这里", "那里", "我们", "他们", "我家", "我的", "一个", "一下", "一直", "已经"),
    *("现在", "如果", "但是", "因为", "就是", "还是", "没有", "不能", "我要", "我想"),
)
"""Words of a question that say nothing of what it is about."""
EDGES = ("我你他她您想要找问请在被去对跟给求和与让把有", "吗呢吧啊呀了的哪么谁我")
"""Single characters that say as little, before and after the words of a question."""
BODIES = (
    *("律师事务所", "律所", "党支部", "党总支", "党委", "支部委员会", "律师协会", "律协", "司法局", "司法厅", "司法所"),
    *("公证处", "工作室", "服务中心", "公司", "集团", "大学", "学院"),
)
"""What ends the name of a body: beside an unknown word it is a name that is asked for, not a need."""
NAMES = ("measures", "forms", "kinds")
"""The lists of the vocabulary whose words a question may hold besides."""
PAGES = (
    ("我要办事", "needs/", "办事，法律服务，找人帮忙"),
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
    ("对比", "compare/", "比较，并排看两个项目，并排看两个党组织"),
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
    vocabulary = site.catalog.vocabulary
    return {
        "situations": list(_situations(site)),
        "pages": _pages(site),
        "names": _plain(one.name for group in NAMES for one in getattr(vocabulary, group).values()),
        "bodies": BODIES,
        "fillers": FILLERS,
        "edges": EDGES,
    }


def _situations(site: SiteContext) -> Iterator[tuple[str, str, str, int]]:
    """Heading, address, words, and the weight of a word.

    From the first that is named as a field on, they say who asks or what helps: what has happened weighs twice as much.
    """
    weight = 2
    for one in helpers.situations(site.catalog).values():
        weight = 1 if one.slug in site.catalog.vocabulary.fields else weight
        words = _plain((one.name, one.title, *one.words))
        yield one.heading, addresses.situation(one.slug), " ".join(words), weight


def steps(site: SiteContext) -> list[str]:
    """The content of ``steps.json``."""
    return [one.first_step for one in helpers.situations(site.catalog).values()]


def _plain(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(characters, texts))))


def _optional(site: SiteContext) -> Iterator[tuple[str, str, str, Sized]]:
    """The pages that are made only where there is anything for them, with that."""
    yield "结对", "pairings/", "共建，党建结对", site.catalog.pairings
    yield "擂台", "rounds/", "打擂，比赛", site.catalog.rounds


def _pages(site: SiteContext) -> list[tuple[str, str, str, str]]:
    """Name, address, what it is, and further words of every page that is about no single record."""
    vocabulary, where = site.catalog.vocabulary, site.cards.addresses
    fields = [one for one in vocabulary.fields.values() if one.slug in site.catalog.by_field]
    initiatives, url = vocabulary.initiatives.values(), addresses.initiative
    return [
        *((name, url, "本站页面", words) for name, url, words in PAGES),
        *((one.name, "initiatives/", "本站页面", one.summary) for one in vocabulary.every_framework),
        *((one.name, url(one.slug), vocabulary.framework_of(one.slug).name, one.summary) for one in initiatives),
        *((one.name, where.field(one.slug), "服务领域", f"{one.need}，{one.summary}") for one in fields),
        *((one.name, where.programme(one), "专项行动", "") for one in site.catalog.programmes),
        *((one.label, where.liaison_group(one), "党建基层联络组", "") for one in site.catalog.liaison_groups),
        *((one.round.name, own_pages.round_(one), "擂台", "比赛") for one in site.catalog.rounds),
        *((name, url, "本站页面", words) for name, url, words, found in _optional(site) if found),
    ]


def cities() -> dict[str, str]:
    """The content of ``cities.json``: every city of the country, by province."""
    provinces = divisions.known().cities.items()
    return {province: " ".join(dict.fromkeys(cities.values())) for province, cities in provinces}


def places(site: SiteContext) -> Iterator[dict[str, object]]:
    """The content of ``places/<n>.json`` for each province of ``cities.json``: its places, and for each situation and
    place where its help is.

    ``ends`` are what follows the situation's address, each with how many levels of the place it stands for.
    """
    catalog = site.catalog
    records: tuple[Branch | ServicePoint, ...] = (*catalog.branches, *catalog.service_points)
    regions = {record.region.path for record in records if record.region.province}
    every = sorted({path[:depth] for path in regions for depth in range(1, len(path) + 1)})
    for province in cities():
        paths, ends = [path for path in every if path[0] == province], {(0, ""): 0}
        links = [
            [ends.setdefault(_end(site, situation, path), len(ends)) for path in paths]
            for situation in helpers.situations(catalog).values()
        ]
        yield {"paths": ["/".join(path) for path in paths], "ends": list(ends), "links": links}


def _end(site: SiteContext, situation: Situation, path: Sequence[str]) -> tuple[int, str]:
    nearest = need.found(site, situation).towards(tuple(path))[-1]
    levels = max(nearest.path, nearest.level, key=len)
    depth = sum(1 for ours, theirs in zip(path, levels, strict=False) if ours == theirs)
    return depth, need.nearest(site, situation, path).removeprefix(addresses.situation(situation.slug)) if depth else ""


def sounds(characters: Iterable[str]) -> dict[str, str]:
    """The content of ``sounds.json``: syllables, each with the usual and the given characters that are read so."""
    usual = {bytes(divmod(code, 256)).decode("gb2312") for code in USUAL if code % 256 in range(0xA1, 0xFF)}
    found: dict[str, str] = {}
    for character in sorted({one for one in (*usual, *characters) if "\u4e00" <= one <= "\u9fff"}):
        syllable = pinyin.syllable(character)
        found[syllable] = found.get(syllable, "") + character
    return found
