"""An address that is redirected has no page any more."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, has_page, redirects_of
from showcase.model import Records
from showcase.problems import Problem, Rule

RULE = Rule(
    "redirect-living",
    "旧网址上还有页面",
    "有页面的地址不能再转到别处，也不能说已撤下。",
    "branches/he-lvsuo-dangzhibu/: gone  # 记录还在",
    "branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for redirect in redirects_of(records):
        if redirect.is_first and has_page(records, redirect.old):
            hint = "记录还在就删掉这一行；要撤下就先删掉记录"
            yield Problem.at(redirect.path, redirect.name.place, RULE, f"{redirect.old} 上还有页面", hint)
