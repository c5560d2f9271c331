"""The rules: every finding's id, how grave it is, what it means, and how to mend it. One table for all."""

from __future__ import annotations

from showcase.rules import content, files, links, redirects, values
from showcase.rules.rule import Rule, Severity

RULES: dict[str, Rule] = {rule.id: rule for part in (files, values, links, redirects, content) for rule in part.RULES}
"""Every rule by its id, in the order of the staff guide."""

__all__ = ["RULES", "Rule", "Severity"]
