"""One defect, one file: every fixture under ``cases`` gives exactly the findings that ``cases/expectations.yml`` lists.

A fixture takes the place of one file of the sound office; the folder it lies in says which. What is in ``valid`` gives
no finding and needs no expectation; anything else without one fails, and so does an expectation without a fixture.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from office import Office
from showcase import pipeline
from showcase.problems import Problem, Severity
from showcase.reading.rules import characters, form, values
from showcase.survey import rules

RULES = {rule.id: rule for rule in rules()}

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 6, 1)
PLACES = {
    "branch": "brands/he-lvsuo-dangzhibu/branch.yml",
    "project": "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml",
    "achievements": "brands/he-lvsuo-dangzhibu/achievements/2023.yml",
    "vocabulary": "brands/vocabulary.yml",
}
FIXTURES = sorted(
    path.relative_to(CASES).as_posix()
    for kind in ("valid", "warning", "invalid")
    for path in (CASES / kind).rglob("*.yml")
)
EXPECTED = yaml.load((CASES / "expectations.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def survey(office: Office, place: str, content: bytes) -> list[Problem]:
    """What is found when the file at ``place`` has this content."""
    return list(pipeline.survey(office.write(place, content).root, TODAY).problems)


def told(problems: list[Problem], place: str) -> list[dict[str, str]]:
    """The problems as the expectations write them."""
    return [
        {
            "at": f"{'' if problem.path == place else problem.path + ':'}{problem.line}:{problem.column}",
            "rule": problem.rule,
            "says": problem.message,
            "mend": problem.hint,
        }
        for problem in problems
    ]


@pytest.mark.parametrize("fixture", FIXTURES)
def test_fixture(office: Office, fixture: str) -> None:
    place = PLACES[fixture.split("/")[1]]
    expected = EXPECTED.get(fixture, [])
    problems = survey(office, place, (CASES / fixture).read_bytes())
    assert told(problems, place) == expected
    severities = {problem.severity for problem in problems}
    wanted = {"valid": set(), "warning": {Severity.WARNING}, "invalid": {Severity.ERROR, *severities}}
    assert severities == wanted[fixture.split("/")[0]]


def test_every_fixture_has_an_expectation_and_the_reverse() -> None:
    assert sorted(EXPECTED) == [fixture for fixture in FIXTURES if not fixture.startswith("valid/")]


def test_every_rule_of_form_and_value_has_a_fixture() -> None:
    shown = {finding["rule"] for findings in EXPECTED.values() for finding in findings}
    assert {rule.id for rule in (*characters.RULES, *form.RULES, *values.RULES)} - shown == set()


def test_every_message_is_chinese_and_says_what_to_do() -> None:
    for findings in EXPECTED.values():
        for finding in findings:
            assert finding["rule"] in RULES
            assert re.search("[一-鿿]", finding["says"])
            assert re.search("[一-鿿]", finding["mend"])
