"""A redirect leads to its page in one step."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, redirects_of
from showcase.model import Records
from showcase.problems import Problem, Rule

RULE = Rule(
    "redirect-chain",
    "新网址自己也要转走",
    "转两次会慢，绕成圈就打不开；每个旧网址直接写最后的地址。",
    "branches/a/: branches/b/\nbranches/b/: branches/he-lvsuo-dangzhibu/",
    "branches/a/: branches/he-lvsuo-dangzhibu/\nbranches/b/: branches/he-lvsuo-dangzhibu/",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for redirect in redirects_of(records):
        if redirect.is_chain:
            message = f"{redirect.new} 自己也要转到别处"
            yield Problem.at(redirect.path, redirect.target.place, RULE, message, "直接写最后的地址")
