"""What an editor shows while staff write a record: asked of the real language server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from language_server import LanguageServer

from office import PROJECT_ROOT
from showcase import cli

BRANCH = "brands/anhui-yingge-dangzhibu/branch.yml"
ACHIEVEMENTS = "brands/anhui-yingge-dangzhibu/achievements/2022.yml"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """An editor's server on a copy of the records, which have been checked, so that it knows the present words."""
    root = tmp_path_factory.mktemp("editor")
    for folder in ("brands", ".vscode"):
        shutil.copytree(PROJECT_ROOT / folder, root / folder)
    assert cli.main(["check", "--root", str(root)]) == 0
    server = LanguageServer(root)
    yield server
    server.stop()


def text(path: str) -> str:
    return (PROJECT_ROOT / path).read_text(encoding="utf-8")


def labels(completion: dict[str, object]) -> dict[str, str]:
    items = completion["items"]
    return {item["label"]: str(item.get("documentation", "")) for item in items}  # type: ignore[attr-defined]


def test_real_records_have_nothing_underlined(editor: LanguageServer) -> None:
    for path in (
        BRANCH,
        ACHIEVEMENTS,
        "brands/anhui-yingge-dangzhibu/projects/dangjian-jiedui-falv-bangfu.yml",
        "brands/vocabulary.yml",
    ):
        uri = editor.open(path, text(path))
        assert editor.diagnostics[uri] == []


def test_pointing_at_a_key_shows_its_meaning_in_chinese(editor: LanguageServer) -> None:
    uri = editor.open(BRANCH, text(BRANCH))
    line = text(BRANCH).splitlines().index("kind: branch")
    shown = str(editor.ask_at("hover", uri, line, 2))
    assert "类型" in shown
    assert "党支部、党总支、党委等" in shown


def test_a_new_line_offers_the_keys_that_are_left(editor: LanguageServer) -> None:
    written = text(BRANCH) + "\n"
    uri = editor.open(BRANCH.replace("branch.yml", "new.yml"), written)
    offered = labels(editor.ask_at("completion", uri, written.count("\n") - 1, 0))
    assert "党员人数和统计日期" in offered["members"]
    assert "honours" in offered
    assert "name" not in offered


def test_a_word_is_offered_with_its_chinese_name(editor: LanguageServer) -> None:
    written = "# yaml-language-server: $schema=../../.vscode/schema/branch.json\nname: 甲党支部\nkind: \n"
    uri = editor.open("brands/jia/branch.yml", written)
    offered = labels(editor.ask_at("completion", uri, 2, 6))
    assert "党总支" in offered["general-branch"]


def test_a_wrong_key_is_underlined_where_it_stands(editor: LanguageServer) -> None:
    written = text(BRANCH).replace("kind:", "kinds:")
    uri = editor.open("brands/yi/branch.yml", written)
    line = written.splitlines().index("kinds: branch")
    assert line in [found["range"]["start"]["line"] for found in editor.diagnostics[uri]]
