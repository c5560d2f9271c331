"""A telephone number stands only in ``need.phone`` and ``contact.phone`` (data contract).

A short public line such as 12348 may stand anywhere.
"""

import re
from collections.abc import Iterator

from showcase.checks.engine import Passage, TextCheck
from showcase.problems import Problem, Rule, privacy

RULE = Rule(
    "telephone-place",
    "电话号码写错了地方",
    "服务电话写在 need 的 phone，党组织的办公电话写在 contact 的 phone，群众才找得到；12348 这样的短号不受限。",
    "summary: 咨询请拨021-55550100",
    "summary: 咨询请拨12348",
)


GAP = r"[\s\-－—–‐−./／·~～_]{0,3}"
LOCAL = rf"[2-9２-９]\d{{2,3}}{GAP}\d{{4}}"
AREA = r"(?:[1１][0０]|[2２]\d|[3-9３-９]\d{2})"
BEFORE = r"(?:(?<![\d.．\-+＋A-Za-z])|(?<=[Tt][Ee][Ll])|(?<=[Pp][Hh][Oo][Nn][Ee])|(?<=[Ff][Aa][Xx]))"
UNIT = r"\s*[万余多人件次个元户名家起场份亿]"
TELEPHONE = re.compile(
    rf"{BEFORE}(?:[（(]?(?:[+＋]|00)?[8８][6６][)）]?{GAP}[（(]?[0０]?{AREA}[)）]?{GAP}{LOCAL}"
    rf"|[（(]?[0０]{AREA}[)）]?{GAP}{LOCAL}"
    rf"|[48４８][0０]{{2}}{GAP}(?:\d{{3}}{GAP}\d{{4}}|\d{{4}}{GAP}\d{{3}})"
    rf"|(?<=电话|热线|固话|座机|总机|传真|号码){LOCAL}|(?<=(?:电话|热线|固话|座机|总机|传真|号码)[:：为是\s]){LOCAL})"
    rf"(?![\d.A-Za-z]|{UNIT})"
)
"""With an area code, as a service line (400), or by itself after a word for it."""
NEAR = re.compile(r"\d\d\d[^\u4e00-\u9fffA-Za-z\d]{0,4}\d{3}")


@TextCheck.of(RULE, NEAR.search)
def check(passage: Passage) -> Iterator[Problem]:
    if passage.is_public_phone:
        return
    # Groups of digits inside an identity number may look like a telephone number: they have their own rule.
    for match in TELEPHONE.finditer(privacy.masked(passage.text)):
        hint = f"移到项目的 need 里：phone: {match.group().strip()}"
        yield passage.problem(RULE, *match.span(), f"电话号码“{match.group()}”不能写在这里", hint)
