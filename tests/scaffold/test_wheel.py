"""An office with the wheel alone: it starts a site, publishes its first organisation, and takes a new version."""

from __future__ import annotations

import json
import re
import shutil
import site
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from conftest import once
from office import PROJECT_ROOT, real_survey
from test_workflows import zizmor

NEXT = "0.99.0"
OFFICE = ("--name", "澄江市律师行业党建品牌展示", "--province", "江苏", "--city", "无锡市")
OWN_FRAMEWORK = ("--framework", "三个三", "--initiatives", "三进三送、三帮三带")
SOURCE = ("--source", "支部简报")
BRANCH = ("new", "branch", "--name", "无锡明理律师事务所党支部", "--kind", "branch", *SOURCE)
FAMOUS = {"全国律师行业党委", "领航工程", "聚力工程", "某市律师行业党委"}
"""Names of our records that are names of others too: a national body, initiatives, an organisation without a name."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Installed:
    """A virtual environment with one wheel of the generator; its dependencies are those of the tests."""

    folder: Path

    def run(self, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run a command of the environment, which sees nothing of this checkout."""
        python = self.folder / "bin/python"
        environment = {"PATH": "/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1", "HOME": str(self.folder)}
        arguments = [python, "-m", command[0].replace("showcase", "showcase.cli"), *command[1:]]
        return subprocess.run(arguments, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def install(wheel: Path, folder: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    packages = next(folder.glob("lib/python*/site-packages"))
    (packages / "dependencies.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(folder / "bin/python"),
        "install",
        "--no-deps",
        "--no-index",
        "--no-compile",
    ]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)


def wheel(source: Path, out: Path) -> Path:
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def later_version(source: Path) -> None:
    """Copy the sources of the wheel, with a version, a changelog entry, a setting, a workflow step and a word added."""
    for folder in ("hooks", "docs", "brands", ".ci", ".vscode"):
        shutil.copytree(PROJECT_ROOT / folder, source / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "mkdocs.yml", "README.md"):
        shutil.copy(PROJECT_ROOT / name, source)
    for path, old, new in (
        ("pyproject.toml", r'^version = ".*"', f'version = "{NEXT}"'),
        ("docs/changelog.md", r"^# 更新记录$", f"# 更新记录\n\n## {NEXT}\n\n- 新版本里多了一样。"),
        ("mkdocs.yml", r"^  share_images: true", "  documents: true\n  share_images: true"),
        ("brands/vocabulary.yml", r"^fields:$", "fields:\n  patents:\n    name: 专利服务"),
        ("hooks/showcase/scaffold/templates/.github/workflows/check.yml", r"^name: 检查$", "name: 检查记录"),
    ):
        text, count = re.subn(f"(?m){old}", new, (source / path).read_text(encoding="utf-8"), count=1)
        assert count == 1, path
        (source / path).write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Installed:
    """This version's wheel, installed."""

    def make(folder: Path) -> None:
        install(wheel(PROJECT_ROOT, folder / "wheel"), folder / "venv")

    return Installed(once("wheel", make, tmp_path_factory, worker_id) / "venv")


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Installed:
    """The wheel of a later version, installed."""

    def make(folder: Path) -> None:
        later_version(folder / "source")
        install(wheel(folder / "source", folder / "wheel"), folder / "venv")

    return Installed(once("later-wheel", make, tmp_path_factory, worker_id) / "venv")


@pytest.fixture
def begin(installed: Installed, tmp_path: Path) -> Callable[..., Path]:
    """Starts a site with the answers given, and gives its folder."""

    def begun(*answers: str) -> Path:
        done = installed.run("showcase", "init", "site", *(answers or OFFICE), cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        return tmp_path / "site"

    return begun


def contents(folder: Path) -> Files:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def names_of_ours() -> set[str]:
    """What is called so in the records of this repository, and nowhere else."""
    records = real_survey().records
    branches = [record.value for record in records.branches.values()]
    named = {name for branch in branches for name in (branch.slug, branch.name, *branch.aliases, *branch.firms)}
    named |= {record.value.name for record in records.projects.values()}
    named |= {record.value.title for record in records.achievements}
    return {name for name in named if len(name) > 3} - FAMOUS


def assert_nothing_of_ours(files: Files) -> None:
    names = names_of_ours()
    assert len(names) > 300
    for path, content in files.items():
        text = content.decode("utf-8", "ignore")
        assert [name for name in names if name in text] == [], path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def fill_in(folder: Path) -> None:
    """State what a publication asks for."""
    change(folder / "mkdocs.yml", "https://showcase.example.com/", "https://dangjian.cheng.gov.cn/")
    change(folder / "mkdocs.yml", 'organiser: ""', "organiser: 澄江市律师协会")
    change(folder / "mkdocs.yml", ': ""  # ', ": 不适用：还在试用  # ")
    for key in ("mail", "phone", "form"):
        change(folder / "mkdocs.yml", f"    {key}: 不适用：还在试用", f'    {key}: ""')


def commit(folder: Path) -> None:
    author = ["-c", "user.name=office", "-c", "user.email=office@localhost"]
    for command in (["add", "."], [*author, "commit", "-qm", "Change"]):
        subprocess.run(["git", *command], cwd=folder, check=True)


def test_from_an_empty_folder_to_a_published_site(installed: Installed, begin: Callable[..., Path]) -> None:
    folder = begin()
    assert_nothing_of_ours(contents(folder))
    new = installed.run("showcase", *BRANCH, cwd=folder)
    assert new.returncode == 0, new.stderr
    assert installed.run("showcase", "check", cwd=folder).stdout.endswith("没有发现问题。\n")

    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    commit(folder)
    refused = installed.run("showcase", "publish", "--to", "../out", cwd=folder)
    assert "还是例子里的 https://showcase.example.com/" in refused.stderr
    fill_in(folder)
    commit(folder)
    published = installed.run("showcase", "publish", "--to", "../out", cwd=folder)
    assert published.returncode == 0, published.stderr
    live = contents(folder.parent / "out/current")
    assert_nothing_of_ours(live)
    assert "无锡明理律师事务所党支部".encode() in live["branches/wuxi-mingli-dangzhibu/index.html"]
    assert not any("和正律师事务所党支部".encode() in live[page] for page in ("branches/index.html", "index.html"))
    info = json.loads(live["build-info.json"])
    assert (info["counts"]["branches"], info["tools"]["showcase"]) == (1, json.loads(state(folder))["version"])


def state(folder: Path) -> str:
    return (folder / ".showcase.json").read_text(encoding="utf-8")


def test_an_own_framework_leaves_no_word_of_the_four(begin: Callable[..., Path]) -> None:
    folder = begin(*OFFICE, *OWN_FRAMEWORK)
    words = yaml.safe_load((folder / "brands/vocabulary.yml").read_text(encoding="utf-8"))["initiatives"]
    assert [(word["name"], word["short"]) for word in words.values()] == [
        ("三进三送", "三进三送"),
        ("三帮三带", "三帮三带"),
    ]
    for path, content in contents(folder).items():
        if path.startswith(("docs/", "mkdocs.yml", "brands/")):
            for word in ("四大工程", "领航", "强基", "聚力", "先锋工程"):
                assert word not in content.decode(), (path, word)


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        (("--name", "某处", "--province", "江南"), "没有“江南”这个省、自治区、直辖市。"),
        (("--name", "某处", "--province", "江苏", "--city", "杭州"), "江苏没有“杭州”这个市。"),
        (("--name", "<b>", "--province", "江苏"), "“名称”只用汉字、字母和数字，不超过 40 个字，不能是“<b>”。"),
        ((*OFFICE, "--address", "http://x.cn"), "网址以 https:// 开头，不能是“http://x.cn”；还没有的先不写。"),
        ((*OFFICE, "--framework", "三个三"), "还要写明：\n  --initiatives 各项工程"),
        ((*OFFICE, "--initiatives", "甲"), "四大工程的名称不用写"),
        (("--province", "江苏"), "还要写明：\n  --name 名称"),
    ],
)
def test_a_wrong_answer_writes_nothing(
    installed: Installed, tmp_path: Path, answers: tuple[str, ...], message: str
) -> None:
    done = installed.run("showcase", "init", "site", *answers, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert [*tmp_path.iterdir()] == []


def test_a_folder_with_something_in_it_is_left_alone(installed: Installed, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/.keep").write_text("x", encoding="utf-8")
    done = installed.run("showcase", "init", "site", *OFFICE, cwd=tmp_path)
    assert done.returncode == 2
    assert "已经有内容了，没有动它" in done.stderr
    assert contents(tmp_path) == {"site/.keep": b"x"}


def test_an_upgrade_tells_all_and_changes_nothing_unasked(
    installed: Installed, later: Installed, begin: Callable[..., Path]
) -> None:
    folder = begin()
    assert installed.run("showcase", *BRANCH, cwd=folder).returncode == 0
    change(folder / "mkdocs.yml", 'organiser: ""', "organiser: 澄江市律师协会")
    before = contents(folder)

    told = later.run("showcase", "upgrade", cwd=folder)
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith(
        f"从 {json.loads(state(folder))['version']} 到 {NEXT}。\n\n{NEXT}\n\n- 新版本里多了一样。"
    )
    assert "本单位没有改过、新版本里变了的文件：\n- .github/workflows/check.yml\n" in told.stdout
    assert "本单位改过、新版本里也变了的文件，程序不动它们：\n- mkdocs.yml\n" in told.stdout
    assert "\n+  documents: true\n" in told.stdout
    assert "organiser" not in told.stdout
    assert "新版本的词表里有、本单位的词表里没有的词：\n- fields › patents（专利服务）\n" in told.stdout
    assert told.stdout.endswith("什么也没有改。要换上没有改过的文件：showcase upgrade --write\n")
    assert contents(folder) == before

    assert later.run("showcase", "upgrade", "--write", cwd=folder).returncode == 0
    after = contents(folder)
    assert {path for path in after if after[path] != before.get(path)} == {
        *(".github/workflows/check.yml", ".showcase.json", "requirements.txt"),
    }
    assert after["requirements.txt"].startswith(f"showcase=={NEXT} --hash=sha256:".encode())
    again = later.run("showcase", "upgrade", cwd=folder)
    assert again.stdout.startswith(f"已经是 {NEXT}。\n")
    assert "程序不动它们" not in again.stdout

    back = installed.run("showcase", "upgrade", cwd=folder)
    assert back.returncode == 2
    assert "请先装新的" in back.stderr


def test_the_workflows_are_as_strict_as_ours(begin: Callable[..., Path]) -> None:
    folder = begin() / ".github/workflows"
    done = zizmor(folder)
    assert "No findings" in done.stdout, done.stdout + done.stderr
    ours = "".join(path.read_text(encoding="utf-8") for path in (PROJECT_ROOT / ".github/workflows").glob("*.yml"))
    uses = {use for path in folder.glob("*.yml") for use in re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))}
    assert uses <= {*re.findall(r"uses: (.+)", ours)}
