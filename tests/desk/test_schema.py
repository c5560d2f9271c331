"""The JSON Schema: up to date, Chinese, and never stricter than the check."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from office import PROJECT_ROOT, SOUND, Office, real_survey
from showcase import cli, pipeline
from showcase.desk.schema import FILES, WORDS, refresh_words, schemas, words
from showcase.reading import keys

COMMITTED = PROJECT_ROOT / ".vscode" / "schema"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
SCHEMA_OF = {BRANCH: "branch.json", PROJECT: "project.json", ACHIEVEMENTS: "achievements.json"}
OFFICE_SCHEMAS = {
    name: Draft202012Validator(json.loads(content))
    for name, content in schemas(pipeline.survey(SOUND).records.vocabulary).items()
}
NEW_WORD = "  visits:\n    name: 走访\n    unit: 次\n    group: service\n"


class Editor(yaml.SafeLoader):
    """Types values by YAML 1.2, as editors do: ``2020`` is a number, ``2021-05-01`` and ``no`` are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - the base class's own attribute

    def number(self, node: yaml.ScalarNode) -> float | int:
        return json.loads(node.value)


Editor.add_implicit_resolver("tag:yaml.org,2002:null", yaml.SafeLoader.yaml_implicit_resolvers["~"][0][1], None)
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), None)
Editor.add_implicit_resolver("!number", re.compile(r"^-?(0|[1-9]\d*)(\.\d+)?([eE]\d+)?$"), None)
Editor.add_constructor("!number", Editor.number)


def refusals(path: str, text: str) -> list[str]:
    """What the schema has against a record; a text that is no YAML has none, editors say so by other means."""
    try:
        value = yaml.load(text, Loader=Editor)
    except yaml.YAMLError:
        return []
    return [error.message for error in OFFICE_SCHEMAS[SCHEMA_OF[path]].iter_errors(value)]


def with_words(schema: Any, lists: dict[str, Any]) -> Any:
    """The schema with each reference to a list of words replaced by that list."""
    if isinstance(schema, list):
        return [with_words(part, lists) for part in schema]
    if not isinstance(schema, dict):
        return schema
    name = str(schema.get("$ref", "")).removeprefix(f"{WORDS}#/$defs/")
    parts = {key: with_words(part, lists) for key, part in schema.items()}
    if name not in lists:
        return parts
    del parts["$ref"]
    return {**parts, **lists[name]}


@pytest.mark.parametrize("name", [*FILES])
def test_committed_schema_is_up_to_date(name: str) -> None:
    """To correct: showcase schema."""
    assert (COMMITTED / name).read_text(encoding="utf-8") == schemas(None)[name]


@pytest.mark.parametrize("name", [*FILES])
def test_the_editors_schema_is_the_published_one_with_the_words_apart(name: str) -> None:
    vocabulary = real_survey().records.vocabulary
    lists = json.loads(words(vocabulary))["$defs"]
    assert with_words(json.loads(schemas(None)[name]), lists) == json.loads(schemas(vocabulary)[name])


def test_committed_words_have_every_list_the_schemas_refer_to() -> None:
    lists = json.loads((COMMITTED / WORDS).read_text(encoding="utf-8"))["$defs"]
    found = {name for content in schemas(None).values() for name in re.findall(rf"{WORDS}#/\$defs/(\w+)", content)}
    assert found
    assert found <= {*lists}


def test_the_command_writes_the_schema(office: Office, tmp_path: Path) -> None:
    assert cli.main(["schema", "--root", str(office.root), "--out", str(tmp_path / "out")]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {*FILES, WORDS}
    assert cli.main(["schema", "--root", str(office.root)]) == 0
    assert (office.root / ".vscode/schema/branch.json").exists()


def measures(office: Office) -> list[str]:
    """The measures that an editor offers in the office."""
    lists = json.loads((office.root / ".vscode/schema" / WORDS).read_text(encoding="utf-8"))["$defs"]
    return list(lists["measures"]["enum"])


def test_a_check_refreshes_the_words_of_the_editor(office: Office) -> None:
    cli.main(["schema", "--root", str(office.root)])
    before = {path: path.read_bytes() for path in (office.root / ".vscode/schema").iterdir() if path.name != WORDS}
    office.change("brands/vocabulary.yml", "measures:\n", f"measures:\n{NEW_WORD}")
    assert "visits" not in measures(office)
    assert cli.main(["check", "--root", str(office.root), "--format", "json"]) == 0
    assert "visits" not in measures(office)
    assert cli.main(["check", "--root", str(office.root)]) == 0
    assert measures(office)[0] == "visits"
    assert {path: path.read_bytes() for path in before} == before


def test_a_check_leaves_the_words_where_the_vocabulary_has_an_error(office: Office) -> None:
    cli.main(["schema", "--root", str(office.root)])
    before = measures(office)
    office.write("brands/vocabulary.yml", "measures: [\n")
    assert cli.main(["check", "--root", str(office.root)]) == 1
    assert measures(office) == before


def test_a_check_writes_no_words_through_a_link(office: Office, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / WORDS).write_text("{}", encoding="utf-8")
    (office.root / ".vscode").mkdir()
    (office.root / ".vscode/schema").symlink_to(outside)
    refresh_words(office.root, pipeline.survey(office.root).records.vocabulary)
    assert (outside / WORDS).read_text(encoding="utf-8") == "{}"


def test_a_check_makes_no_folder_for_an_editor_that_nobody_uses(office: Office) -> None:
    assert cli.main(["check", "--root", str(office.root)]) == 0
    assert not (office.root / ".vscode").exists()


@pytest.mark.parametrize("name", [*FILES])
def test_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(json.loads((COMMITTED / name).read_text(encoding="utf-8")))


def test_every_key_has_its_chinese_title_and_meaning() -> None:
    branch = json.loads((COMMITTED / "branch.json").read_text(encoding="utf-8"))
    for key in keys.BRANCH.keys:
        assert branch["properties"][key.name]["title"] == key.label
        assert key.meaning in branch["properties"][key.name]["description"]
    kind = json.loads((COMMITTED / WORDS).read_text(encoding="utf-8"))["$defs"]["kinds"]
    assert branch["properties"]["kind"]["$ref"] == f"{WORDS}#/$defs/kinds"
    assert dict(zip(kind["enum"], kind["markdownEnumDescriptions"], strict=True))["branch"] == "**党支部**"


def test_settings_lead_each_kind_of_record_to_its_schema() -> None:
    mapped = json.loads((PROJECT_ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert [*mapped] == [f".vscode/schema/{name}" for name in FILES]
    for patterns in mapped.values():
        pattern = patterns[0] if isinstance(patterns, list) else patterns
        # No organisation of the real records has published a report of its own, and none signs what it publishes.
        unused = ("redirects.yml", "reports/*.yml", "review.yml")
        assert pattern.endswith(unused) or [*PROJECT_ROOT.glob(pattern)], pattern


def test_records_of_the_real_site_pass() -> None:
    for name, pattern in (
        ("branch.json", "*/branch.yml"),
        ("project.json", "*/projects/*.yml"),
        ("achievements.json", "*/achievements/*.yml"),
        ("service-point.json", "service-points/*.yml"),
        ("vocabulary.json", "vocabulary.yml"),
    ):
        lists = json.loads(words(real_survey().records.vocabulary))["$defs"]
        committed = json.loads((COMMITTED / name).read_text(encoding="utf-8"))
        validator = Draft202012Validator(with_words(committed, lists))
        for path in PROJECT_ROOT.joinpath("brands").glob(pattern):
            value = yaml.load(path.read_text(encoding="utf-8"), Loader=Editor)
            assert [error.message for error in validator.iter_errors(value)] == [], path


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (BRANCH, "kind: branch", "kind: brnch"),
        (BRANCH, "kind: branch", "kinds: branch"),
        (BRANCH, "name: 和正律师事务所党支部\n", ""),
        (BRANCH, "name: 和正律师事务所党支部", "name:"),
        (BRANCH, "name: 和正律师事务所党支部", 'name: " "'),
        (BRANCH, "firms:\n  - 和正律师事务所", "firms: 和正律师事务所"),
        (BRANCH, "count: 12", "count: 十二"),
        (BRANCH, "count: 12", "count: 12.5"),
        (BRANCH, "as_of: 2024", "as_of: 2024年"),
        (BRANCH, "  - cheng-lvshi-dangwei", "  - 澄江市律师行业党委"),
        (PROJECT, "since: 2021-03", "since: 2021.3"),
        (PROJECT, "form: studio", "form: 工作室"),
        (ACHIEVEMENTS, "- id: shequ-tiaojie", "- id: 社区调解"),
        (ACHIEVEMENTS, "measure: consultations", "measure: consultation"),
        (ACHIEVEMENTS, "value: 1200", "value: 1,200"),
        (ACHIEVEMENTS, "- title: 社区工作简报", "- title: 社区工作简报\n      url: www.example.com"),
    ],
)
def test_what_the_schema_refuses_the_check_refuses(office: Office, path: str, old: str, new: str) -> None:
    office.change(path, old, new)
    assert refusals(path, (office.root / path).read_text(encoding="utf-8"))
    assert [problem for problem in office.problems() if problem.path == path]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (BRANCH, "name: 和正律师事务所党支部", "name: 110"),
        (BRANCH, "as_of: 2024", "as_of: '2024'"),
        (BRANCH, "count: 12", "count: '12'"),
        (PROJECT, "since: 2021-03", "since: 2021-03\nmeaning: 一句话"),
        (PROJECT, "since: 2021-03", "since: 2021-03\nmeaning:\n  - 一条\n  - 两条"),
        (ACHIEVEMENTS, "stated: 1200余人次", "stated: 1200余人次\n      period: 2023"),
        (ACHIEVEMENTS, "stated: 1200余人次", "stated: 1200余人次\n      period: {from: 2022, to: 2023-05}"),
        (ACHIEVEMENTS, "title: 社区调解月", "title: 社区调解月\n  draft: true"),
    ],
)
def test_both_accept_each_way_of_writing(office: Office, path: str, old: str, new: str) -> None:
    office.change(path, old, new)
    assert office.found() == []
    assert refusals(path, (office.root / path).read_text(encoding="utf-8")) == []


SCALARS = st.sampled_from(
    [
        *("", "no", "是", "true", "010", "0x1F", "1e3", "12:30", "2021", "2021-5", "2021-05-01", "-1", "1.50"),
        *("''", "' '", "'12'", "- 甲", "[]", "[a, b]", "{a: b}", "branch", "合办", "https://a.cn/", "http://"),
        *("x" * 61, "甲" * 401),
    ]
)


@settings(max_examples=150, deadline=None)
@given(path=st.sampled_from([*SCHEMA_OF]), line=st.integers(0, 18), act=st.sampled_from("vkd+"), scalar=SCALARS)
def test_no_mutation_is_refused_by_the_schema_alone(path: str, line: int, act: str, scalar: str) -> None:
    lines = (SOUND / path).read_text(encoding="utf-8").splitlines()
    at = line % len(lines)
    key, colon, _ = lines[at].partition(":")
    lines[at : at + 1] = {
        "v": [f"{key}: {scalar}" if colon else f"  - {scalar}"],
        "k": [lines[at].replace("e", "a", 1)],
        "d": [],
        "+": [lines[at], lines[at].replace(key.strip(" -"), "note")],
    }[act]
    text = "\n".join(lines) + "\n"
    if refusals(path, text):
        with tempfile.TemporaryDirectory() as folder:
            problems = Office(Path(folder)).write(path, text).problems()
            assert [problem for problem in problems if problem.path == path], text


CASES = PROJECT_ROOT / "tests" / "cases"
HOMES = {"branch": BRANCH, "project": PROJECT, "achievements": ACHIEVEMENTS}
FIXTURES = sorted(
    path.relative_to(CASES).as_posix()
    for kind in ("valid", "warning", "invalid")
    for folder in HOMES
    for path in (CASES / kind / folder).glob("*.yml")
)


@pytest.mark.parametrize("fixture", FIXTURES)
def test_no_fixture_of_the_check_is_refused_by_the_schema_alone(office: Office, fixture: str) -> None:
    path = HOMES[fixture.split("/")[1]]
    content = (CASES / fixture).read_bytes()
    if refusals(path, content.decode("utf-8", "replace")):
        assert [problem for problem in office.write(path, content).problems() if problem.path == path]
