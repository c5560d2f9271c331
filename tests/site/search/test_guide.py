"""检索的向导：群众用词转到情形，地方转到离得最近的帮助，读音相同的字在一起。"""

from __future__ import annotations

from office import PROJECT_ROOT, Office
from showcase import pipeline
from showcase import site as showcase_site
from showcase.site.context import SiteContext
from showcase.site.search import guide

SITUATIONS = """\
situations:
  neighbours:
    name: 邻里
    title: 和邻居有矛盾
    words: [楼上漏水, 邻居吵架]
    fields: [mediation]
    first_step: 先拍下照片。
  legal-aid:
    name: 法律援助
    words: [请不起律师]
    fields: [legal-aid]
    first_step: 带上材料去申请。
  workers:
    name: 农民工
    words: [打工]
    first_step: 留好证据。
measures:
"""


def context_of(office: Office) -> SiteContext:
    return showcase_site.site_context(pipeline.catalog(pipeline.survey(office.root)), PROJECT_ROOT / "hooks/theme", "")


def with_situations(office: Office) -> SiteContext:
    office.change("brands/vocabulary.yml", "measures:\n", SITUATIONS)
    return context_of(office)


def test_a_situation_has_its_names_its_words_and_its_first_step(office: Office) -> None:
    site = with_situations(office)
    heading, url, words, _ = guide.guide(site)["situations"][0]
    assert (heading, url) == ("和邻居有矛盾", "needs/neighbours/")
    assert words == "邻里 和邻居有矛盾 楼上漏水 邻居吵架"
    assert guide.steps(site) == ["先拍下照片。", "带上材料去申请。", "留好证据。"]


def test_what_has_happened_weighs_more_than_who_asks_and_what_helps(office: Office) -> None:
    assert [weight for *_, weight in guide.guide(with_situations(office))["situations"]] == [2, 1, 1]


def test_without_situations_the_needs_of_the_fields_are_asked_for(office: Office) -> None:
    situations = guide.guide(context_of(office))["situations"]
    assert situations[0] == ("我想申请法律援助", "needs/legal-aid/", "法律援助 我想申请法律援助", 1)


def test_a_place_leads_to_the_help_around_it_and_says_of_how_many_levels_it_is(office: Office) -> None:
    files = zip(guide.cities(), guide.places(with_situations(office)), strict=True)
    places = next(places for province, places in files if province == "江苏")
    assert places["paths"] == ["江苏", "江苏/澄江", "江苏/澄江/河东区"]
    ends = [[places["ends"][end] for end in links] for links in places["links"]]
    assert ends == [[(1, ""), (2, ""), (3, "")], [(1, ""), (2, ""), (3, "")], [(0, "")] * 3]


def test_characters_of_one_sound_are_together() -> None:
    sounds = guide.sounds("邴")
    assert (set("住助驻") <= set(sounds["zhu"]), "邴" in sounds["bing"], "区" in sounds["qu"]) == (True, True, True)
    assert sum(map(len, sounds.values())) == 3755 + 1
