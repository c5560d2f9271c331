"""Rules of what may be published: personal data, placeholders, scars of copying, wording."""

from __future__ import annotations

from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
