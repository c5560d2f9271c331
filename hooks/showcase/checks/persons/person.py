"""A person named in a text, and what tells such a name from that of an institution."""

from showcase.checks.persons.names import is_name, name_after
from showcase.checks.persons.surnames import COMMON, DOUBLE, OTHER
from showcase.model import dataclass, lazy

SURNAME = f"(?:{DOUBLE.replace(' ', '|')}|[{COMMON}{OTHER}])"
COMMON_SURNAME = f"(?:{DOUBLE.replace(' ', '|')}|[{COMMON}])"
INSTITUTION = lazy(
    r"[的”」]?(?:[\u4e00-\u9fff]{0,6}?(?:事务所|律所|工作室|调解室|工作站|服务站|接待室)|工作法|审判方式|精神|式|奖|基金|纪念|故居"
    r"|事迹|中学|小学|大学|学校|医院|广场|先锋|班组|号|路|街|村|镇|县|市|区|公司|集团|讲堂|课堂|学堂|热线|信箱|品牌|烈士|英雄|塑像|雕像)"
)
"""What follows a name that an institution, a prize or a method is called after."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person named in a text.

    ``kind`` is ``post``, ``byline``, ``party``, ``donor`` or ``minor``; ``cue`` is the word that gave it away, ``name``
    what stands from ``start`` to ``end``.
    """

    kind: str
    start: int
    end: int
    name: str
    cue: str


def person(kind: str, text: str, start: int, end: int, cue: str) -> Person:
    """The person whose name stands from ``start`` to ``end``."""
    return Person(kind, start, end, text[start:end], cue)


def next_listed(text: str, person: Person) -> Person | None:
    """The one whose name follows in a list: 律师张伟、李娜、王芳."""
    at = person.end + 1
    end = name_after(text, at) if text[at - 1 : at] in ("、", "，") else 0
    name = text[at:end]
    if not is_name(name) or name[0] not in COMMON or is_of_institution(text, end):
        return None
    return Person(person.kind, at, end, name, person.cue)


def is_of_institution(text: str, end: int) -> bool:
    """Whether what ends there is the beginning of an institution's name: 老李调解室, 马锡五审判方式."""
    return bool(INSTITUTION.match(text, end))
