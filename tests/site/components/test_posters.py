"""海报：一张 A4 上写什么，写不下先去掉什么；没有的不留空位。"""

from __future__ import annotations

from dataclasses import replace

import pytest

from machines import ACHIEVEMENTS, BRANCH, PROJECT, context_of
from office import Office
from showcase.site.components import posters

MEASURES = ("legal-aid-cases", "consultations", "volunteers", "donations", "hours")
STORY = "律师每周在社区值班。" * 20


def poster(office: Office) -> posters.PosterView:
    """The poster of the office's project."""
    cards = context_of(office).cards
    return posters.of_project(cards, cards.catalog.projects[0])


def of_branch(office: Office) -> posters.PosterView:
    cards = context_of(office).cards
    return posters.of_branch(cards, cards.catalog.branch["he-lvsuo-dangzhibu"], ())


def test_who_where_one_sentence_and_the_foremost_figure(office: Office) -> None:
    view = poster(office)
    assert (view.name, view.who, view.where) == ("和心调解室", "和正律师事务所党支部", ("江苏 河东区", "2021年起"))
    assert view.sentence == "党员律师每周到社区调解邻里纠纷。"
    assert [(figure.number, figure.suffix) for figure in view.figures] == [("1,200", "余人次")]
    assert (view.heading, view.story) == ("社区调解月", "2023年5月6日。一个月里接待来访居民。")
    assert view.extent == "full"


def test_a_story_has_its_whole_sentences_in_three_lines(office: Office) -> None:
    view = poster(office.change(PROJECT, "sources:", f"story: {STORY}\nsources:"))
    assert (view.heading, view.story) == ("", "律师每周在社区值班。" * 10)


def test_a_record_that_says_little_has_its_name_alone(office: Office) -> None:
    (office.root / ACHIEVEMENTS).unlink()
    assert (poster(office).extent, poster(office).figures, poster(office).heading) == ("bare", (), "")
    view = of_branch(office)
    assert (view.extent, view.is_large, view.figures) == ("bare", True, ())


def test_an_organisation_without_services_shows_its_own_figures(office: Office) -> None:
    (office.root / ACHIEVEMENTS).unlink()
    own = "figures:\n  - {measure: members, value: 30, unit: 名, stated: 30名党员}\nsources:"
    view = of_branch(office.change(BRANCH, "sources:", own))
    assert [(figure.number, figure.suffix) for figure in view.figures] == [("30", "名")]


@pytest.mark.parametrize(
    ("change", "left"),
    [({}, True), ({"name": "和" * 40, "who": "正" * 60, "slogan": "心" * 60}, False)],
    ids=["the usual", "the longest"],
)
def test_what_says_least_goes_first_from_a_full_sheet(office: Office, change: dict[str, str], *, left: bool) -> None:
    view = replace(poster(office), name_size=1 if left else 6, story="调" * 108, **change)  # type: ignore[arg-type]
    fitted = posters.fitted(view)
    assert bool(fitted.story) is left
    assert fitted.figures == view.figures


def test_a_target_or_a_share_is_no_figure_of_a_poster(office: Office) -> None:
    office.change(ACHIEVEMENTS, "      qualifier: over\n", "      basis: target\n")
    assert poster(office).figures == ()
