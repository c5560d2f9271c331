"""框架只画一次，每页填空。"""

from __future__ import annotations

from showcase.site.rendering.frame import Frame, slot
from showcase.site.rendering.templates import ROOT


def test_slots_are_filled_escaped_and_addresses_are_relative() -> None:
    frame = Frame(f"<title>{slot('title')}</title>{slot('content')}<p>{slot('description')}")
    html = frame.fill("甲<乙", "一 & 二", "", "", f'<a href="{ROOT}projects/">', "../../")
    assert html == '<title>甲&lt;乙</title><a href="../../projects/"><p>一 &amp; 二'
