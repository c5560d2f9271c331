"""品牌的一生：阶段、认定到期、标识、借鉴两边可查、制度文件；页面、卡片、检索说的一样。"""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from drawing import picture
from office import PROJECT_ROOT, Office, templates
from showcase import pipeline
from showcase import site as showcase_site
from showcase.site.imprint import Imprint
from showcase.site.search.documents import document, headings
from showcase.site.search.facets import facets

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PAGE, LIST, PRACTICES = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/", "projects/", "practices/"
RECOGNISED = """stage: recognised
recognised:
  by: [市委, 市司法局]
  date: 2021-05
  until: 2024-06
"""
OTHER = "brands/cheng-lvshi-dangwei/projects/sanbu-tiaojie.yml"
METHOD = "name: 三步调解法\nsummary: 先听后劝再调。\nsources:\n  - title: 简报\n"
ADOPTED = """adopted_from:
  - name: 三步调解法
    project: cheng-lvshi-dangwei/sanbu-tiaojie
    since: 2022-03
    sources:
      - title: 经验交流会简报
  - name: 枫桥经验（诸暨市）
"""


def built(office: Office, as_of: date = date(2024, 6, 30)) -> tuple[dict[str, str], str, str]:
    """The texts of the pages by address, what the search reads, and its facets."""
    assert office.found() == []
    catalog = pipeline.catalog(pipeline.survey(office.root))
    site = showcase_site.site_context(
        catalog, PROJECT_ROOT / "hooks/theme", "", office.root, Imprint(as_of=as_of), templates=templates()
    )
    pages = {page.url: page for page in showcase_site.pages(site)}
    texts = {url: unescape(pages[url].body()) for url in (PAGE, LIST, PRACTICES)}
    found = headings(site)
    searched = "\n".join(text for heading in found for text in document(site, heading).texts)
    return texts, searched, str(facets(catalog, found, site.cards.as_of)[0]["facets"])


def stated(office: Office, text: str) -> Office:
    return office.change(PROJECT, "form: studio\n", f"form: studio\n{text}")


@pytest.mark.parametrize(
    ("as_of", "stage", "term"),
    [
        (date(2024, 6, 30), "已认定", "有效期至2024年6月"),
        (date(2024, 7, 1), "认定已到期", "认定已于2024年6月到期"),
    ],
)
def test_a_recognition_counts_until_its_last_day(office: Office, as_of: date, stage: str, term: str) -> None:
    pages, searched, facet = built(stated(office, RECOGNISED), as_of)
    said = f"市委、市司法局，2021年5月认定，{term}"
    assert said in pages[PAGE]
    assert said in searched
    assert f'<span class="bs-tag">{stage}</span>' in pages[LIST]
    assert f"'{stage}'" in facet


def test_what_has_ended_says_so_from_the_day_after_its_last(office: Office) -> None:
    stated(office, "until: 2024-06-30\n")
    assert "已结束" not in built(office)[0][PAGE]
    pages, searched, facet = built(office, date(2024, 7, 1))
    assert all("已结束" in each for each in (pages[PAGE], pages[LIST], searched, facet))


def test_a_practice_and_who_took_it_over_lead_to_each_other(office: Office) -> None:
    office.write(OTHER, METHOD)
    pages, searched, _ = built(stated(office, ADOPTED))
    source, user = "branches/cheng-lvshi-dangwei/sanbu-tiaojie/", f"{PAGE}"
    assert f'{source}">澄江市律师行业党委：三步调解法（2022年3月起）' in pages[PAGE]
    assert "枫桥经验（诸暨市）" in pages[PAGE]
    assert "经验交流会简报" in pages[PAGE]
    entries = re.split('<h2 class="bs-practices__name">', pages[PRACTICES])[1:]
    assert len(entries) == 2
    assert all(f'{user}">' in entry for entry in entries)
    assert "三步调解法" in entries[0]
    assert "枫桥经验" in searched


def test_of_a_draft_nothing_is_said(office: Office) -> None:
    office.write(OTHER, f"{METHOD}draft: true\n")
    pages, searched, _ = built(stated(office, ADOPTED))
    assert "三步调解法" not in pages[PAGE] + pages[PRACTICES] + searched


def test_a_mark_is_shown_whole_with_whose_it_is(office: Office) -> None:
    office.write("brands/he-lvsuo-dangzhibu/photos/shuangshou.png", picture("PNG"))
    pages, searched, _ = built(stated(office, "mark: {file: shuangshou.png, alt: 两只相握的手, rights: 本所所有}\n"))
    assert re.search(r'class="bs-sign"[^>]*>\s*<figure.*alt="两只相握的手".*本所所有', pages[PAGE], re.DOTALL)
    assert "photos/shuangshou-" in pages[PAGE]
    assert "两只相握的手\n本所所有" in searched


def test_a_norm_is_listed_with_its_number(office: Office) -> None:
    norm = "norms:\n  - {title: 社区值班办法, number: 澄律党〔2023〕5号, date: 2023-03, url: 'https://example.org/a'}\n"
    pages, searched, _ = built(stated(office, norm))
    assert "《社区值班办法》" in pages[PAGE]
    assert "澄律党〔2023〕5号 · 2023年3月" in pages[PAGE]
    assert "澄律党〔2023〕5号" in searched
