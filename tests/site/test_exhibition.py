"""展览模式的页面：选哪些项目，配哪些情形；没有的那一幕不出现。"""

from __future__ import annotations

import re
from pathlib import Path

from machines import ACHIEVEMENTS, PROJECT, files
from office import Office

SITUATIONS = """situations:
  wages:
    name: 工资
    words: [欠薪]
    first_step: 先收好证据。
    fields: [legal-aid]
  neighbours:
    name: 邻里
    title: 邻里闹矛盾
    words: [邻居]
    first_step: 先找调解。
    fields: [mediation]
"""


def scenes(html: str) -> list[str]:
    """The kinds of its scenes, in order."""
    return re.findall(r'data-scene="(\w+)"', html)


def page(office: Office) -> str:
    return files(office)["exhibition/index.html"]


def test_a_brand_its_figure_and_a_situation_follow_the_shelf(office: Office) -> None:
    html = page(office)
    assert scenes(html) == ["shelf", "brand", "figure", "need"]
    assert 'data-book="branches/he-lvsuo-dangzhibu/hexin-tiaojie/"' in html
    assert re.search(r"<b>1,200</b>.*余人次", html, re.DOTALL)


def test_the_situation_is_one_that_the_brand_helps_in(office: Office) -> None:
    vocabulary = office.root / "brands/vocabulary.yml"
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8") + SITUATIONS, encoding="utf-8")
    office.change(PROJECT, "  - mediation\n  - legal-aid\n", "  - mediation\n")
    html = page(office)
    assert "邻里闹矛盾" in html
    assert "先找调解。" in html


def test_what_there_is_not_has_no_scene(office: Office) -> None:
    (office.root / ACHIEVEMENTS).unlink()
    assert scenes(page(office)) == ["shelf", "brand", "need"]
    (office.root / PROJECT).unlink()
    assert scenes(page(office)) == []


def test_it_is_small_and_opens_from_a_folder(real_site: Path) -> None:
    html = (real_site / "exhibition/index.html").read_text(encoding="utf-8")
    assert len(html.encode()) <= 100 * 1024
    assert scenes(html).count("brand") == 12
    assert "integrity" not in html
    assert 'type="module"' not in html
