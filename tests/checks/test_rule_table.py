"""规则表与代码一致：每条规则有错误写法和正确写法，文字规则的例子当真会错、会对。"""

from __future__ import annotations

import ast

import pytest
from saying import PROJECT, SUMMARY
from showcase.rules import RULES, Rule, content, links

from office import PROJECT_ROOT, Office
from showcase.problems.privacy import masked

VOCABULARY = "brands/vocabulary.yml"
STARS = "****"
"""Stands for the inner digits of a personal number, which no page may show, not even as an example."""


@pytest.mark.parametrize("rule", [*content.RULES, *links.RULES], ids=lambda rule: rule.id)
def test_every_rule_has_an_example(rule: Rule) -> None:
    assert rule.wrong
    assert rule.right
    assert rule.wrong != rule.right


@pytest.mark.parametrize("rule", content.RULES, ids=lambda rule: rule.id)
def test_the_examples_are_true(office: Office, rule: Rule) -> None:
    real = (PROJECT_ROOT / VOCABULARY).read_text(encoding="utf-8")
    own = (office.root / VOCABULARY).read_text(encoding="utf-8")
    office.write(VOCABULARY, f"{own}\nterms:\n{real.split('terms:')[1]}")
    office.change(PROJECT, SUMMARY, rule.wrong)
    assert rule.id in {p.rule for p in office.problems()} or STARS in rule.wrong
    office.change(PROJECT, rule.wrong, rule.right)
    assert office.problems() == []


def test_no_example_shows_a_personal_number() -> None:
    examples = [line for rule in RULES.values() for line in (rule.wrong, rule.right)]
    assert [line for line in examples if masked(line) != line] == []


def test_every_check_is_in_the_table() -> None:
    folder = PROJECT_ROOT / "hooks/showcase/checks"
    used = {
        text.value
        for path in folder.glob("*.py")
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.Constant) and isinstance(text.value, str)
    }
    assert {rule.id for rule in (*content.RULES, *links.RULES)} <= used
