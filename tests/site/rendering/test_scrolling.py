"""手写页里的代码块和表格会自己左右滚动，键盘要到得了。"""

from __future__ import annotations

import pytest

from showcase.site.rendering.scrolling import reachable


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<pre><span></span><code>a</code></pre>", '<pre><span></span><code tabindex="0">a</code></pre>'),
        ('<pre><code class="x">a</code></pre>', '<pre><code tabindex="0" class="x">a</code></pre>'),
        ('<pre><code tabindex="0">a</code></pre>', '<pre><code tabindex="0">a</code></pre>'),
        ("<table>", '<table tabindex="0">'),
        ("<p><code>a</code></p>", "<p><code>a</code></p>"),
    ],
    ids=["highlighted", "plain", "twice", "a table", "within a line"],
)
def test_what_scrolls_has_the_focus_and_words_in_a_line_do_not(before: str, after: str) -> None:
    assert reachable(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<h2 id="a">甲</h2><table>', '<h2 id="a">甲</h2><table tabindex="0" aria-labelledby="a">'),
        (
            '<h2 class="x" id="a">甲</h2><h3 id="b">乙</h3><p>…</p><table class="y">',
            '<h2 class="x" id="a">甲</h2><h3 id="b">乙</h3><p>…</p><table tabindex="0" aria-labelledby="b" class="y">',
        ),
        ('<h2 id="a">甲</h2><table aria-label="乙">', '<h2 id="a">甲</h2><table tabindex="0" aria-label="乙">'),
        (
            '<h2 id="a">甲</h2><table>\n<caption>乙</caption>',
            '<h2 id="a">甲</h2><table tabindex="0">\n<caption>乙</caption>',
        ),
    ],
    ids=["a heading", "the nearest", "has a name", "has a caption"],
)
def test_a_table_is_named_by_the_heading_above_it(before: str, after: str) -> None:
    assert reachable(before) == after
