"""Parties to a case and those who were helped are never named, not by surname and 某 either (律师法 art. 38)."""

from collections.abc import Mapping

from showcase.checks.engine import ContextCheck, TextSearch
from showcase.checks.persons import Named, person_search
from showcase.model import Vocabulary
from showcase.problems import Rule

RULE = Rule(
    "person-party",
    "写出了当事人或受助人的姓名",
    "当事人、受援人的姓名和“李某”都不写：身边的人一看就知道是谁，律师对办案中知道的情况负有保密义务（律师法第三十八条）。",
    "summary: 为受援人陈某讨回工资",
    "summary: 为一名受援人讨回工资",
)


@ContextCheck.of(RULE)
def check(vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> TextSearch:
    return person_search(RULE, frozenset(("party",)), vocabulary, _advice)


def _advice(text: str, named: Named) -> str:
    person = named[0]
    if len(named) == 1 and len(person.cue) > 1 and text[: person.start].rstrip(" :：（(“、").endswith(person.cue):
        return f"只写身份，改成“一名{person.cue}”"
    return "删去姓名，只写身份或案件类型，如“一名当事人”“一起离婚案件”"
