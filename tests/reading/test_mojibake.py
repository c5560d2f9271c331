"""Garbled text is recognised, and what it said is told where the bytes are still there."""

from __future__ import annotations

import ftfy
import pytest

from showcase.reading.yaml import mojibake

PHRASES = ["党支部", "和正律师事务所党支部", "“红墙”律师", "为群众办实事，做贴心人。", "法律援助中心的志愿者"]


@pytest.mark.parametrize("phrase", PHRASES)
def test_utf8_read_as_windows_latin(phrase: str) -> None:
    garbled = phrase.encode().decode("latin-1")
    assert [original for _, _, original in mojibake.find(f"name: {garbled}")] == [phrase]
    assert ftfy.fix_encoding(garbled) == phrase


@pytest.mark.parametrize("phrase", PHRASES)
def test_utf8_read_as_gbk(phrase: str) -> None:
    garbled = phrase.encode().decode("gb18030", "replace")
    passages = list(mojibake.find(f"name: {garbled}"))
    assert len(passages) >= 1
    assert passages[0][2][:2] == phrase[:2]


@pytest.mark.parametrize("phrase", ["党支部", "和正律师事务所党支部", "法律援助中心的志愿者"])
def test_gbk_read_as_latin(phrase: str) -> None:
    assert [original for _, _, original in mojibake.find(phrase.encode("gbk").decode("latin-1"))] == [phrase]


@pytest.mark.parametrize("text", ["锟斤拷", "烫烫烫", "屯屯屯", "\ufffd", "和\ue000正"])
def test_what_is_lost_is_told_without_an_original(text: str) -> None:
    assert [original for _, _, original in mojibake.find(text)] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "寰宇律师事务所",
        "甯·涓",
        "café déjà vu",
        "3×5 ÷ 2 ± 1°",
        "买买提·艾力",
        "····",
        "××××",
        "“一”—“二”…",
        "斤斤计较",
        "鏂",
    ],
)
def test_what_is_meant_so_is_left_alone(text: str) -> None:
    assert list(mojibake.find(text)) == []
