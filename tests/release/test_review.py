"""Review with a trail: what is not signed at every stage is not published, and the refusal names it."""

from __future__ import annotations

import pytest
from publisher import PROJECT, Publisher

from showcase.cli import main

REVIEW = "brands/he-lvsuo-dangzhibu/review.yml"


def signed(publisher: Publisher) -> None:
    for stage in ("初审", "复审", "保密审查", "终审"):
        how = ["--stage", stage, "--post", "党建工作部", "--date", "2024-05-06"]
        assert main(["sign", "--all", *how, "--root", str(publisher.office.root)]) == 0


def test_one_character_changed_after_the_last_signature(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    first = publisher.begin()
    signed(publisher)
    assert publisher.run("publish").stdout == f"内容没有变，公开的还是 {first}。\n"  # nobody has asked for reviews
    publisher.office.change("mkdocs.yml", "\nextra:\n", "\nextra:\n  review: required\n")
    live = publisher.publish()
    assert "终审日期：2024年5月6日。" in publisher.page()
    publisher.office.change(PROJECT, "邻里纠纷。", "邻里纠分。")
    done = publisher.run("publish")
    assert done.returncode == 1
    said = done.stderr
    assert f"{PROJECT}　和心调解室：还差初审、复审、保密审查、终审（签过以后内容改了）" in said
    assert f"showcase sign --stage 初审 --post 岗位 {PROJECT}" in said
    assert publisher.live == live
    capsys.readouterr()
