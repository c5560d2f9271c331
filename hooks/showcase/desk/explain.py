"""The explanation of a rule of the check, for the terminal."""

from difflib import get_close_matches
from textwrap import indent

from showcase.desk.arguments import UsageError
from showcase.survey import rules

RULES = {rule.id: rule for rule in rules()}


def explanation(id_: str) -> str:
    """One rule: title, severity, reason, and an example wrong and right. Raises UsageError where there is none."""
    rule = RULES.get(id_)
    if rule is None:
        similar = get_close_matches(id_.lower(), RULES, cutoff=0.5)
        suggestion = f"是不是想看 {similar[0]}？" if similar else ""
        raise UsageError(f"没有“{id_}”这条规则。{suggestion}不写规则名，就列出全部规则。")
    parts = [f"{rule.id}（{rule.severity.chinese}）\n{rule.title}", rule.why]
    parts += [f"错：\n{indent(rule.wrong, '  ')}", f"对：\n{indent(rule.right, '  ')}"]
    return "\n\n".join(parts)


def overview() -> str:
    """All rules, one a line."""
    width = max(map(len, RULES))
    return "\n".join(f"{rule.id:{width}}  {rule.severity.chinese}  {rule.title}" for rule in RULES.values())
