"""``showcase bundle``：改动的网页合成一个文件，断网打开，什么也不用再取。"""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from office import Office
from showcase.cli import main

pytestmark = pytest.mark.browser

BRANCH = "brands/he-lvsuo-dangzhibu"
PROJECT = f"{BRANCH}/projects/hexin-tiaojie.yml"
PHOTO = """photos:
  - file: huodong.png
    alt: 律师在社区设摊
    consent: true
"""
NASTY = "和*心*调解|`一`&~二~"


def commit(office: Office, day: int) -> None:
    date = f"2024-07-{day:02}T08:00:00+08:00"
    names = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = names | {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "PATH": "/usr/bin:/bin"}
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run(["git", *arguments], cwd=office.root, env=environment, check=True)


@pytest.fixture
def changed(office: Office) -> Office:
    """An office in git, whose last commit added a photo and changed a project."""
    commit(office, 1)
    stream = io.BytesIO()
    Image.effect_noise((1200, 800), 90).convert("RGB").save(stream, "PNG")
    office.write(f"{BRANCH}/photos/huodong.png", stream.getvalue())
    office.change(f"{BRANCH}/branch.yml", "sources:", f"{PHOTO}sources:")
    office.change(PROJECT, "summary: 党员律师每周", f"slogan: '{NASTY}'\nsummary: 党员律师每月")
    commit(office, 2)
    return office


def bundled(office: Office, file: Path, *arguments: str) -> str:
    assert main(["bundle", str(file), *arguments, "--root", str(office.root)]) == 0
    return file.read_text(encoding="utf-8")


def test_it_opens_from_a_file_without_a_network(
    changed: Office, tmp_path: Path, browser: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "送审.html"
    text = bundled(changed, file, "--since", "HEAD^")
    size = f"{file.stat().st_size / 1_000_000:.1f}"
    assert capsys.readouterr().out == f"写好了 {file}：2 页，1 张照片，{size} MB。\n"
    assert "<script" not in text
    context = browser.new_context(offline=True)
    window = context.new_page()
    requests: list[str] = []
    faults: list[str] = []
    window.on("request", lambda request: requests.append(request.url.partition(",")[0]))
    window.on("requestfailed", lambda request: faults.append(request.url))
    window.on("console", lambda message: faults.append(message.text))
    window.goto(file.as_uri())
    assert window.evaluate("() => Promise.all([...document.images].map(i => (i.decode(), i.naturalWidth)))") == [960]
    assert {*requests} <= {file.as_uri(), "data:image/webp;base64"}
    assert faults == []
    shown = window.inner_text("main")
    assert re.search(r"改前：提交 \w+（2024-07-01）\s+改后：提交 \w+（2024-07-02）", shown)
    assert "简介：党员律师每周到社区调解邻里纠纷。 → 党员律师每月到社区调解邻里纠纷。" in shown
    assert shown.count(NASTY) == 2  # in the letter and on the page, as it is written
    assert "第 2 页：修改品牌项目" in shown
    links = window.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    assert {"#page-1", "#page-2"} <= {*links}
    for link in links:
        assert link.startswith(("https://", "http://", "tel:")) or f'id="{link[1:]}"' in text, link
    window.emulate_media(media="print")
    sheets = window.eval_on_selector_all("article", "all => all.map(each => getComputedStyle(each).breakBefore)")
    assert sheets == ["page", "page"] * (len(sheets) // 2)
    context.close()


def test_the_same_records_make_the_same_file_and_named_ones_need_no_git(changed: Office, tmp_path: Path) -> None:
    arguments = str(changed.root / BRANCH), "--base", "https://example.org/site"
    first = bundled(changed, tmp_path / "一.html", *arguments)
    assert first == bundled(changed, tmp_path / "二.html", *arguments)
    assert first.count("<article") >= 2
    assert 'href="https://example.org/site/' in first
    assert "改前" not in first


@pytest.mark.parametrize(
    ("since", "status", "told"),
    [("", 2, "要哪些网页？"), ("没有这个", 1, "git 里没有“没有这个”"), ("--output=x", 1, "git 里没有“--output=x”")],
)
def test_what_is_missing_is_said(
    changed: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], since: str, status: int, told: str
) -> None:
    given = [f"--since={since}"]
    assert main(["bundle", str(tmp_path / "x.html"), "--root", str(changed.root), *given]) == status
    assert told in capsys.readouterr().err
    assert not (tmp_path / "x.html").exists()
