"""旧网址：要写得对、转得到、只转一次，而且自己已经没有页面。"""

from __future__ import annotations

import pytest

from office import Office

PATH = "brands/redirects.yml"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/", []),
        ("/branches/he-lvsuo/index.html: branches/he-lvsuo-dangzhibu/hexin-tiaojie/#shequ-tiaojie", []),
        ("branches/he-lvsuo/: gone", []),
        ("fields/old/: fields/mediation/", []),
        ("branches/he-lvsuo-dangzhibu/: gone", ["1:1 redirect-living"]),
        ("branches/he-lvsuo/: branches/he-lvsuo/", ["1:21 redirect-chain"]),
        ("branches/he-lvsuo/: branches/meiyou/", ["1:21 redirect-missing"]),
        ("branches/he-lvsuo/: branches/he-lvsuo-dangzhibu/meiyou/", ["1:21 redirect-missing"]),
        ("branches/a/: https://evil.example/", ["1:14 redirect-form"]),
        ("branches/a/: //evil.example/", ["1:14 redirect-form"]),
        ("branches/a/: javascript:alert(1)", ["1:14 redirect-form"]),
        ("../../etc/: gone", ["1:1 redirect-form"]),
        ("branches/a/#achievement: gone", ["1:1 redirect-form"]),
        ("branches/a/: branches/b/\nbranches/b/: gone", ["1:14 redirect-chain"]),
        ("branches/a/: branches/b/\nbranches/b/: branches/a/", ["1:14 redirect-chain", "2:14 redirect-chain"]),
        ("branches/a/: gone\n/branches/a/: gone", ["2:1 redirect-twice"]),
    ],
)
def test_a_line_of_redirects(office: Office, line: str, found: list[str]) -> None:
    office.write(PATH, f"{line}\n")
    assert office.found() == [f"redirects.yml:{place}" for place in found]


def test_a_draft_has_no_page_to_lead_to(office: Office) -> None:
    office.write(PATH, "branches/a/: branches/he-lvsuo-dangzhibu/hexin-tiaojie/\n")
    project = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
    office.change(project, "form: studio", "form: studio\ndraft: true")
    assert "redirects.yml:1:14 redirect-missing" in office.found()
