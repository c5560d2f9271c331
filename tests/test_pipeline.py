"""读 → 查 → 排: a faulty record is left out, the others go on."""

from __future__ import annotations

from office import Office
from showcase import pipeline

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


def test_sound_records_make_the_whole_catalog(office: Office) -> None:
    catalog = pipeline.catalog(pipeline.survey(office.root))
    assert [branch.name for branch in catalog.branches] == ["澄江市律师行业党委", "和正律师事务所党支部"]
    assert [project.key for project in catalog.projects] == ["he-lvsuo-dangzhibu/hexin-tiaojie"]
    assert [achievement.key for achievement in catalog.achievements] == ["he-lvsuo-dangzhibu#shequ-tiaojie"]


def test_a_faulty_project_is_left_out_and_its_achievement_stays(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studios")
    found = pipeline.survey(office.root)
    assert not found.is_sound
    catalog = pipeline.catalog(found)
    assert catalog.projects == ()
    assert [branch.slug for branch in catalog.branches] == ["cheng-lvshi-dangwei", "he-lvsuo-dangzhibu"]


def test_a_faulty_branch_takes_its_records_with_it(office: Office) -> None:
    office.change("brands/he-lvsuo-dangzhibu/branch.yml", "kind: branch", "kind: 支部")
    catalog = pipeline.catalog(pipeline.survey(office.root))
    assert [branch.slug for branch in catalog.branches] == ["cheng-lvshi-dangwei"]
    assert (catalog.projects, catalog.achievements) == ((), ())


def test_a_draft_is_in_no_list(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\ndraft: true")
    found = pipeline.survey(office.root)
    assert found.is_sound
    catalog = pipeline.catalog(found)
    assert (catalog.projects, catalog.achievements) == ((), ())
