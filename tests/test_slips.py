"""What is surely a slip of the keyboard, and what is another word."""

from __future__ import annotations

import pytest

from office import PROJECT_ROOT
from showcase.problems import slips

SLUGS = ("cheng-lvshi-dangwei", "changzhou-lvshi-dangwei", "suzhou-lvshi-dangwei", "xuzhou-lvshi-dangwei")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("cheng-lvshi-dangwie", "cheng-lvshi-dangwei"),
        ("cheng-lvsh-dangwei", "cheng-lvshi-dangwei"),
        ("cheng-lvshi-dangweii", "cheng-lvshi-dangwei"),
        ("Cheng-Lvshi-Dangwei", "cheng-lvshi-dangwei"),
        ("cheng_lvshi_dangwei", "cheng-lvshi-dangwei"),
        ("chenglvshidangwei", "cheng-lvshi-dangwei"),
        ("cheng-lyushi-dangwei", "cheng-lvshi-dangwei"),
        ("changzhuo-lvshi-dangwei", ""),
        ("changsha-lvshi-dangwei", ""),
        ("hangzhou-lvshi-dangwei", ""),
        ("fuzhou-lvshi-dangwei", ""),
        ("chen-lvshi-dangwei", ""),
        ("cheng-lvshi-dangzhibu", ""),
        ("cheng-lvshi", ""),
        ("nobody", ""),
        ("", ""),
    ],
)
def test_a_folder(wrong: str, right: str) -> None:
    assert slips.slug_meant(wrong, SLUGS) == right


def test_no_real_folder_is_a_slip_of_another() -> None:
    real = {path.parent.name for path in (PROJECT_ROOT / "brands").glob("*/branch.yml")}
    assert [slug for slug in real if slips.slug_meant(slug, real - {slug})] == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        *[("titel", "title"), ("Title", "title"), ("summry", "summary"), ("legal_aid", "legal-aid")],
        *[("date", ""), ("tag", ""), ("stat", "state"), ("", "")],
    ],
)
def test_a_word(wrong: str, right: str) -> None:
    assert slips.word_meant(wrong, ("title", "stage", "state", "note", "summary", "legal-aid")) == right


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("", "", 0),
        ("ab", "ba", 1),
        ("ab", "b", 1),
        ("ab", "abc", 1),
        ("ab", "xb", 1),
        ("abcd", "xbyd", 2),
        ("a", "bcd", 3),
    ],
)
def test_how_far_words_are_apart(one: str, other: str, steps: int) -> None:
    assert slips.distance(one, other, 2) == slips.distance(other, one, 2) == steps
