"""Verifying a built site: every rule on every file, all defects at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from showcase.release.verify import budgets, contents, counts, forms, links, policy
from showcase.release.verify.built import Built
from showcase.release.verify.rule import Defect, Rule

RULES: tuple[Rule, ...] = tuple(
    rule for part in (links, policy, contents, forms, budgets, counts) for rule in part.RULES
)
"""Every rule, in the order of the staff guide."""


def verify(folder: Path, policy: str, address: str = "", hidden: Sequence[str] = ()) -> list[Defect]:
    """What keeps the site in ``folder`` from being published.

    ``policy`` is the security policy every page must carry, ``address`` the site's own (by default what its home page
    names), ``hidden`` are folders of this machine that no file may name.
    """
    site = Built(folder, policy, address, hidden)
    return sorted({Defect(path, rule.id, message) for rule in RULES for path, message in rule.find(site)})


def report(defects: Sequence[Defect]) -> str:
    """The defects one after the other, with their number at the end."""
    return "\n".join([*map(str, defects), f"共 {len(defects)} 处不合格。"])


__all__ = ["RULES", "Defect", "Rule", "report", "verify"]
