"""Problems as a SARIF 2.1.0 log."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from showcase.problems.problem import Problem
from showcase.problems.rule import Rule


def sarif(problems: Sequence[Problem], rules: Sequence[Rule]) -> dict[str, Any]:
    """The log of one run: every rule that was checked with its help, then the results."""
    driver = {
        "name": "showcase",
        "fullName": "律师行业党支部品牌展示：数据检查",
        "language": "zh-CN",
        "rules": [_rule(rule) for rule in rules],
    }
    index = {rule.id: number for number, rule in enumerate(rules)}
    return {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, index[problem.rule]) for problem in problems],
            }
        ],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    example = f"\n\n错：\n{rule.wrong}\n\n对：\n{rule.right}"
    fenced = f"\n\n错：\n\n```yaml\n{rule.wrong}\n```\n\n对：\n\n```yaml\n{rule.right}\n```"
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.title}。{rule.why}{example}", "markdown": f"**{rule.title}**\n\n{rule.why}{fenced}"},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(problem: Problem, rule_index: int) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": max(problem.end_column, problem.column),
    }
    if problem.excerpt:
        region["snippet"] = {"text": problem.excerpt}
    path = quote(problem.path.encode("utf-8", "surrogateescape"))
    return {
        "ruleId": problem.rule,
        "ruleIndex": rule_index,
        "level": problem.severity.value,
        "message": {"text": f"{problem.message}。怎么改：{problem.hint}" if problem.hint else problem.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": path, "uriBaseId": "%SRCROOT%"},
                    "region": region,
                }
            }
        ],
    }
