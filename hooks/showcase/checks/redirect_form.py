"""Both addresses of a redirect are addresses of this site."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, redirects_of
from showcase.model import GONE, Records
from showcase.problems import Problem, Rule

RULE = Rule(
    "redirect-form",
    "旧网址或新网址写得不对",
    "只写本站域名之后的部分；“#”之后的部分浏览器不会发来，不能转。",
    "https://www.example.com/branches/a/: b",
    "branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for redirect in redirects_of(records):
        if redirect.old is None:
            message, hint = f"“{redirect.name.text}”不是本站的网址", "写成 branches/he-lvsuo/ 这样，不带域名，不带 #"
            yield Problem.at(redirect.path, redirect.name.place, RULE, message, hint)
        if redirect.new is None:
            message = f"“{redirect.target.text}”不是本站的网址"
            hint = f"写成 branches/he-lvsuo-dangzhibu/ 这样；撤下的写 {GONE}"
            yield Problem.at(redirect.path, redirect.target.place, RULE, message, hint)
