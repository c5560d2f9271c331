"""小型 Markdown：能用的留下，不能用的去掉，文字永远是文字。"""

from __future__ import annotations

import pytest

from showcase.site.rendering import prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("一句话。", "<p>一句话。</p>"),
        ("**加粗**的字", "<p><strong>加粗</strong>的字</p>"),
        ("第一段\n\n第二段", "<p>第一段</p>\n<p>第二段</p>"),
        ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
        ("### 小标题", "<h3>小标题</h3>"),
        ("> 引文", "<blockquote>\n<p>引文</p>\n</blockquote>"),
        ("A & B", "<p>A &amp; B</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[看](javascript:alert(1))", '<p><a rel="noopener noreferrer nofollow">看</a></p>'),
        (
            "[看](https://example.org/)",
            '<p><a href="https://example.org/" rel="noopener noreferrer nofollow">看'
            '<span class="bs-hidden">（外部链接）</span></a></p>',
        ),
    ],
)
def test_html(text: str, html: str) -> None:
    assert prose.html(text) == html


def test_plain_drops_the_marks() -> None:
    assert prose.plain("**加粗**的字\n\n- 甲\n- 乙") == "加粗的字 甲 乙"
