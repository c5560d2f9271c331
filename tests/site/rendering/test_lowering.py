"""Today's CSS → what Chromium 80 understands."""

from __future__ import annotations

import pytest

from showcase.site.rendering.lowering import lowered

OLD = "@supports not (inset: 0)"


@pytest.mark.parametrize(
    ("today", "old"),
    [
        ("/* why */\na { color: red; }", "a { color: red; }"),
        ("/*! MIT; see a.b */\na { color: red; }", "/*! MIT; see a.b */\na { color: red; }"),
        ("a { margin-inline: auto; }", "a { margin-inline-start: auto; margin-inline-end: auto; }"),
        (
            "a { padding-block: calc(1px + 2px) var(--end); }",
            "a { padding-block-start: calc(1px + 2px); padding-block-end: var(--end); }",
        ),
        ("a { inset: 0 1px 2px; }", "a { top: 0; right: 1px; bottom: 2px; left: 1px; }"),
        ("a { box-shadow: inset 0 1px red; }", "a { box-shadow: inset 0 1px red; }"),
        (":is(.a, .b) > :is(h2, h3) a { color: red; }", ".a > h2 a,.a > h3 a,.b > h2 a,.b > h3 a { color: red; }"),
        ("a:hover, a:focus-visible { color: red; }", "a:hover { color: red; }a:focus-visible { color: red; }"),
        ("@media print { a, b { inset: 0; } }", "@media print { a,b { top: 0; right: 0; bottom: 0; left: 0; } }"),
        ("@page { margin: 1mm; }", "@page { margin: 1mm; }"),
        (".grid { display: grid; gap: 1rem; }", ".grid { display: grid; gap: 1rem; }"),
    ],
)
def test_it_means_the_same(today: str, old: str) -> None:
    assert lowered(today) == f"{old}\n"


@pytest.mark.parametrize(
    ("layout", "margins"),
    [
        ("gap: 1rem;", "a > * + * {margin-left: 1rem} a > svg:only-child {margin-right: 1rem}"),
        ("flex-direction: column; gap: 1rem 2rem;", "a > * + * {margin-top: 1rem}"),
        ("flex-wrap: wrap; gap: 0 2rem;", "a > * {margin-right: 2rem; margin-bottom: 0px}"),
        ("flex-wrap: wrap; gap: 1rem; margin-bottom: 3rem;", "margin-bottom: calc(3rem - 1rem)"),
        ("flex-wrap: wrap; gap: 1rem; background: red;", "a > :last-child {margin-right: 0}"),
        ("flex-wrap: wrap; gap: 1rem; margin-block: 0 3rem;", "margin-bottom: calc(3rem - 1rem)"),
    ],
)
def test_a_gap_of_a_flex_container_becomes_margins(layout: str, margins: str) -> None:
    rule, found, old = lowered(f"a {{ display: flex; {layout} }}").partition(OLD)
    assert (rule.startswith("a { display: flex;"), found) == (True, OLD)
    assert "a {gap: 0" in old
    assert margins in old


def test_a_gap_that_one_reading_mode_or_width_changes() -> None:
    css = "a { display: flex; gap: 1px; } @media print { [data-elder] a { gap: 2px; } }"
    assert f"{OLD} {{ [data-elder] a {{gap: 0}} [data-elder] a > * + * {{margin-left: 2px}}" in lowered(css)
