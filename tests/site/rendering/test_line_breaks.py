"""长文字里的换行：一句话换行写，网页上连成一句；编了号的各占一行；列表成为列表。"""

from __future__ import annotations

import pytest

from showcase.site.rendering import prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("占全所律师的一半\n以上。\n", "<p>占全所律师的一半以上。</p>"),
        ("甲，\n乙。\n\n丙", "<p>甲，乙。</p>\n<p>丙</p>"),
        ("共有\n30名党员", "<p>共有30名党员</p>"),
        ("占比\n1.5%", "<p>占比1.5%</p>"),
        ("use Windows\nand Linux", "<p>use Windows\nand Linux</p>"),
        ("一、做法\n1.到社区。\n2.调解。", "<p>一、做法<br>\n1.到社区。<br>\n2.调解。</p>"),
        ("一、做法\n每周到社区，\n调解纠纷。", "<p>一、做法<br>\n每周到社区，调解纠纷。</p>"),
        ("（一）党建\n（二）业务", "<p>（一）党建<br>\n（二）业务</p>"),
        ("今年第\n一、二季度", "<p>今年第一、二季度</p>"),
        ("做法：\n- 甲\n- 乙\n  丙", "<p>做法：</p>\n<ul>\n<li>甲</li>\n<li>乙丙</li>\n</ul>"),
        ("做法：\n1. 甲\n2. 乙", "<p>做法：</p>\n<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>"),
        ("### 标题\n正文\n续行", "<h3>标题</h3>\n<p>正文续行</p>"),
        ("> 引用\n> 续行", "<blockquote>\n<p>引用续行</p>\n</blockquote>"),
        ("**加粗**\n接着", "<p><strong>加粗</strong>接着</p>"),
        ("甲  \n乙", "<p>甲<br>\n乙</p>"),
    ],
)
def test_html(text: str, html: str) -> None:
    assert prose.html(text) == html


def test_the_plain_text_is_found_as_one_sentence() -> None:
    assert prose.plain("占全所律师的一半\n以上。") == "占全所律师的一半以上。"
