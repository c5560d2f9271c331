"""Wordings of numbers, as reports have them → the keys of a metric and its measure."""

from __future__ import annotations

from typing import Any

from office import real_survey
from showcase.editor import readings, wordings
from test_cases import CASES

RECORDS = real_survey().records
KNOWN = RECORDS.vocabulary.measures
BASE = ("figures", "metrics")
"""Where a wording stands: a number of an organisation has no date."""


def read(text: str, date: str, label: str, key: str = "", title: str = "") -> tuple[str, dict[str, Any]]:
    """The measure and the keys that are proposed, but for the wording itself."""
    made = readings.of(text, key or BASE[bool(date)], date, label, [title], KNOWN)
    keys = {name: value for name, value in made["keys"].items() if name != "stated"}
    if isinstance(period := keys.get("period"), dict):
        keys["period"] = f"{period['from']}/{period['to']}"
    return next(iter(made["measures"]), ""), keys


def test_sixty_wordings_are_read_as_a_clerk_would_enter_them() -> None:
    wrong = []
    lines = (CASES / "wordings.txt").read_text(encoding="utf-8").splitlines()[1:]
    for line in lines:
        text, date, label, measure, expected = (part.strip() for part in line.split("|"))
        right = (measure, dict(pair.split("=") for pair in expected.split()))
        if (found := read(text, date, label)) != right:
            wrong.append(f"{text} → {found}")
    print(f"{len(lines) - len(wrong)} of {len(lines)}", *wrong, sep="\n")
    assert len(lines) == 60
    assert wrong == []


def test_it_is_said_in_chinese() -> None:
    assert wordings.sentence(wordings.understood("由788人增至1723人")) == "由 788 变为 1723 人"
    told = wordings.sentence(wordings.understood("2018年至2022年讲座120余场", "2024"))
    assert told == "逾 120 场，时段 2018 至 2022"


def test_a_measure_is_not_guessed_from_a_number_without_words() -> None:
    assert read("886家", "", "")[0] == ""


def test_the_wordings_of_the_real_records_are_understood_as_they_were_recorded() -> None:
    every, right, likely = 0, 0, 0
    for record in RECORDS:
        title, date = getattr(record.value, "title", ""), str(getattr(record.value, "date", None) or "")
        for key in ("metrics", "figures"):
            for metric in getattr(record.value, key, ()):
                measure, keys = read(metric.stated, date, metric.label, key, title)
                numbers = {"value": metric.value, "value_max": metric.value_max, "from": metric.from_value}
                recorded = {name: f"{number.normalize():f}" for name, number in numbers.items() if number is not None}
                recorded |= {"unit": metric.unit} if metric.unit else {}
                recorded |= {"qualifier": metric.qualifier} if metric.qualifier != "exact" else {}
                every += 1
                right += recorded == {name: keys[name] for name in (*numbers, "unit", "qualifier") if name in keys}
                likely += measure == metric.measure
    print(f"{right} of {every} wordings, {likely} measures")
    assert right >= 0.93 * every
    assert likely >= 0.8 * every


def test_the_year_of_what_a_number_grew_from_is_not_its_own() -> None:
    read = wordings.understood("开展普法讲座12场，由2022年的5场增至12场", "2024-01")
    assert {key: read.get(key) for key in ("value", "from", "basis", "period")} == {
        "value": "12",
        "from": "5",
        "basis": "change",
        "period": None,
    }
