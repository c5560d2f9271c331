"""A redirect leads to a page. The build looks at addresses that are no record's."""

from collections.abc import Iterator

from showcase.checks.engine import RecordsCheck, has_page, redirects_of
from showcase.model import GONE, Records, redirects
from showcase.problems import Problem, Rule

RULE = Rule(
    "redirect-missing",
    "新网址上没有页面",
    "读者会被带到找不到的页面。",
    "branches/he-lvsuo/: branches/meiyou-zhege/",
    "branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/",
)


@RecordsCheck.of(RULE)
def check(records: Records) -> Iterator[Problem]:
    for redirect in redirects_of(records):
        page = redirect.page
        if page and not redirect.is_chain and redirects.RECORD.fullmatch(page) and not has_page(records, page):
            hint = f"检查拼写；撤下的写 {GONE}"
            yield Problem.at(redirect.path, redirect.target.place, RULE, f"{redirect.new} 上没有页面", hint)
