"""Applies checks of texts to texts that stand outside the values of records."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from showcase.checks.engine.check import TextCheck
from showcase.checks.engine.passages import Passage
from showcase.model import MappingNode, Noun, Place, PlainText, Record, ScalarNode, Tree, dataclass
from showcase.problems import Problem, Severity

NOWHERE = Tree(MappingNode((), Place()))
PAGE_KEYS = ("story",)
"""What a line of a page is like: the small Markdown."""
FOLDED = ">"
"""The style of a text whose lines are not those of the file."""
OF_NAMES = "换一个名字，里面不带号码"
OF_PAGES = "写出实际内容，或删掉；只是举例的，放在反引号里：`XX`"


@dataclass(frozen=True, slots=True)
class _Owner(Noun):
    """What stands for a record: the organisation in whose folder the text stands."""

    branch: str
    key: str = ""


def check_plain(texts: Iterable[PlainText], checks: Iterable[TextCheck]) -> Iterator[Problem]:
    """Every problem that the checks find in the texts, each text by the rules that apply to it."""
    every = list(texts)
    applied = frozenset[str]().union(*{text.rules for text in every})
    for check in checks:
        chosen = [text for text in every if check.rule.id in text.rules] if check.rule.id in applied else ()
        if chosen and check.candidate("\n".join(text.text for text in chosen)):
            for text in chosen:
                if check.candidate(text.text):
                    yield from (_told(text, problem) for problem in check.problems(_passage(text)))


def _passage(text: PlainText) -> Passage:
    parts = text.path.split("/")
    owner = _Owner(parts[1] if parts[0] == "brands" and len(parts) > 2 else "")
    record: Record[Any] = Record(text.path, owner, NOWHERE)
    place = Place(text.line, text.column, text.column + len(text.text))
    scalar = ScalarNode(text.text, place, FOLDED if "\n" in text.text else "")
    return Passage(record, PAGE_KEYS if text.is_page else ("",), scalar)


def _told(text: PlainText, problem: Problem) -> Problem:
    """The problem as it is told of that place: a gap in a comment is a note to oneself, which is no error."""
    if text.is_comment and problem.rule == "placeholder":
        return replace(problem, severity=Severity.WARNING)
    if text.is_name:
        message = problem.message.replace("这里", "文件名或文件夹名里", 1)
        return replace(problem, line=1, column=1, end_column=1, message=message, hint=OF_NAMES)
    if text.is_page and problem.rule == "placeholder":
        return replace(problem, hint=OF_PAGES)
    return problem
