"""README 说的都是真的：目录、依赖、两条命令。"""

from __future__ import annotations

import re
import subprocess
import tomllib

from office import PROJECT_ROOT

README = (PROJECT_ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((PROJECT_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TOP_LEVEL = {"docs", "brands", "mkdocs.yml", "hooks", "pyproject.toml", "tests", "README.md"}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~ \[;]", requirement)[0].lower() for requirement in requirements}


def explained() -> set[str]:
    """Every package in the first column of the table of dependencies."""
    rows = re.findall(r"^\| ([a-zA-Z][^|]*) \|", README.split("## 依赖")[1], re.MULTILINE)
    return {name.strip().lower() for row in rows for name in row.split("、")}


def test_every_dependency_has_its_reason() -> None:
    assert names(PROJECT["dependencies"]) - explained() == set()


def test_every_test_tool_has_its_reason_but_type_stubs() -> None:
    tools = names(PROJECT["optional-dependencies"]["test"])
    assert {tool for tool in tools if not tool.startswith("types-")} - explained() == set()


def test_the_top_level_holds_nothing_else() -> None:
    done = subprocess.run(["git", "ls-files"], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True)
    top = {path.split("/")[0] for path in done.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} - TOP_LEVEL == set()


def test_both_commands_set_up_what_they_run() -> None:
    blocks = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)
    assert [block.split("&&")[-1].split()[-1] for block in blocks[:2]] == ["serve", "pytest"]
    assert all(block.startswith("python3 -m venv .venv && .venv/bin/pip install -e ") for block in blocks[:2])
