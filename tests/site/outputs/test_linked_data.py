"""JSON-LD：用 schema.org 的词，一个键也不丢；记录里的文字不会变成网页的一部分。"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld

from machines import ACHIEVEMENTS, ADDRESS, PROJECT, PROJECT_PAGE, SCHEMAS, context_of
from office import Office
from showcase import site as showcase_site
from showcase.site.outputs import linked_data
from showcase.site.page import Page

VOCABULARY = json.loads((SCHEMAS / "schema-org.json").read_text(encoding="utf-8"))


def graph(office: Office, url: str) -> list[dict[str, Any]]:
    """What the page at ``url`` says of itself."""
    site = context_of(office)
    page = Page("", "首页", "", "", str) if not url else next(p for p in showcase_site.pages(site) if p.url == url)
    return linked_data.graph(site, page)


def nodes(value: Any) -> list[dict[str, Any]]:
    """Every node within a value."""
    if isinstance(value, list):
        return [node for item in value for node in nodes(item)]
    if not isinstance(value, dict):
        return []
    return [value, *(node for item in value.values() for node in nodes(item))]


def check(found: list[dict[str, Any]]) -> None:
    """Expand without a network: every key keeps its meaning, and belongs to its type."""
    expanded = jsonld.expand({"@context": VOCABULARY["@context"], "@graph": found}, {"documentLoader": None})
    said = sorted(key for node in nodes(found) for key in node if not key.startswith("@"))
    kept = [key for node in nodes(expanded) for key in node if not key.startswith("@")]
    assert sorted(key.removeprefix("https://schema.org/") for key in kept) == said
    for node in nodes(found):
        foreign = {key for key in node if not key.startswith("@")} - {
            *VOCABULARY["types"].get(node.get("@type", ""), [])
        }
        assert not foreign, node


def test_a_project_tells_its_owner_its_achievements_and_its_sources(office: Office) -> None:
    project, trail = graph(office, PROJECT_PAGE)
    check([project, trail])
    assert (project["@type"], project["name"], project["foundingDate"]) == ("Project", "和心调解室", "2021-03")
    assert project["parentOrganization"]["@id"] == f"{ADDRESS}branches/he-lvsuo-dangzhibu/"
    assert project["knowsAbout"] == ["人民调解", "法律援助"]
    assert (project["event"]["name"], project["event"]["startDate"]) == ("社区调解月", "2023-05-06")
    assert [step["name"] for step in trail["itemListElement"]] == ["首页", "品牌项目", "先锋工程", "和心调解室"]
    assert trail["itemListElement"][0]["item"] == ADDRESS


def test_an_organisation_tells_where_it_is_and_what_is_above_it(office: Office) -> None:
    branch, trail = graph(office, "branches/he-lvsuo-dangzhibu/")
    check([branch, trail])
    assert branch["address"] == {"@type": "PostalAddress", "addressRegion": "江苏", "addressLocality": "澄江河东区"}
    assert branch["parentOrganization"]["name"] == "澄江市律师行业党委"


def test_the_home_page_tells_how_to_search(office: Office) -> None:
    site, publisher = graph(office, "")
    check([site, publisher])
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{ADDRESS}search/?q={{search_term_string}}"


def test_a_misspelt_word_is_found(office: Office) -> None:
    [project, _] = graph(office, PROJECT_PAGE)
    with pytest.raises(AssertionError):
        check([{**project, "fundingDate": "2021"}])
    with pytest.raises(AssertionError):
        check([{**project, "organizer": "x"}])


@settings(max_examples=80, deadline=None)
@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5))
def test_embedded_data_comes_back_and_ends_nothing(data: object) -> None:
    embedded = linked_data.embedded(data)
    assert json.loads(embedded) == data
    for mark in "<>&'\u2028\u2029":
        assert mark not in embedded


def test_a_text_cannot_leave_the_data_block(office: Office) -> None:
    office.change(ACHIEVEMENTS, "title: 社区调解月", "title: '1 < 2 & 3 > 2'")
    site = context_of(office)
    page = next(page for page in showcase_site.pages(site) if page.url == PROJECT_PAGE)
    html = linked_data.script(site, page)
    assert html.count("<") == 2
    assert "1 < 2 & 3 > 2" in json.dumps(linked_data.graph(site, page))


def test_a_draft_is_told_nowhere(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\ndraft: true")
    site = context_of(office)
    told = "".join(linked_data.script(site, page) for page in showcase_site.pages(site))
    assert "和心调解室" not in told
    assert "社区调解月" not in told
