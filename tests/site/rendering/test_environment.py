"""记录页的模板环境：文字一律转义，标记照写，没给的值是错，缩进不进网页。"""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError, UndefinedError
from markupsafe import Markup, escape

from showcase.site.rendering.environment import RecordEnvironment


def rendered(folder: Path, template: str, **context: object) -> str:
    (folder / "page.html").write_text(template, encoding="utf-8")
    return RecordEnvironment(folder).get_template("page.html").render(context)


@pytest.mark.parametrize(
    "value", ["法律援助", "", "甲<乙", "a & b", "'\"", Markup("<b>粗</b>"), 0, 12, True, 1.5, None, ("<",)]
)
def test_a_value_is_written_as_markupsafe_would_escape_it(tmp_path: Path, value: object) -> None:
    assert rendered(tmp_path, "{{ value }}", value=value) == escape(value)


def test_what_a_macro_makes_is_not_escaped_again(tmp_path: Path) -> None:
    parts = tmp_path / "parts.html"
    parts.write_text("{% macro bold(text, mark='!') %}<b>{{ text }}{{ mark }}</b>{% endmacro %}", encoding="utf-8")
    made = "{{ bold(text, '?') }}{{ bold(text) }}"
    template = "{% from 'parts.html' import bold %}{% for text in texts %}" + made + "{% endfor %}"
    assert rendered(tmp_path, template, texts=["甲", "<"]) == "<b>甲?</b><b>甲!</b><b>&lt;?</b><b>&lt;!</b>"


@pytest.mark.parametrize("template", ["{{ missing }}", "{{ view.missing }}", "{% if missing %}{% endif %}"])
def test_what_was_not_given_is_an_error(tmp_path: Path, template: str) -> None:
    with pytest.raises((UndefinedError, AttributeError)):
        rendered(tmp_path, template, view="甲")


@pytest.mark.parametrize("call", ["bold()", "bold('甲', '?', '!')"])
def test_a_macro_that_is_given_too_little_or_too_much_is_an_error(tmp_path: Path, call: str) -> None:
    with pytest.raises(TypeError):
        rendered(tmp_path, "{% macro bold(text, mark='!') %}<b>{{ text }}</b>{% endmacro %}{{ " + call + " }}")


def test_an_argument_with_a_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateSyntaxError, match="positional"):
        rendered(tmp_path, "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}{{ bold(text='甲') }}")


def test_lines_lose_their_indentation_and_texts_keep_theirs(tmp_path: Path) -> None:
    template = "<ul>\n  {% if text %}\n    <li>{{ text }}</li>\n  {% endif %}\n</ul>"
    assert rendered(tmp_path, template, text="一\n  二") == "<ul>\n<li>一\n  二</li>\n</ul>"


def test_a_template_with_code_inside_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateSyntaxError, match="内联"):
        rendered(tmp_path, "<p onclick='x'>")
