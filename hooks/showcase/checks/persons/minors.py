"""Children named with their age or as children: 小明，12岁; 女孩小红; 8岁的乐乐."""

import re
from collections.abc import Iterator

from showcase.checks.persons.names import name_after, name_before
from showcase.checks.persons.person import SURNAME, Person, is_of_institution, person
from showcase.checks.persons.surnames import COMMON, GIVEN

LEGAL_AGE = 18
YEARS = r"(?P<years>\d{1,3}|[一二三四五六七八九十]{1,3})\s?周?岁"
AGE = re.compile(
    rf"[\s，,（(、“”]{{0,2}}[男女]?(?:生|孩)?[\s，,、]?(?:今年|年仅|现年|刚满|才|只有|当时|时年)?(?:只有|才|刚满)?\s?{YEARS}(?!以)"
)
OF_AGE = re.compile(rf"{YEARS}的?(?:女孩|男孩|女童|男童|儿童|少年|少女|孩子|小女孩|小男孩|小学生|学生|小朋友|孤儿)?")
CHILD = re.compile(
    "(?:女孩|男孩|女童|男童|儿童|孩童|孤儿|患儿|小学生|中学生|初中生|高中生|学生|孩子|少年|少女|学童|幼童|婴儿|未成年人|小朋友|女生|男生)"
    r"[\s:：“（(]{0,2}"
)
NICKNAME = re.compile(
    f"小(?:[明红军国建凯刚华芳丽强伟亮宇杰雨雪燕玲娟霞辉英兰梅莉敏静萍勇涛鹏斌磊琴慧欣怡轩涵梓豪佳婷宝{COMMON}]|([{GIVEN}])\\1)"
    f"(?![区学镇村路组班子女儿孙])|(?!天天|年年|家家|人人|宝宝|[哥弟姐妹爸妈爷奶公婆叔伯刚常三五一爱正])([{GIVEN}朵果甜糖豆苗丫妞圆萌囡毛])\\2|{SURNAME}某{{1,2}}"
)
LAST_NICKNAME = re.compile(f"(?:{NICKNAME.pattern})\\Z")
PUPIL = re.compile("(?:小朋友|小同学|同学)(?![们会间])")
"""What stands after a child's name: 王小明小朋友."""
DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}


def minors(text: str) -> Iterator[Person]:
    """The children named. A name with the age of an adult is that of a party."""
    for match in AGE.finditer(text) if "岁" in text else ():
        at = _before(text, match.start())
        if at >= 0:
            yield person(_kind(match["years"]), text, at, match.start(), match.group())
    for match in PUPIL.finditer(text):
        at = _before(text, match.start())
        if at >= 0:
            yield person("minor", text, at, match.start(), match.group())
    for pattern in (OF_AGE, CHILD):
        for match in pattern.finditer(text) if pattern is CHILD or "岁" in text else ():
            end = _after(text, match.end())
            if end and not is_of_institution(text, end):
                kind = _kind(match["years"]) if pattern is OF_AGE else "minor"
                yield person(kind, text, match.end(), end, match.group())


def _before(text: str, end: int) -> int:
    at = name_before(text, end)
    if at >= 0:
        return at
    found = LAST_NICKNAME.search(text, max(0, end - 3), end)
    return found.start() if found else -1


def _after(text: str, at: int) -> int:
    found = NICKNAME.match(text, at)
    return found.end() if found else name_after(text, at)


def _kind(years: str) -> str:
    """``minor`` or ``party``, by the age."""
    if years.isdecimal():
        age = int(years)
    else:
        tens, ten, ones = years.rpartition("十")
        age = (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)
    return "minor" if age < LEGAL_AGE else "party"
