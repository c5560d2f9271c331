"""Recognises a Chinese person's name where it stands beside a word that calls for one.

By itself hardly any pair of characters is surely a name (高峰, 方正, 金山), so this is asked only beside such a word.
A name is a surname and one or two characters that given names are made of, not a word that begins with the surname's
character, and what stands on its other side must let it end there.
"""

import re

from showcase.checks.persons.surnames import COMMON, DOUBLE, GIVEN, OTHER, PLACES, WORDS

HAN = re.compile("[\u4e00-\u9fff]")
SURNAMES = frozenset(COMMON + OTHER)
DOUBLES = frozenset(DOUBLE.split())
GIVENS = frozenset(GIVEN)
LONGEST = 4
"""The most characters of a name: a double surname and two more."""
OTHER_WORDS = frozenset(row[0] + second for row in f"{WORDS} {PLACES}".split() for second in row[1:])
ENDS = re.compile(
    r"(?:介绍|表示|认为|领誓|领读|宣誓|出庭|审理|指出|强调|带领|带队|率|主持|参加|出席|致辞|讲话|受邀|荣获|当选|担任|现场|宣读|宣布|汇报|结合|围绕|领学|传达"
    r"|总结|深入|走访|同志|先生|女士|老师|律师|一行|代表|接受|分享|讲授|授课|点评|回应|解答|解读|告诉|捐|个人|主动|积极|坚持|来到"
    r"|前往|陪同|调研|看望|慰问|会见|多次|先后|组织|牵头|负责|送|开展|提供|免费|报道|通讯员|摄影|供稿|编辑|采写|获悉|讨|追|维权"
    r"|申请|争取|办理|挽回|要回|拿到|收到|领到|咨询|求助|反映|遭|因|患|驻村|主讲|不幸|家[里中属]?|夫妇|夫妻|父母|母亲|父亲|诉|年龄|今年|现年"
    r"|[说称在向对到赴与和及等为被获作谈从以就给任兼还也都曾将于用的是把同两发致讲摄文图已又不有其案某出代撰写整录])"
)
"""Words that follow the name of a person who does, says or suffers something."""
BEGINS = re.compile(
    r"(?:[由请和与对向及是为以被让给跟同名经派邀聘任员师记长官士家者帮替陪位了含即如问找约系]"
    r"|[属所市区县局院会部处室司厅委队组办科社团]|选举|推选|党员|受援人|当事人|申请人|委托人|居民|村民|群众|老人|特邀|其中|包括|感谢|学习|采访|介绍)\Z"
)
"""What stands before such a name where no mark does: a word that governs it, the name of the body it belongs to."""
BEFORE = 4
"""The longest of ``BEGINS``."""


AMBIGUOUS = frozenset("高江金石余曾田林马段武史白陆汤童程毛顾汪夏钟于任方万常安向温文易施单解强祝")
"""Surnames that often end another word, or govern what follows: 提高, 资金, 照顾, 由于."""


WORKING = frozenset("于任常方万易单解管")
"""Surnames that are mostly words of grammar or verbs: 律师于法有据."""
JOINED = (
    "长江 师范 由于 对方 经常 经费 为何 如何 任何 位于 属于 对于 处于 院方 官方 师傅 长安 长白 家庄 与会 "
    "经向 家属 和解 师古"
)
"""Words that look like a word which governs a name and the surname: 长江, 任何."""
JOINED_WORDS = frozenset(JOINED.split())
GRAMMAR = frozenset(
    "的了在是和与及等为对把被从到由向就也都还又并而或之于以将已会可要使给上下前后内外里间时年月日号位个件场次各每该此这那"
    "部局所会院处科室委组队办市区县省镇村社员者家业务案费款额度级类型性化率量数条项批期届出"
)
"""Characters that hardly any given name has."""


POST_ENDS = frozenset("记员任长事书师部室组处办会所委岗队人站班团科股局院管")
"""The last characters of posts and of offices that answer for something."""


def is_name(text: str) -> bool:
    """Whether the text may be a name and nothing else: 王小明, 欧阳娜; not 高峰, 方向, 黄河."""
    if not 2 <= len(text) <= LONGEST:
        return False
    surname = 2 if text[:2] in DOUBLES and len(text) > 2 else 1
    given = text[surname:]
    return (
        (surname == 2 or text[:1] in SURNAMES)
        and len(given) <= 2
        and GIVENS.issuperset(given)
        and (surname == 2 or text[:2] not in OTHER_WORDS)
    )


def is_whole_name(text: str) -> bool:
    """Whether the text is surely a name, with no word beside it to say so: 王小明; not 高峰, 方正, 苏州."""
    return is_name(text) and (len(text) > 3 or text[0] in COMMON) and text[1:] not in OTHER_WORDS


def is_persons_name(text: str) -> bool:
    """Whether the text, which stands where a post belongs, is a name: 王小明, 李璐; not 党委书记, 文书, 宣传部."""
    if is_name(text) or may_be_name(text):
        return text[-1] not in POST_ENDS or is_whole_name(text)
    is_short = 2 <= len(text) <= 3 and all(map(HAN.match, text))
    return is_short and text[0] in COMMON and not is_word(text) and text[-1] not in POST_ENDS


def is_word(text: str) -> bool:
    """Whether the text begins like another word than a name: 高峰, 方向."""
    return text[:2] in OTHER_WORDS


def may_be_name(text: str) -> bool:
    """Whether a text of three characters is a name though its first two are a word: 王国强, 高明华."""
    return len(text) == 3 and text[0] in COMMON and text[0] not in AMBIGUOUS and GIVENS.issuperset(text[1:])


def name_after(text: str, at: int) -> int:
    """The end of the name that begins at ``at``; 0 for none."""
    if text[at : at + 1] not in SURNAMES and text[at : at + 2] not in DOUBLES:
        return 0
    lengths = (4, 3, 2) if text[at : at + 2] in DOUBLES else (3, 2)
    for length in lengths:
        end = at + length
        name = text[at:end]
        if len(name) == length and (is_name(name) or may_be_name(name)):
            may_end = _surely_ends if length == 2 and name[:1] in WORKING else _may_end
            if may_end(text, end):
                return end
    name = text[at : at + 3]
    if len(name) < 3 or name[0] not in COMMON or is_word(name):
        return 0
    is_whole = is_name(name) or (name[0] not in AMBIGUOUS and _may_stop(text, at + 3) and _is_half_given(name[1:]))
    return at + 3 if is_whole else 0


def name_before(text: str, end: int) -> int:
    """The start of the name that ends at ``end``; -1 for none."""
    if text[max(0, end - 1) : end] not in GIVENS:
        return -1
    for length in (4, 3, 2):
        start = end - length
        if start < 0:
            continue
        name = text[start:end]
        if (length == 4) != (name[:2] in DOUBLES and length > 2) and length != 3:
            continue
        is_sure = is_name(name)
        if not (is_sure or may_be_name(name)):
            continue
        is_sure = is_sure and length > 2 and name[0] in COMMON and not ends_word(text, start)
        if is_sure or may_begin(text, start):
            return start
    return -1


def may_begin(text: str, at: int) -> bool:
    """Whether a name may begin there: after no Chinese character, or after a word that goes with one."""
    if at == 0 or not HAN.match(text, at - 1):
        return True
    return text[at - 1 : at + 1] not in JOINED_WORDS and bool(BEGINS.search(text, max(0, at - BEFORE), at))


def nickname_after(text: str, at: int) -> int:
    """The end of 老李 or 小王 that begins at ``at``; 0 for none."""
    is_one = text[at : at + 1] in ("老", "小") and text[at + 1 : at + 2] in COMMON
    return at + 2 if len(text) > at + 1 and is_one and _may_end(text, at + 2) else 0


def ends_word(text: str, at: int) -> bool:
    """Whether the surname there is more likely the end of another word: 江苏, 提高."""
    return text[at] in AMBIGUOUS or (at > 0 and text[at - 1 : at + 1] in OTHER_WORDS)


def _is_half_given(given: str) -> bool:
    """Whether one character is one of given names, and the other is at least none of grammar: 启人, 清珺."""
    return not GIVENS.isdisjoint(given) and GRAMMAR.isdisjoint(given)


def _may_end(text: str, end: int) -> bool:
    return _may_stop(text, end) or bool(ENDS.match(text, end))


def _surely_ends(text: str, end: int) -> bool:
    """The same, less the words of one character."""
    following = ENDS.match(text, end)
    return _may_stop(text, end) or bool(following and following.end() > end + 1)


def _may_stop(text: str, end: int) -> bool:
    return end >= len(text) or not HAN.match(text, end)
