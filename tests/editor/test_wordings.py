"""Wordings of numbers, as reports have them → the keys of a metric."""

from __future__ import annotations

import pytest

from office import PROJECT_ROOT
from showcase import pipeline
from showcase.editor import wordings

CASES = {
    "由788人增至1723人": "from=788 value=1723 unit=人 basis=change",
    "20至30名": "value=20 value_max=30 unit=名",
    "4年来累计2500余人次": "value=2500 unit=人次 qualifier=over basis=cumulative",
    "年均8场": "value=8 unit=场 note=年均数。",
    "近10万元": "value=10 unit=万元 qualifier=about",
    "三万余元": "value=30000 unit=元 qualifier=over",
    "2018年至2022年办理援助案件120件": "value=120 unit=件 period=2018/2022",
    "截至2023年底共有党员律师233名": "value=233 unit=名 basis=snapshot",
    "占比35%": "value=35 unit=% basis=ratio",
    "计划全年开展讲座12场": "value=12 unit=场 basis=target",
    "数十家": "qualifier=vague",
    "数字未公布": "qualifier=undisclosed",
}


@pytest.mark.parametrize("text", CASES)
def test_what_a_wording_says(text: str) -> None:
    keys = wordings.understood(text, "2024")
    assert keys.pop("stated") == text
    assert keys == dict(each.split("=") for each in CASES[text].split())


def test_it_is_said_in_chinese() -> None:
    keys = wordings.understood("由788人增至1723人")
    assert wordings.sentence(keys) == "由 788 变为 1723 人"


@pytest.mark.parametrize(
    ("text", "measure"),
    [("解答法律咨询近500人次", "consultations"), ("调解纠纷20至30件", "mediations"), ("普法讲座8场", "lectures")],
)
def test_the_words_around_a_number_name_its_measure(text: str, measure: str) -> None:
    known = pipeline.survey(PROJECT_ROOT).records.vocabulary.measures.values()
    found = wordings.measures(text, "", wordings.understood(text), known, "service")
    assert next(found) == measure


def test_nine_of_ten_wordings_of_the_real_records_are_understood_as_they_were_recorded() -> None:
    right = every = 0
    for record in pipeline.survey(PROJECT_ROOT).records:
        for metric in (*getattr(record.value, "metrics", ()), *getattr(record.value, "figures", ())):
            keys = wordings.understood(metric.stated, str(getattr(record.value, "date", None) or ""))
            numbers = {"value": metric.value, "value_max": metric.value_max, "from": metric.from_value}
            recorded = {key: f"{number.normalize():f}" for key, number in numbers.items() if number is not None}
            recorded |= {"unit": metric.unit} if metric.unit else {}
            recorded |= {"qualifier": metric.qualifier} if metric.qualifier != "exact" else {}
            every += 1
            right += recorded == {key: keys[key] for key in (*numbers, "unit", "qualifier") if key in keys}
    print(f"{right} of {every}")
    assert right >= 0.9 * every
