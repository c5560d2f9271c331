"""框架只画一次，每页填空。"""

from __future__ import annotations

from showcase.writing.frame import Frame, slot
from showcase.writing.page import Page
from showcase.writing.templates import ROOT


def test_slots_are_filled_escaped_and_addresses_are_relative() -> None:
    frame = Frame(f"<title>{slot('title')}</title>{slot('content')}<p>{slot('description')}")
    page = Page("branches/x/", "甲<乙", "一 & 二", "", lambda: f'<a href="{ROOT}projects/">')
    assert frame.fill(page, "") == '<title>甲&lt;乙</title><a href="../../projects/"><p>一 &amp; 二'
