"""The staff guide and the glossary say all that is true of the code, and nothing that is not."""

from __future__ import annotations

import dataclasses
import importlib.util
import re
from html import unescape
from pathlib import Path

import pytest

from office import PROJECT_ROOT, Office, real_survey
from showcase import model, pipeline
from showcase.desk import guide_files
from showcase.desk.guide import LIMIT_NAMES, SHAPES, expanded
from showcase.model import Vocabulary
from showcase.model.limits import LIMITS
from showcase.problems.text import entry
from showcase.reading import keys
from showcase.reading.keys import Kind, Listed, Shape, Table
from showcase.survey import rules

RULES = {rule.id: rule for rule in rules()}

FILES = [PROJECT_ROOT / "docs/guide.md", *sorted((PROJECT_ROOT / "docs/guide").glob("*.md"))]
GUIDE = "".join(path.read_text(encoding="utf-8") for path in FILES)
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"


@pytest.fixture(scope="module")
def guide(real_site: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(real_site.glob("guide/**/index.html")))


@pytest.fixture(scope="module")
def glossary(real_site: Path) -> dict[str, str]:
    """Chinese → English, as the built page has them."""
    rows = table((real_site / "glossary/index.html").read_text(encoding="utf-8"), "<table")
    return {chinese: english for chinese, english, _ in rows}


def table(html: str, start: str) -> list[list[str]]:
    """The rows of the table that begins at ``start``, without its head."""
    body = html[html.index(start) :].split("<tbody>", 1)[1].split("</tbody>", 1)[0]
    return [
        [unescape(re.sub("<[^>]+>", "", cell)).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)]
        for row in re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    ]


def shapes(kind: Kind) -> set[str]:
    """The labels of all mappings that a record may hold."""
    if isinstance(kind, Listed | Table):
        return shapes(kind.of)
    if not isinstance(kind, Shape):
        return set()
    return {kind.label}.union(*(shapes(key.kind) for key in kind.keys))


@pytest.mark.parametrize("name", [*SHAPES])
def test_every_key_has_its_row(guide: str, name: str) -> None:
    rows = {row[0]: row for row in table(guide, f"<caption>{SHAPES[name].label}的键</caption>")}
    for key in SHAPES[name].keys:
        assert rows[key.name][1] == key.label
        assert key.meaning in rows[key.name][2]
        assert key.required == rows[key.name][2].startswith("必填")
        inner = key.kind.of if isinstance(key.kind, Listed) else key.kind
        if isinstance(inner, Shape) and inner not in SHAPES.values():
            assert {f"{key.name} › {child.name}" for child in inner.keys} <= {*rows}


def test_every_rule_has_its_entry_with_wrong_and_right(guide: str) -> None:
    entries = dict(re.findall(r'<h4 id="([\w-]+)">(.*?)</dl>', guide, re.DOTALL))
    assert {*entries} == {*RULES}
    for rule in RULES.values():
        told = unescape(re.sub("<[^>]+>", "", entries[rule.id]))
        for part in (rule.id, rule.title, rule.severity.chinese, rule.why, rule.wrong, rule.right):
            assert part
            assert part in told


def test_every_limit_has_its_row(guide: str) -> None:
    rows = dict(table(guide, "<caption>上限</caption>"))
    assert {*LIMIT_NAMES} == {field.name for field in dataclasses.fields(LIMITS)}
    assert {*rows} == {*LIMIT_NAMES.values()}
    assert rows["一个文件"] == "256 KB"
    assert rows["一张照片"] == "10 MB"
    assert rows["一张照片的像素"] == "4000 万像素"
    assert rows["成果标题"] == f"{LIMITS.title} 个字"


@pytest.mark.parametrize("name", ["initiatives", "fields", "measures", "kinds", "forms", "levels"])
def test_every_word_of_the_vocabulary_is_listed(guide: str, real_site: Path, name: str) -> None:

    words = getattr(real_survey().records.vocabulary, name)
    label = next(key.label for key in keys.VOCABULARY.keys if key.name == name)
    rows = table(guide, f"<caption>{label}</caption>")
    assert [(row[0], row[1]) for row in rows] == [(slug, word.name) for slug, word in words.items()]


def test_a_marker_that_names_nothing_is_an_error() -> None:
    with pytest.raises(KeyError):
        expanded("<!-- generated: fields branches -->\n<!-- end -->", Vocabulary())
    assert expanded("一行\n`<!-- generated: rules files -->`\n", Vocabulary()).startswith("一行\n`<!--")


@pytest.mark.parametrize("path", [path for path in FILES if path.name != guide_files.WORDS], ids=lambda path: path.stem)
def test_the_tables_in_the_repository_are_those_of_the_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == guide_files.written(text, real_survey().records.vocabulary), "showcase schema"
    assert text.count("<!-- generated: ") == text.count("<!-- end -->")


def test_a_new_word_is_in_the_table_of_the_repository_after_a_check(project: Office) -> None:
    project.change("brands/vocabulary.yml", "name: 法律咨询\n    unit", "name: 法律解答\n    unit")
    guide_files.refresh_words(project.root, pipeline.survey(project.root).records.vocabulary)
    written = (project.root / "docs/guide/words.md").read_text(encoding="utf-8")
    assert "| `consultations` | 法律解答 |" in written


def test_old_anchors_of_the_guide_lead_on(real_site: Path) -> None:
    html = (real_site / "guide/index.html").read_text(encoding="utf-8")
    for anchor in ("指标", "人的姓名", "党组织branchyml", "最常见的六个错", "全部规则"):
        assert re.search(rf'<a href="[\w-]+/[^"]*" id="{anchor}"|<a id="{anchor}" href="', html), anchor


def test_glossary_terms_are_those_of_the_code(glossary: dict[str, str]) -> None:
    names = {key.name for shape in SHAPES.values() for key in shape.keys}
    for english in glossary.values():
        if english[0].isupper():
            assert dataclasses.is_dataclass(getattr(model, english)), english
        else:
            assert english in names or importlib.util.find_spec(f"showcase.catalog.{english}"), english


def test_every_noun_of_the_code_is_in_the_glossary(glossary: dict[str, str]) -> None:
    nouns = {
        name
        for name, noun in vars(model).items()
        if dataclasses.is_dataclass(noun) and noun.__module__ == model.__name__
    }
    assert nouns <= {*glossary.values()}


def test_a_thing_is_called_the_same_in_messages_and_in_the_glossary(glossary: dict[str, str]) -> None:
    for shape in (keys.BRANCH, keys.PROJECT, keys.ACHIEVEMENT, keys.TASK, keys.SERVICE_POINT):
        assert shapes(shape) <= {*glossary}


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


def test_the_examples_of_whole_records_pass_the_check(office: Office) -> None:
    project = next(block for block in blocks("yaml") if block.startswith("name: 和心调解室\nsince"))
    achievements = next(block for block in blocks("yaml") if block.startswith("- id:"))
    office.write("brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml", project)
    office.write("brands/he-lvsuo-dangzhibu/achievements/2023.yml", achievements)
    point = next(block for block in blocks("yaml") if block.startswith("name: 澄江市公共法律服务中心"))
    office.write("brands/service-points/fuwu-zhongxin.yml", point)
    tasks = next(block for block in blocks("yaml") if block.startswith("- id: shequ-zhiban"))
    office.write("brands/he-lvsuo-dangzhibu/tasks/2023.yml", tasks)
    frameworks = next(block for block in blocks("yaml") if block.startswith("frameworks:"))
    office.change("brands/vocabulary.yml", "measures:", f"{frameworks}measures:")
    assert office.found() == []


def test_the_example_of_a_message_is_what_the_check_says(office: Office) -> None:
    office.change(BRANCH, "kind: branch", "kind: brnch")
    (problem,) = office.problems()
    assert entry(problem) + "\n" in blocks("text")


def test_what_the_six_mistakes_call_wrong_is_refused_and_right_is_not(office: Office) -> None:
    """Each line of an example is put into the record it belongs to."""
    homes = {
        "name": "projects/hexin-tiaojie.yml",
        "date": "achievements/2023.yml",
        "slogan": "projects/hexin-tiaojie.yml",
    }
    mistakes = GUIDE.split("## 最常见的六个错", 1)[1].split("\n## ", 1)[0]
    lines = re.findall(r"^(name|date|slogan)([：:].*?) +# (错|对)", mistakes, re.MULTILINE)
    assert len(lines) == 7
    for key, rest, verdict in lines:
        path = office.root / "brands/he-lvsuo-dangzhibu" / homes[key]
        before = path.read_text(encoding="utf-8")
        after = (
            re.sub(rf"\b{key}:.*", f"{key}{rest}", before, count=1) if f"{key}:" in before else f"{key}{rest}\n{before}"
        )
        path.write_text(after, encoding="utf-8")
        assert bool(office.found()) == (verdict == "错"), after
        path.write_text(before, encoding="utf-8")
