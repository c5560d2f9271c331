"""Code and tables of hand-written pages scroll by themselves where they are wide: the keyboard must get there."""

from __future__ import annotations

import re

SCROLLING = re.compile(r"(<pre\b[^>]*>(?:<span></span>)?<code\b|<table\b)(?![^>]*\stabindex=)")


def reachable(html: str) -> str:
    """Every block of code and every table can have the focus (WCAG 2.1.1)."""
    return SCROLLING.sub(r'\1 tabindex="0"', html)
