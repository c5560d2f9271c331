"""One sentence in, the findings out: what the check says where a project's text is that sentence."""

from __future__ import annotations

import json

from office import Office

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
SUMMARY = "summary: 党员律师每周到社区调解邻里纠纷。"


def said(office: Office, text: str, key: str = "summary") -> list[str]:
    """The findings as ``rule marked part``, for the text under ``key`` in double quotes."""
    quoted = json.dumps(text, ensure_ascii=False)
    line = f"summary: {quoted}" if key == "summary" else f"{SUMMARY}\n{key}: {quoted}"
    office.change(PROJECT, SUMMARY, line)
    return [f"{p.rule} {p.excerpt[p.column - 1 : p.end_column - 1]}" for p in office.problems()]


def advice(office: Office) -> list[str]:
    """What each finding tells the clerk: message, then how to mend it."""
    return [f"{p.message}｜{p.hint}" for p in office.problems()]
