"""来者不善的改动：主干的代码来判，改动里的代码一行也不运行，什么也不发布。"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markupsafe import escape

from conftest import once, whole
from office import PROJECT_ROOT, Office

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
ACHIEVEMENTS = "brands/he-lvsuo-dangzhibu/achievements/2023.yml"
BRANCH = "brands/he-lvsuo-dangzhibu/branch.yml"
NASTY = ("<svg/onload=a(1)>", '"autofocus onfocus="a(1)"><x>', "{7*7}{# 7 #}<scr")
"""Texts that may stand on a page, and must not do anything there."""
REFUSED = ("</script><script>a(1)</script>", '"onclick="a(1)"><img src=x>', "{{7*7}}{% raw %}<base>")


class Checkout(Office):
    """One whose files are those of other checkouts, too, until they are written here."""

    def write(self, path: str, content: str | bytes) -> Office:
        (self.root / path).unlink(missing_ok=True)
        return super().write(path, content)


class Change:
    """A pull request: the base branch and the change, checked out beside each other as the workflow does it."""

    def __init__(self, folder: Path, checkout: Path) -> None:
        for side in ("base", "change"):
            shutil.copytree(checkout, folder / side, copy_function=os.link)
        self.folder = folder
        self.base = Checkout.existing(folder / "base")
        self.office = Checkout.existing(folder / "change")
        self.canary = folder / "canary"

    def judged(self) -> subprocess.CompletedProcess[str]:
        """Run the judge of the base branch on the change."""
        command = [str(self.folder / "base/.ci/judge"), "base", "change", "out"]
        environment = {**os.environ, "PYTHON": sys.executable, "GITHUB_OUTPUT": str(self.folder / "outputs")}
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, errors="replace", check=False
        )

    @property
    def site(self) -> Path:
        """Where the preview would be."""
        return self.folder / "out/site"

    @property
    def is_of_code(self) -> bool:
        """Whether the judge noticed a change of anything but records."""
        return (self.folder / "outputs").read_text(encoding="utf-8") == "code=true\n"


@pytest.fixture
def change(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Change:
    def checkout(folder: Path) -> None:
        office = whole(Office(folder / "office"))
        shutil.copytree(PROJECT_ROOT / ".ci", office.root / ".ci")

    return Change(tmp_path / "runner", once("base-branch", checkout, tmp_path_factory, worker_id) / "office")


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        data = tag == "script" and names.get("type") == "application/ld+json"
        own = tag == "script" and re.fullmatch(r"(\.\./|\./|/)*assets/[\w.]+\.js", names.get("src") or "")
        tab = tag == "base" and names == {"target": "_blank"}
        on = [name for name in names if name.startswith("on")]
        if on or (tag in ("script", "iframe", "object", "embed", "base") and not (data or own or tab)):
            self.found.append(f"<{tag} {names}>")


def copies(change: Change, texts: Sequence[str]) -> list[str]:
    """The organisation once for each of the texts, which stands at the end of every field of it; its folders."""
    folders = []
    for number, nasty in enumerate(texts, 1):
        folder = f"brands/he-lvsuo-dangzhibu{f'-{number}' * (number > 1)}"
        for path in (PROJECT, ACHIEVEMENTS, BRANCH):
            text = (change.base.root / path).read_text(encoding="utf-8")
            keys = "name|title|summary|label|stated"
            text = re.sub(rf"(?m)^(\s*(?:- )?(?:{keys}): )(.*)$", rf"\1'\2{nasty}'", text)
            change.office.write(path.replace("brands/he-lvsuo-dangzhibu", folder), text)
        folders.append(folder)
    return folders


def test_an_honest_change_is_previewed_with_its_summary_as_it_will_be_published(change: Change) -> None:
    change.office.change(PROJECT, "summary: 党员律师每周", "summary: 党员律师每月")
    done = change.judged()
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("summary.md", "letter/letter.md"):
        letter = (change.folder / "out" / name).read_text(encoding="utf-8")
        assert "### 修改 1 条" in letter
        assert "简介：党员律师每周到社区调解邻里纠纷。 → 党员律师每月到社区调解邻里纠纷。" in letter
        place = re.search(r"预览里是 `(.+?)`", letter)
        assert place
    page = (change.site / place[1]).read_text(encoding="utf-8")
    assert "党员律师每月" in page
    assert "预览，未审核" in page
    settings = (PROJECT_ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    address = re.search(r'site_url: .*"(https://.*?)"', settings)
    assert address
    assert f'{address[1]}branches/he-lvsuo-dangzhibu/hexin-tiaojie/"' in page
    assert not change.is_of_code


def test_what_could_not_be_published_is_refused_before_it_is_merged(change: Change) -> None:
    for side in (change.base, change.office):
        about = (side.root / "docs/about.md").read_text(encoding="utf-8")
        side.write("docs/about.md", f'{about}\n<img src="https://cdn.example.net/a.png" alt="图">\n')
    change.office.change(PROJECT, "summary: 党员律师每周", "summary: 党员律师每月")
    done = change.judged()
    assert done.returncode == 1
    assert "::error::生成的网站不合格，合并以后发布不出去" in done.stdout
    summary = (change.folder / "out/summary.md").read_text(encoding="utf-8")
    assert "### 修改 1 条" in summary
    assert "    about/index.html　foreign-address\n      要从别的网站取内容：https://cdn.example.net/a.png\n" in summary
    assert not change.site.exists()


def test_no_code_of_the_change_is_run_and_none_of_its_texts_becomes_code(change: Change) -> None:
    evil = f"open({str(change.canary)!r}, 'w').write('run')\n"
    for path in (
        *("hooks/evil.py", "hooks/events.py", "hooks/adapter/__init__.py", "hooks/showcase/__init__.py"),
        *("sitecustomize.py", "usercustomize.py", "mkdocs.py", "showcase/__init__.py", "conftest.py", "yaml.py"),
        *("setup.py", "hooks/theme/pages/project.html", ".ci/evil.py"),
    ):
        change.office.write(path, evil)
    change.office.write(".ci/judge", f"#!/bin/sh\ntouch {change.canary}\n")
    change.office.write("mkdocs.yml", "site_name: x\nhooks: [hooks/evil.py]\nsite_dir: /tmp/evil\n")
    change.office.write("docs/index.md", "# 改了首页\n")
    change.office.write(".gitattributes", "* filter=evil export-subst\n")
    folders = copies(change, NASTY)
    done = change.judged()
    assert done.returncode == 0, done.stdout + done.stderr
    assert not change.canary.exists()
    assert "改了首页" not in (change.site / "index.html").read_text(encoding="utf-8")
    assert change.is_of_code
    pages = [*change.site.rglob("*.html")]
    assert len(pages) > 30
    for page in pages:
        elements = _Elements()
        elements.feed(page.read_text(encoding="utf-8"))
        assert elements.found == [], page
    for folder, nasty in zip(folders, NASTY, strict=True):
        place = f"branches/{folder.removeprefix('brands/')}/hexin-tiaojie/index.html"
        text = (change.site / place).read_text(encoding="utf-8")
        assert escape(nasty) in text
        assert "和心调解室49" not in text
    output = (change.folder / "out/summary.md").read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<", output)


@pytest.mark.parametrize("place", ["brands/he-lvsuo-dangzhibu/photos/x.jpg", "brands/link", "brands"])
def test_a_link_is_refused(change: Change, place: str) -> None:
    target = change.office.root / place
    if place == "brands":
        shutil.rmtree(target)
    target.parent.mkdir(exist_ok=True)
    target.symlink_to("/etc")
    done = change.judged()
    assert done.returncode == 1
    assert "::error::brands 里只能有普通文件和文件夹" in done.stdout
    assert not change.site.exists()


def test_code_among_the_records_is_refused(change: Change) -> None:
    change.office.write("brands/he-lvsuo-dangzhibu/evil.py", f"open({str(change.canary)!r}, 'w')\n")
    assert change.judged().returncode == 1
    assert not change.canary.exists()
    assert not change.site.exists()


def test_a_script_is_refused_at_its_line(change: Change) -> None:
    folders = copies(change, REFUSED)
    done = change.judged()
    assert done.returncode == 1
    for folder in folders:
        assert f"::error file={PROJECT.replace('brands/he-lvsuo-dangzhibu', folder)},line=1," in done.stdout
    letter = (change.folder / "out/letter/letter.md").read_text(encoding="utf-8")
    assert letter.count("（`brands/") == done.stdout.count("::error file=")
    assert not re.search(r"(?<!\\)<(?!U\+)", re.sub(r"`[^`\n]*`", "", letter))
    assert not change.site.exists()


def test_a_file_name_gives_the_runner_no_command(change: Change) -> None:
    names = (
        "a%0A::set-output name=x::y.yml",
        "a\n::set-env name=PATH::evil.yml",
        "::add-mask::a.yml",
        "a\r::stop-commands::x",
    )
    for name in names:
        change.office.write(f"brands/{name}", "name: x\n")
    done = change.judged()
    assert done.returncode == 1
    assert done.stdout.count("::error file=") >= len(names)
    commands = re.findall(r"(?m)^\s*::([\w-]+)", re.sub(r"\r", "\n", done.stdout + done.stderr))
    assert {*commands} <= {"error", "warning"}
    assert not change.site.exists()
    assert "\n" not in (change.folder / "outputs").read_text(encoding="utf-8").rstrip("\n")


def test_a_page_that_vanishes_without_a_line_is_refused(change: Change) -> None:
    (change.office.root / PROJECT).unlink()
    (change.office.root / ACHIEVEMENTS).unlink()
    done = change.judged()
    assert done.returncode == 1
    summary = (change.folder / "out/summary.md").read_text(encoding="utf-8")
    assert "branches/he-lvsuo-dangzhibu/hexin-tiaojie/: gone" in summary
    assert not change.site.exists()


@pytest.mark.parametrize("path", ["hooks/showcase/brands/evil.py", "docs/brands/x.md", "tests/brands", ".new"])
def test_a_change_of_code_is_noticed_whatever_its_folder_is_called(change: Change, path: str) -> None:
    change.office.write(path, "x = 1\n")
    (change.office.root / "brands/link").symlink_to("x")  # so that the judge stops there
    assert change.judged().returncode == 1
    assert change.is_of_code


@pytest.mark.parametrize("encoding", ["utf-16", "gbk", "latin-1"])
@pytest.mark.parametrize("key", ["-----BEGIN PGP PRIVATE " + "KEY BLOCK-----", "ghp_" + "a1B2" * 9])
def test_a_key_in_a_file_that_is_no_plain_text_is_refused(change: Change, key: str, encoding: str) -> None:
    change.office.write("docs/notes.bin", b"\0\1" + f"\n{key}\n".encode(encoding))
    assert "密钥或令牌" in change.judged().stdout


@pytest.mark.parametrize(
    "key", ["-----BEGIN RSA PRIVATE " + "KEY-----", "ghp_" + "a1B2" * 9, "AKIA" + "ABCDEFGH12345678"]
)
def test_a_key_among_the_files_is_refused_and_not_repeated(change: Change, key: str) -> None:
    change.office.write("docs/notes.md", f"# 记事\n\n{key}\n")
    done = change.judged()
    assert done.returncode == 1
    assert "密钥或令牌" in done.stdout
    assert key not in done.stdout + done.stderr
    assert not change.site.exists()
