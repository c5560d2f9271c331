"""Pages of pairings, liaison groups and rounds: only where there are any; an old address of a group leads on."""

from __future__ import annotations

from machines import context_of
from office import Office
from showcase.site.merged import included
from showcase.site.pages import mechanisms

BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
COMMITTEE = "brands/cheng-lvshi-dangwei/branch.yml"
GROUP = "liaison_groups:\n  - number: 1\n    name: 第一联络组\n    members: [he-lvsuo-dangzhibu]\nsources:"
PAIRING = "pairings:\n  - kind: branch\n    partner: mimi\n"
ROUND = """rounds:
  - id: leitai
    name: 擂台赛
    results:
      - participant: mimi
        result: 一等奖
    sources:
      - title: 通报
"""


def urls(office: Office) -> list[str]:
    return [page.url for page in mechanisms.pages(context_of(office))]


def test_an_office_without_any_has_no_page_of_them(office: Office) -> None:
    assert urls(office) == []


def test_the_address_of_a_group_that_its_members_stated_leads_to_that_of_the_list(office: Office) -> None:
    office.change(BRANCH, "firms:\n", "liaison_group: 第一联络组\nfirms:\n").change(COMMITTEE, "sources:", GROUP)
    own = "levels/group/cheng-lvshi-dangwei/1/"
    assert urls(office) == [own]
    assert included(context_of(office).catalog)["levels/group/diyilianluozu-gschdd/"] == own


def test_a_draft_is_named_neither_as_a_partner_nor_as_a_member_nor_with_its_result(office: Office) -> None:
    text = (office.root / BRANCH).read_text(encoding="utf-8")
    office.write("brands/mimi/branch.yml", text.replace("和正", "秘密") + "draft: true\n")
    office.change(COMMITTEE, "sources:", PAIRING + ROUND + GROUP.replace("[he-lvsuo-dangzhibu]", "[mimi]"))
    committee = context_of(office).catalog.branch["cheng-lvshi-dangwei"]
    assert "mimi" not in repr(committee)
    assert urls(office) == ["levels/group/cheng-lvshi-dangwei/1/", "rounds/", "rounds/cheng-lvshi-dangwei/leitai/"]
