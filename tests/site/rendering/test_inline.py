"""网页里的脚本和样式：安全策略不允许的都找得到，只是写着的字不算。"""

from __future__ import annotations

import pytest

from showcase.site.rendering.inline import aligned, inline


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<script type='module'>x</script>",
        "<style>a{}</style>",
        '<p style="color:red">',
        "<p\nSTYLE=color:red>",
        '<img src="x" onerror="x">',
        "<svg/onload=x>",
        '<a href="JavaScript:x">',
        '<a href=" javascript:x">',
    ],
)
def test_code_and_style_are_found(html: str) -> None:
    assert len(inline(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{"a": " onclick=x "}</script>',
        "<p>写 style=“红” 与 onclick=x 的文字</p>",
        '<meta name="description" content="a onclick=x &#34; style=y">',
        "<code>&lt;script&gt;</code>",
    ],
)
def test_what_is_only_text_is_not(html: str) -> None:
    assert inline(html) == []


def test_columns_of_tables_are_aligned_by_class() -> None:
    assert aligned('<td style="text-align: right;">1</td>') == '<td class="bs-align-right">1</td>'
