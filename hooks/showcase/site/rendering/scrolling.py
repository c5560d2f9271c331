"""Keyboard access to the code blocks and tables of hand-written pages, which scroll horizontally."""

import re

SCROLLING = re.compile(r"(<pre\b[^>]*>(?:<span></span>)?<code\b|<table\b)(?![^>]*\stabindex=)")
HEADING_OR_TABLE = re.compile(
    r'<h[1-6]\b[^>]*?\sid="(?P<id>[^"]+)"|<table\b(?![^>]*\saria-label)(?!(?:[^>]*>\s*)<caption)'
)


def reachable(html: str) -> str:
    """``html`` with every code block and table focusable (WCAG 2.1.1), each table named by the heading above it."""
    return SCROLLING.sub(r'\1 tabindex="0"', _named(html))


def _named(html: str) -> str:
    heading = ""

    def name(match: re.Match[str]) -> str:
        nonlocal heading
        heading = match["id"] or heading
        return match[0] if match["id"] or not heading else f'<table aria-labelledby="{heading}"'

    return HEADING_OR_TABLE.sub(name, html)
