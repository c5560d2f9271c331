"""Names beside a post or a form of address: 书记王小明, 王小明书记, 王书记, 张女士."""

import re
from collections.abc import Iterator

from showcase.checks.persons.names import ends_word, may_begin, name_after, name_before, nickname_after
from showcase.checks.persons.person import Person, is_of_institution, person
from showcase.checks.persons.surnames import COMMON, DOUBLE, OTHER

POSTS = (
    "书记|主任|局长|庭长|法官|检察官|检察长|会长|秘书长|理事长|监事长|所长|主席|院长|厅长|部长|处长|科长|股长|省长|市长|区长|县长"
    "|镇长|乡长|村长|社长|校长|园长|馆长|站长|队长|组长|总监|经理|董事长|支委|委员|干事|律师|助理|公证员|仲裁员|调解员|指导员|联络员"
    "|陪审员|教授|博士|警官|民警|支书|监事|督察|督导|主编|总编|巡视员|调研员|司长|行长|厂长|同志|工程师|会计师|审判员"
    "|书记员|网格员|宣讲员|辅导员|台长|总裁|班长|政委|院士|研究员"
)
ROLES = (
    "创始人|创办人|发起人|带头人|主办人|承办人|党员|合伙人|负责人|法律顾问|志愿者|顾问|秘书"
    "|专员|法定代表人|授课人|先进个人|劳动模范|楷模|劳模|选手|讲师|党代表|政协委员|人大代表"
)
"""Words that stand before a name, not after it."""
ADDRESS = (
    "女士|先生|大爷|大妈|大姐|大哥|大叔|大伯|大娘|大婶|大嫂|奶奶|爷爷|阿姨|叔叔|伯伯|婆婆|老师|师傅|老汉|老太|老板|医生|小姐"
    "|太太"
)
CUE = re.compile(
    f"(?=[{''.join(sorted({word[0] for word in f'{POSTS}|{ROLES}|{ADDRESS}'.split('|')}))}])"
    f"(?:(?P<address>{ADDRESS})|(?P<post>{POSTS})|(?P<role>{ROLES}))"
)
NO_POST = re.compile("事务|协会|所(?![长属])|行业|团|党|队|业|界|协|[费证]|工作者|员会|会议|公会")
"""What makes another word of a post that stands before it: 律师事务所, 主任委员会."""
AFTER_POST = re.compile(r"[\s:：（(·“”》]{0,2}")
COUNT = re.compile(r"等?[两三四五六七八九十\d]{1,2}[位名]\Z")
"""What may stand between a list of names and the post: 张三、李四两位律师."""
ADDRESSED = frozenset(COMMON + OTHER) - frozenset("于祝任向单解查关成曲强车古米来全满游简揭计井练封衣巫束幸怀都边明祖")
ALONE_SURNAMES = frozenset(COMMON) | (
    ADDRESSED - frozenset("方任万常安向温文易施解费毕丛时华单管鲁晋冀甘桂蒙云宁吉欧习乐阳")
)
"""Surnames that stand alone before a post; not those that are words or provinces: 对方律师, 苏鲁律师."""
KIN = frozenset(["女士", "大爷", "大妈", "大娘", "大婶", "大嫂", "奶奶", "爷爷", "阿姨", "叔叔"])
"""Forms of address that stand after hardly anything but a name."""
ALONE = re.compile(r"[由请和与向对给跟被听找经为据让，。；、：“（(\s]")
"""What stands before a surname alone with a post: 由王书记讲课."""
DOUBLES = frozenset(DOUBLE.split())


def posts(text: str) -> Iterator[Person]:
    """The persons named beside a post or a form of address."""
    for match in CUE.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        at = -1
        if match["post"]:
            count = COUNT.search(text, max(0, start - 4), start)
            start = count.start() if count else start
            at = _before(text, start) if not NO_POST.match(text, end) else -1
        elif match["address"]:
            at = _addressed(text, start, word)
        if at >= 0 and not is_of_institution(text, end):
            yield person("post", text, at, start, word)
        elif not match["address"]:
            begin = AFTER_POST.match(text, end)
            name = begin.end() if begin else end
            until = name_after(text, name) or nickname_after(text, name)
            if until and not is_of_institution(text, until):
                yield person("post", text, name, until, word)


def _before(text: str, end: int) -> int:
    """The start of a name, or of a surname alone, that ends there; -1 for none."""
    at = name_before(text, end)
    if at >= 0:
        return at
    length = 2 if text[max(0, end - 2) : end] in DOUBLES else 1
    start = end - length
    is_surname = length == 2 or (start >= 0 and text[start] in ALONE_SURNAMES)
    is_free = start == 0 or bool(ALONE.match(text, start - 1))
    return start if is_surname and is_free and text[start : end + 1] != "武警" else -1


def _addressed(text: str, end: int, word: str) -> int:
    """The same before a form of address."""
    at = name_before(text, end)
    if at >= 0:
        return at
    length = 2 if text[max(0, end - 2) : end] in DOUBLES else 1
    start = end - length
    if start < 0 or not (length == 2 or text[start] in ADDRESSED):
        return -1
    is_sure = word in KIN and (length == 2 or (text[start] in COMMON and not ends_word(text, start)))
    return start if is_sure or may_begin(text, start) else -1
