"""An address is redirected once."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, redirects_of
from showcase.model import Records
from showcase.problems import Problem, Rule

RULE = Rule(
    "redirect-twice",
    "同一个旧网址写了两次",
    "一个地址只能转到一处。",
    "branches/a/: branches/he-lvsuo-dangzhibu/\n/branches/a/: branches/cheng-lvshi-dangwei/",
    "branches/a/: branches/he-lvsuo-dangzhibu/",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for redirect in redirects_of(records):
        if redirect.old is not None and not redirect.is_first:
            yield Problem.at(redirect.path, redirect.name.place, RULE, f"{redirect.old} 前面已经写过", "删掉一行")
