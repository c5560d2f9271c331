"""Identity numbers, mobile numbers, bank cards and travel documents stand nowhere (PIPL art. 25, 28).

What they look like is said in :mod:`showcase.problems.privacy`; here is what to tell the clerk.
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.checks.texts import Passage, TextRule
from showcase.problems import Problem, privacy

HINTS = {
    privacy.RESIDENT_ID: ("personal-id", "整个删去，一个数字也不要留；已经提交过的，告诉管理员从历史里清除"),
    privacy.MOBILE_NUMBER: ("personal-mobile", "删去；公开的服务电话写在项目的 need 里：phone: 号码"),
    privacy.BANK_CARD: ("bank-card", "整个删去；捐款账户请写开户单位的公告网址"),
    privacy.TRAVEL_DOCUMENT: ("travel-document", "整个删去，一个数字也不要留"),
}
PUBLIC_PHONE = ("need", "phone")


def find(passage: Passage) -> Iterator[Problem]:
    """A problem for each number, shown with stars; a public telephone may be a mobile."""
    for found in privacy.numbers(passage.text):
        is_mobile = found.kind is privacy.MOBILE_NUMBER
        if is_mobile and (passage.keys == PUBLIC_PHONE or passage.key == "url"):
            continue
        if found.kind in (privacy.BANK_CARD, privacy.TRAVEL_DOCUMENT) and passage.key == "url":
            continue
        rule, hint = HINTS[found.kind]
        yield passage.problem(rule, found.start, found.end, f"这里有{found.kind.name} {found.shown}", hint)


RULE = TextRule(privacy.may_hold_numbers, find, reads_urls=True)
