"""``showcase explain``: what a rule means."""

from __future__ import annotations

import pytest

from showcase import cli
from showcase.survey import rules

RULES = {rule.id: rule for rule in rules()}


def test_one_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "key-unknown"]) == 0
    output = capsys.readouterr().out
    assert output.startswith("key-unknown（错误）\n没有这个键\n")
    assert RULES["key-unknown"].why in output


def test_an_example_is_shown_where_the_rule_has_one(capsys: pytest.CaptureFixture[str]) -> None:
    rule = next((rule for rule in RULES.values() if rule.wrong), None)
    if rule is None:
        pytest.skip("no rule has an example yet")
    cli.main(["explain", rule.id])
    output = capsys.readouterr().out
    for line in [*rule.wrong.splitlines(), *rule.right.splitlines()]:
        assert line in output


def test_without_a_rule_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [*RULES]


def test_a_rule_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "key-unknow"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err == "没有“key-unknow”这条规则。是不是想看 key-unknown？不写规则名，就列出全部规则。\n"
