"""简介和故事里不会显示的写法，一样一条。"""

from __future__ import annotations

import pytest

from office import Office
from showcase.model import dropped, rendered

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("见下图![合影](heying.jpg)", ["图片"]),
        ("# 大标题", ["一级标题"]),
        ("运行`x`", ["代码"]),
        ("[看](javascript:alert(1))", ["链接“javascript:alert(1)”"]),
        ("[看](//evil.example/)", ["链接“//evil.example/”"]),
        ("[看](https://user@evil.example/)", ["链接“https://user@evil.example/”"]),
        ("[看](&#x6A;avascript:1)", ["链接“&#x6A;avascript:1”"]),
        ("[看](http://10.0.0.1/)", ["链接“http://10.0.0.1/”里的“10.0.0.1”是内部网络的地址，外面的人打不开，"]),
        ("**加粗**，[看](https://example.org/a?b=1&c=2)", []),
        ("<b>不是</b> &lt; 标签", []),
        ("一段普通的话。", []),
    ],
)
def test_what_would_be_dropped(office: Office, story: str, told: list[str]) -> None:
    office.change(PROJECT, "form: studio", f"form: studio\nstory: '{story}'")
    found = [problem for problem in office.problems() if problem.rule == "prose-markup"]
    assert [problem.message for problem in found] == [f"这段文字里的{what}不会显示" for what in told]
    assert {(problem.path, problem.line) for problem in found} == ({(PROJECT, 9)} if told else set())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 101, "101 个方括号（最多 100 个）"),
        ("> " * 9 + "引用", "七层以上的列表或引用"),
        ("做法如下：\n\n" + " " * 28 + "- 深处", "七层以上的列表或引用"),
    ],
)
def test_what_would_take_the_library_too_long_is_refused(text: str, said: str) -> None:
    assert list(dropped(text)) == [said]
    assert rendered(text).startswith("<p>")
