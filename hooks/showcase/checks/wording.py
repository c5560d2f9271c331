"""Words that the vocabulary's ``terms`` say to avoid: 规范表述, 保密标记, 律师业务推广 rules, slips of the pen.

The words are data with a reason each; a term's own severity decides. ``unless`` lists longer phrases in which the word
is right. What is quoted (titles of sources, names of honours) is not asked to change for a mere advice.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from showcase.checks.engine import ContextCheck, Passage, TextSearch
from showcase.model import Term, Vocabulary
from showcase.problems import Problem, Rule, Severity

RULE = Rule(
    "wording",
    "用词要避免",
    "词表 terms 列出要避免的词、改用的词和理由；轻重由词表决定。",
    "summary: 学习习总书记重要讲话",
    "summary: 学习习近平总书记重要讲话",
    Severity.WARNING,
)


@ContextCheck.of(RULE)
def check(vocabulary: Vocabulary, anonymous: Mapping[str, str]) -> TextSearch:
    by_word = {term.word: term for term in vocabulary.terms}
    words = "|".join(re.escape(word) for word in sorted(by_word, key=len, reverse=True))
    pattern = re.compile(words or r"(?!)")

    def find(passage: Passage) -> Iterator[Problem]:
        for match in pattern.finditer(passage.text):
            term = by_word[match.group()]
            is_advice = term.severity != Severity.ERROR
            if _is_part(match, term.unless) or (is_advice and passage.is_quoted):
                continue
            problem = passage.problem(RULE, *match.span(), _message(term), _hint(term))
            yield replace(problem, severity=Severity(term.severity))

    return pattern.search, find


def _is_part(match: re.Match[str], phrases: tuple[str, ...]) -> bool:
    """Whether the word found is a part of one of the phrases in which it is right."""
    for phrase in phrases:
        begin = max(0, match.start() - len(phrase))
        if any(
            begin + found.start() <= match.start() and match.end() <= begin + found.end()
            for found in re.finditer(re.escape(phrase), match.string[begin : match.end() + len(phrase)])
        ):
            return True
    return False


def _message(term: Term) -> str:
    return f"用了“{term.word}”" + (f"：{term.reason.rstrip('。')}" if term.reason else "")


def _hint(term: Term) -> str:
    return f"改成“{term.use}”" if term.use else f"删去“{term.word}”，或换成事实和数字"
