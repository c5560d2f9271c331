"""mkdocs.yml 的 extra 和手写页的 template 写错了，说出哪里不对，不报错退出。"""

from __future__ import annotations

import random

import pytest
from mkdocs.utils.yaml import yaml_load

from adapter.extra import faults
from office import PROJECT_ROOT, Office
from running import mkdocs
from showcase.site import duties

ODD = [None, "", "x", 0, 1, 1.5, True, [], {}, ["x"], ["x", "y"], [["x"], {}], {"x": 1}, [{"title": "x", "links": 1}]]


def real() -> dict[str, object]:
    text = (PROJECT_ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return yaml_load("extra:" + text.partition("\nextra:")[2].partition("\n\n")[0])["extra"]


def test_the_settings_of_the_site_are_in_order() -> None:
    assert list(faults(real())) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name_parts", ["一段"]),
        ("name_parts", "两段"),
        ("footer_text", ["x"]),
        ("footer", "x"),
        ("footer", [{"title": "查阅", "links": ["projects/"]}]),
        ("public_body", "x"),
        ("data_license", "CC BY 4.0"),
        ("security_contact", "mailto:a@example.com\nExpires: never"),
        ("hsts", "no"),
    ],
)
def test_a_wrong_form_is_told(key: str, value: object) -> None:
    (fault,) = faults({**real(), key: value})
    assert fault.startswith(f"{key}：")


def test_no_odd_value_breaks_the_duties() -> None:
    chosen = random.Random(1)
    for _ in range(2_000):
        extra = {key: chosen.choice([value, *ODD]) for key, value in real().items()}
        if not list(faults(extra)):
            body = extra["public_body"] or {}
            body = {key: chosen.choice([value, *ODD]) for key, value in body.items()}
            duties.problems(body, True, chosen.choice(["", "https://law.example.org/"]))
            duties.footer(body)


def test_a_page_with_a_template_that_is_not_there(project: Office) -> None:
    page = project.root / "docs/about.md"
    page.write_text("---\ntemplate: ../../x.html\n---\n\n# 关于\n", encoding="utf-8")
    done = mkdocs("build", "--strict", cwd=project.root)
    assert done.returncode != 0
    assert "docs/about.md 开头写的 template: ../../x.html 没有这个模板。删掉这一行" in done.stderr
    assert "Traceback" not in done.stderr
