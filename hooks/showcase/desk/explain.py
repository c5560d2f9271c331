"""What a rule means, for the terminal."""

from __future__ import annotations

from difflib import get_close_matches
from textwrap import indent

from showcase.desk.arguments import UsageError
from showcase.survey import rules

RULES = {rule.id: rule for rule in rules()}


def explained(id_: str) -> str:
    """The entry of one rule: what is wrong, how grave, why, and an example put right."""
    rule = RULES.get(id_)
    if rule is None:
        near = get_close_matches(id_.lower(), RULES, cutoff=0.5)
        meant = f"是不是想看 {near[0]}？" if near else ""
        raise UsageError(f"没有“{id_}”这条规则。{meant}不写规则名，就列出全部规则。")
    parts = [f"{rule.id}（{rule.severity.chinese}）\n{rule.title}", rule.why]
    parts += [f"错：\n{indent(rule.wrong, '  ')}", f"对：\n{indent(rule.right, '  ')}"]
    return "\n\n".join(parts)


def listed() -> str:
    """Every rule on a line of its own."""
    width = max(map(len, RULES))
    return "\n".join(f"{rule.id:{width}}  {rule.severity.chinese}  {rule.title}" for rule in RULES.values())
