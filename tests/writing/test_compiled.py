"""Templates compiled beside other work: the same pages, and the same errors."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError

from machines import THEME
from showcase.processes import side_by_side
from showcase.writing import templates
from showcase.writing.templates import Templates


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A copy of the theme, to be changed."""
    return shutil.copytree(THEME, tmp_path / "theme")


@pytest.mark.skipif(side_by_side() < 2, reason="这台机器只有一个处理器核")
def test_what_another_process_compiled_is_not_compiled_again(theme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    templates.begin(theme)
    made = Templates(theme)
    made.compile()
    monkeypatch.delattr("jinja2.environment.Environment._generate")
    assert made.environment.get_template("pages/project.html")


def test_a_template_that_changes_meanwhile_is_compiled_as_it_is(theme: Path) -> None:
    (theme / "pages" / "moved.html").write_text("从前 {{ title }}", encoding="utf-8")
    templates.begin(theme)
    made = Templates(theme)
    made.compile()
    (theme / "pages" / "moved.html").write_text("现在 {{ title }}", encoding="utf-8")
    assert made.render("moved", title="搬家") == "现在 搬家"


def test_a_fault_in_a_template_is_told_as_if_it_were_compiled_here(theme: Path) -> None:
    (theme / "pages" / "moved.html").write_text("一\n{{ title", encoding="utf-8")
    templates.begin(theme)
    with pytest.raises(TemplateSyntaxError) as raised:
        Templates(theme).compile()
    assert (raised.value.name, raised.value.lineno) == ("pages/moved.html", 2)
