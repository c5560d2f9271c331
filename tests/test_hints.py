"""每条给出整行写法的“怎么改”都照做一遍：那个问题没有了，也不出新的问题。"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import test_cases
import test_rule_examples as examples
from applying import applied, failures, is_line
from office import Office
from showcase import pipeline
from showcase.model import Place
from showcase.problems import Problem
from showcase.reading import keys
from showcase.reading.rules import form
from showcase.reading.rules.values import KEY_UNKNOWN

TODAY = date(2026, 6, 1)


def failing(office: Office) -> list[str]:
    """The hints that fail in an office as it is."""

    def with_text(path: str, text: str) -> list[Problem]:
        before = (office.root / path).read_bytes()
        try:
            return survey(office.write(path, text))
        finally:
            office.write(path, before)

    def read(path: str) -> str:
        return (office.root / path).read_text(encoding="utf-8-sig", errors="surrogatepass")

    return failures(read, with_text, survey(office))


def survey(office: Office) -> list[Problem]:
    return list(pipeline.survey(office.root, TODAY).problems)


TWO_STEPS = {
    "invalid/branch/city_alias.yml",  # what stands in quotation marks then is no place
    "invalid/branch/city_anchor.yml",
    "invalid/branch/several_defects.yml",
    "invalid/branch/name_escaped_surrogate.yml",  # the escape shows once it no longer is one, and is then taken out
    "invalid/project/need_beside_its_key.yml",  # each line below the key is moved by a message of its own
}
TOLD = [name for name in test_cases.FIXTURES if not name.startswith("valid/") and name not in TWO_STEPS]


@pytest.mark.parametrize("fixture", TOLD)
def test_the_hints_of_a_fixture(office: Office, fixture: str) -> None:
    office.write(test_cases.PLACES[fixture.split("/")[1]], (test_cases.CASES / fixture).read_bytes())
    assert failing(office) == []


EXAMPLES = [rule for rule in examples.ALL.values() if rule.id not in examples.NOT_TYPED]


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.id)
def test_the_hints_of_an_example(tmp_path: Path, rule: examples.Rule) -> None:
    office = examples.prepared(Office(tmp_path), rule)
    if rule.id.startswith("redirect-"):
        office.write(examples.REDIRECTS, f"{rule.wrong}\n")
    else:
        examples.put(office, rule, rule.wrong)
    assert failing(office) == []


def test_most_hints_are_lines() -> None:
    """The test above would find nothing in hints that are none."""
    hints = [finding["mend"] for found in test_cases.EXPECTED.values() for finding in found]
    lines = [hint for hint in hints if is_line(Problem.at("a.yml", Place(), KEY_UNKNOWN, "", hint))]
    assert len(lines) > len(hints) // 2


def told(hint: str) -> Iterator[str]:
    problem = Problem.at("a.yml", Place(2, 3, 9), KEY_UNKNOWN, "", hint)
    yield from applied("a:\n  b: 1\n  c: 2", problem).split("\n")


@pytest.mark.parametrize(
    ("hint", "lines"),
    [
        ("这一行改成　b: 3", ["a:", "  b: 3", "  c: 2"]),
        ("先看原文。这一行改成下面 2 行：\nb: 3\n  d: 4", ["a:", "  b: 3", "    d: 4", "  c: 2"]),
        ("第 1 至 2 行改成　a: 5", ["a: 5", "  c: 2"]),
        ("加一行　d: 4；查不到就不写", ["a:", "  b: 1", "  d: 4", "  c: 2"]),
    ],
)
def test_how_a_hint_is_followed(hint: str, lines: list[str]) -> None:
    assert list(told(hint)) == lines


VALUES = (
    *("2500余", "20-30", "数十", "2013年7月至2014年1月初", "5月至8月", "是", "法律援助、人民调解", "“先锋”", "~"),
    *("澄江市律师行业党委", "[法律援助]", "{from: 2021, to: 2022}", "\n  - 2021年5月", "\n  title: 简报\n  date: 2021"),
    *("|\n  一\n  二", "\n  - |\n    澄江市律师行业党委", "\n  - 一\n    二"),
)
RECORDS = {
    test_cases.PLACES["branch"]: (keys.BRANCH, "name: 第一党支部\nkind: branch\nsources:\n  - title: 介绍\n"),
    test_cases.PLACES["project"]: (keys.PROJECT, "name: 和心\nsummary: 律师调解。\nsources:\n  - title: 简报\n"),
}


@pytest.mark.parametrize(
    ("path", "key"), [(path, key.name) for path, (shape, _) in RECORDS.items() for key in shape.keys]
)
def test_any_value_under_any_key(office: Office, path: str, key: str) -> None:
    """Nothing stops the check; what a hint shows in full is gone after it, and its form is right."""
    rest = "".join(f"{line}\n" for line in RECORDS[path][1].split("\n") if line and not line.startswith(f"{key}:"))
    if key == "sources":
        rest = rest.replace("  - title: 介绍\n", "").replace("  - title: 简报\n", "")
    form_rules = {rule.id for rule in form.RULES}
    for value in VALUES:
        text = f"{rest}{key}:{'' if value[0] == chr(10) else ' '}{value}\n"
        found = survey(office.write(path, text))
        for each in filter(is_line, found):
            after = survey(office.write(path, applied(text, each)))
            assert (each.rule, each.message) not in {(rest.rule, rest.message) for rest in after}, (value, each.hint)
            assert not {rest.rule for rest in after} & form_rules - {rest.rule for rest in found}, (value, each.hint)
