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
