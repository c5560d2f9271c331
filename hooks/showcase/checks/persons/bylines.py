"""Names in bylines: 记者赵甲 通讯员钱乙, 编辑：孙丙."""

import re
from collections.abc import Iterator

from showcase.checks.persons.names import (
    GRAMMAR,
    HAN,
    is_name,
    is_whole_name,
    is_word,
    may_begin,
    name_after,
    name_before,
)
from showcase.checks.persons.person import COMMON_SURNAME, SURNAME, Person, is_of_institution, person
from showcase.checks.persons.surnames import COMMON, GIVEN
from showcase.checks.text import cue
from showcase.model import lazy

ROLES = (
    "本报记者|记者|通讯员|撰稿人|撰稿|撰文|责任编辑|责编|编审|作者|摄影师|摄影记者|供稿人|投稿人|执笔人|审稿人|审核人|经办人|联系人"
    "|主讲人|主讲|主持人|值班律师|责任人|讲师|播音|整理人"
)
"""Words that stand right before a name."""
WORK = (
    "一审|二审|三审|一校|二校|三校|编辑|审核|审校|校对|校稿|初审|复审|终审|签发|执笔|文字|图文|图片|摄影|摄像|文|图|供稿|供图|来源|投稿|采写|报道|编发|排版|制作"
    "|策划|出品|监制|审定|审阅|统筹|整理|录入|联系|主持|宣讲"
)
"""Words that do so after a mark or a space only: elsewhere they are verbs."""
FIRST = "".join(sorted({word[0] for word in f"{ROLES}|{WORK}".split("|")}))
BYLINE = re.compile(
    rf"(?=[{FIRST}])(?:(?P<role>{ROLES})[\s:：/／|｜丨（(\]】、]{{0,3}}"
    rf"|(?<![\u4e00-\u9fff])(?P<work>(?:{WORK})(?:[/／、|｜丨](?:{WORK}))*)[\s:：|｜丨/／]{{1,3}}"
    rf"|(?P<colon>{WORK})\s?[:：]\s?)"
)
BYLINES = cue(
    {
        "记通撰责编作摄": "[者讯稿文任编辑审影像]",
        "供投执审校初复终签": "[稿图笔核校对定阅审发]",
        "经联主值整播讲录": "[办系讲持班理音师入]",
        "文图来采报排制策出监统宣": r"[字文片源写道版作划品制筹讲/／\s:：|｜丨、]",
        "一二三": "[审校]",
    }
)
LOOSE = lazy(rf"(?:{SURNAME}[\u4e00-\u9fff]{{1,2}}|[老小][{COMMON}{GIVEN}])(?![\u4e00-\u9fff])")
"""A name after a colon may have any characters, if nothing follows."""
RARE = re.compile(
    rf"(?P<name>{COMMON_SURNAME}[\u4e00-\u9fff]{{1,2}})(?=报道|[摄文图]?(?![\u4e00-\u9fff])|通讯员|摄影|供稿|编辑|审核)"
)
"""A name with a common surname may have any characters before the words that end a byline."""
NEXT = lazy(r"[、，,/／\s和与]{1,2}")


SIGNED = re.compile(
    r"[（(]([\u4e00-\u9fff]{2,4}(?:[\s、，]{1,2}[\u4e00-\u9fff]{2,4}){0,3})[）)](?=[。\s]*$)", re.MULTILINE
)
"""Brackets at the end of a paragraph, which are a byline if they hold nothing but names."""


WORK_AFTER = re.compile(
    r"\s?(?:摄影报道|报道|供稿|供图|摄影|撰稿|撰文|整理|文/图|图/文|摄|文)(?=[\s）)。/、，]|$)", re.MULTILINE
)
"""Words that stand right after the name: 王小明供稿, 王小明 文/图."""
WORKED = re.compile(r"[道稿图影文理摄](?=[\s）)。/、，]|$)", re.MULTILINE)
"""How these end."""


def worked(text: str) -> Iterator[Person]:
    """The persons named before what they did: （王小明 供稿）."""
    for match in WORK_AFTER.finditer(text) if WORKED.search(text) else ():
        at = name_before(text, match.start())
        is_sure = at >= 0 and (match.start() - at > 2 or match.group().startswith(" "))
        if is_sure and may_begin(text, at) and is_name(text[at : match.start()]):
            yield person("byline", text, at, match.start(), match.group().strip())


def signed(text: str) -> Iterator[Person]:
    """The persons whose names alone stand in brackets at the end of a paragraph: （张伟 李娜）."""
    for match in SIGNED.finditer(text) if "）" in text or ")" in text else ():
        names = [*re.finditer("[\u4e00-\u9fff]+", match[1])]
        if all(is_whole_name(name.group()) for name in names):
            for name in names:
                yield person("byline", text, match.start(1) + name.start(), match.start(1) + name.end(), "（")


def bylines(text: str) -> Iterator[Person]:
    """The persons named in bylines; several after one word are found one by one."""
    if not BYLINES(text):
        return
    for match in BYLINE.finditer(text):
        word = match["role"] or match["work"] or match["colon"]
        is_marked = text[match.end() - 1] in ":：" or match["work"] is not None
        at = match.end()
        while end := _name_end(text, at, is_marked):
            if is_of_institution(text, end):
                break
            yield person("byline", text, at, end, word)
            following = NEXT.match(text, end)
            at = following.end() if following else len(text)


def _name_end(text: str, at: int, is_marked: bool) -> int:
    """The end of the name that begins there; 0 for none."""
    if is_marked:
        loose = LOOSE.match(text, at)
        if loose and not is_word(loose.group()) and GRAMMAR.isdisjoint(loose.group()):
            return loose.end()
    rare = RARE.match(text, at)
    if rare and not is_word(rare["name"]) and GRAMMAR.isdisjoint(rare["name"]):
        return rare.end("name")
    end = name_after(text, at)
    if not end or (end - at == 2 and not is_name(text[at:end])):
        return 0
    return 0 if is_marked and end < len(text) and HAN.match(text, end) and end - at < 3 else end
