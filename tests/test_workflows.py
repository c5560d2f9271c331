"""持续集成的设置：只读、钉死版本、不把别人写的字当命令；依赖全部锁定。"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from office import PROJECT_ROOT
from showcase.release.info import OPTIONAL_TOOLS, TOOLS

WORKFLOWS = PROJECT_ROOT / ".github/workflows"
LOCK = PROJECT_ROOT / ".ci/requirements.lock"
PUBLISH_LOCK = PROJECT_ROOT / ".ci/publish.lock"
BAD = """
name: bad
on: pull_request_target
jobs:
  x:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {ref: "${{ github.event.pull_request.head.sha }}"}
      - run: echo ${{ github.event.pull_request.title }}
"""
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


WRITING = {"check": {"letter"}, "form": {"propose"}, "publish": {"deploy"}, "weekly": set()}
"""The jobs of each workflow that may write something; none of these runs what a change or an issue holds."""


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "zizmor"), "--offline", "--persona", "auditor", "--no-progress"]
    return subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing() -> None:
    done = zizmor(WORKFLOWS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings" in done.stdout


def test_zizmor_finds_what_is_bad(tmp_path: Path) -> None:
    bad = tmp_path / ".github/workflows/bad.yml"
    bad.parent.mkdir(parents=True)
    bad.write_text(BAD, encoding="utf-8")
    done = zizmor(bad)
    assert done.returncode != 0
    for finding in ("dangerous-triggers", "template-injection", "unpinned-uses", "excessive-permissions"):
        assert finding in done.stdout


@pytest.mark.parametrize("name", WRITING)
def test_a_workflow_may_do_no_more_than_it_must(name: str) -> None:
    text = (WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert "secrets." not in text
    uses = re.findall(r"uses: (.+)", text)
    assert uses
    assert [use for use in uses if not PINNED.fullmatch(use)] == []
    writing = {job for job, settings in workflow["jobs"].items() if "write" in settings["permissions"].values()}
    assert writing == WRITING[name]
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


def test_a_pull_request_gets_no_secret_and_only_the_deploy_job_an_environment() -> None:
    check = yaml.safe_load((WORKFLOWS / "check.yml").read_text(encoding="utf-8"))
    assert {*check[True]} == {"pull_request", "workflow_dispatch"}  # YAML 1.1 reads "on" as true
    form = yaml.safe_load((WORKFLOWS / "form.yml").read_text(encoding="utf-8"))
    assert form[True] == {"issues": {"types": ["labeled"]}}
    assert "github.event.issue" not in re.sub(r"github\.event\.issue\.number", "", (WORKFLOWS / "form.yml").read_text())
    publish = yaml.safe_load((WORKFLOWS / "publish.yml").read_text(encoding="utf-8"))
    assert publish["jobs"]["deploy"]["environment"]["name"] == "github-pages"
    assert publish["concurrency"] == {"group": "publish", "cancel-in-progress": False}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(lock: Path) -> dict[str, str]:
    found = re.findall(r"(?m)^([\w.-]+)==(\S+)", lock.read_text(encoding="utf-8"))
    return {normal(name): version for name, version in found}


def wanted(*, tests: bool) -> set[str]:
    project = tomllib.loads((PROJECT_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = ("share", "test") if tests else ("share",)
    optional = [requirement for group in groups for requirement in project["optional-dependencies"][group]]
    requirements = [*project["dependencies"], *optional]
    return {normal(re.match(r"[\w.-]+", requirement)[0]) for requirement in requirements}


@pytest.mark.parametrize(("lock", "tests"), [(LOCK, True), (PUBLISH_LOCK, False)], ids=["tests", "publish"])
def test_the_lock_holds_every_dependency_with_its_hashes(lock: Path, tests: bool) -> None:
    text = lock.read_text(encoding="utf-8")
    assert wanted(tests=tests) - {*pinned(lock)} == set(), f"write {lock.name} anew, as its first lines say"
    blocks = re.split(r"(?m)^(?=[\w.-]+==)", text)[1:]
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert not re.search(r"(?m)^\s*(--|-e|-f|-i)(?!-?hash)|://", text)


def test_a_publication_installs_what_it_needs_in_the_versions_that_are_tested() -> None:
    assert pinned(PUBLISH_LOCK).items() <= pinned(LOCK).items()
    assert {*pinned(PUBLISH_LOCK)} & (wanted(tests=True) - wanted(tests=False)) == set()
    installed = {
        name: re.findall(r"-r (?:base/)?\.ci/(\S+)", (WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8"))
        for name in WRITING
    }
    assert installed == {
        "check": ["publish.lock", "requirements.lock"],
        "form": ["publish.lock"],
        "publish": ["publish.lock"],
        "weekly": ["publish.lock", "weekly.lock"],
    }


def test_the_build_info_names_every_library_that_shapes_the_output() -> None:
    assert {normal(name) for name in (*TOOLS, *OPTIONAL_TOOLS)} == wanted(tests=False)


def test_one_wrong_hash_stops_the_installation(tmp_path: Path) -> None:
    wheel = tmp_path / "x-1.0-py3-none-any.whl"
    wheel.write_bytes(b"not what was locked")
    (tmp_path / "lock").write_text(f"x @ {wheel.as_uri()} --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--no-index", "--no-deps", "--require-hashes"]
    done = subprocess.run([*command, "-r", str(tmp_path / "lock")], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "DO NOT MATCH" in done.stderr


def test_only_the_packages_of_missing_programs_are_installed(tmp_path: Path) -> None:
    """The step of ``.ci/run`` where only the browser is missing, with an ``apt-get`` that only prints."""
    text = (PROJECT_ROOT / ".ci/run").read_text(encoding="utf-8")
    step = re.search(r"(?m)^missing=\(\)\n(?s:.*?)^fi$", text)
    assert step
    programs = {"apt-get": 'echo "$@" >&2', "fc-list": "echo a font", "id": "echo 0"}
    for name in ("apt-get", "fc-list", "id", "node", "npm", "java", "nginx", "firefox-esr"):
        (tmp_path / name).write_text(f"#!/bin/sh\n{programs.get(name, '')}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    command = ["/bin/bash", "-euo", "pipefail", "-c", step[0]]
    done = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "install -y -qq --no-install-recommends chromium"
    (tmp_path / "chromium").symlink_to(tmp_path / "node")
    done = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_the_weekly_report_compares_the_speed_with_the_last_tagged_version(tmp_path: Path) -> None:
    """A repository whose builds print their own name stands for the two versions."""
    said = "import sys; before = sys.argv[sys.argv.index('--against') + 1]; print(open(before + '/name').read())"

    def git(*words: str) -> None:
        name = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
        subprocess.run(("git", *name, *words), cwd=tmp_path, check=True, capture_output=True)

    def speed() -> str:
        command = (str(PROJECT_ROOT / ".ci/speed"), str(Path(sys.executable).parent))
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    (tmp_path / "tests/benchmarks").mkdir(parents=True)
    (tmp_path / "tests/benchmarks/build.py").write_text(said, encoding="utf-8")
    for name in ("old", "new"):
        (tmp_path / "name").write_text(name, encoding="utf-8")
        git("init", "--quiet")
        git("add", ".")
        git("commit", "--quiet", "--message", name)
        if name == "old":
            assert "还没有打过标签的版本" in speed()
            git("tag", "v1")
    found = speed()
    assert ("现在的代码和 v1 " in found, "```text\nold\n" in found) == (True, True)
    assert len(list((tmp_path / ".git/worktrees").glob("*"))) == 0
