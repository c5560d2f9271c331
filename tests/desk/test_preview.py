"""预览：不用服务器就能打开，写明未审核。"""

from __future__ import annotations

import pytest

from showcase.desk.preview import previewed


@pytest.mark.parametrize(
    ("html", "opened"),
    [
        ('<a href="../projects/">', '<a href="../projects/index.html">'),
        ('<a class="x" href="./">', '<a class="x" href="./index.html">'),
        ('<a href="../branches/x/#achievement">', '<a href="../branches/x/index.html#achievement">'),
        ('<form action="../search/" method="get">', '<form action="../search/index.html" method="get">'),
        ('<a href="#content">', '<a href="#content">'),
        ('<a href="https://example.org/">', '<a href="https://example.org/">'),
        ('<a href="../data/records.json">', '<a href="../data/records.json">'),
        ('<link rel="stylesheet" href="a/b.css" integrity="sha384-x">', '<link rel="stylesheet" href="a/b.css">'),
        ('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">', ""),
        ("<body>", '<body><p class="bs-preview">预览，未审核。请勿转发。</p>'),
        ("<title>甲</title>", '<title>甲</title><meta name="robots" content="noindex, nofollow">'),
    ],
)  # fmt: skip
def test_an_element_of_a_page(html: str, opened: str) -> None:
    assert previewed(html) == opened
