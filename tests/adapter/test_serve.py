"""``mkdocs serve``: a bad record is left out and a page says what is wrong; every edit is noticed."""

from __future__ import annotations

import contextlib
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest

from conftest import whole
from drawing import picture
from office import Office
from running import MKDOCS_ENVIRONMENT

BRANCH = "brands/he-lvsuo-dangzhibu"
PROJECT = f"{BRANCH}/projects/hexin-tiaojie.yml"
ACHIEVEMENTS = f"{BRANCH}/achievements/2023.yml"
PAGE = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/"
LINK = re.compile(rb'(?:href|src|data-[a-z-]+)="([^"#?\s]+)(?=["#?])')
RELOADING = re.compile(rb"<script>\s*var livereload.*?</script>", re.DOTALL)
"""MkDocs' own script in each served page, with the time of the build."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def serving(project: Office, port: int | None = None) -> Iterator[str]:
    """MkDocs' server on a loopback port."""
    address = f"127.0.0.1:{port or free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**MKDOCS_ENVIRONMENT, "XDG_CACHE_HOME": str(project.root / ".cache")}
    server = subprocess.Popen(
        command, cwd=project.root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield f"http://{address}/"
    finally:
        server.terminate()
        server.wait(10)


def page(url: str, containing: str, seconds: float = 60) -> str:
    """The page once it holds the text; fails where that does not come in time."""
    deadline = time.monotonic() + seconds
    text = ""
    while time.monotonic() < deadline:
        with contextlib.suppress(URLError, ConnectionError, TimeoutError):
            text = urlopen(url, timeout=5).read().decode().replace("<wbr>", "")
            if containing in text:
                return text
        time.sleep(0.2)
    pytest.fail(f"{url} never held {containing!r}")


def whole_site(url: str) -> dict[str, bytes]:
    """Everything that links lead to from the home page and the search's index, by address."""
    found: dict[str, bytes] = {}
    rest = [url, f"{url}sitemap.xml", f"{url}search/index.json"]
    while rest:
        address = rest.pop()
        if address in found or not address.startswith(url):
            continue
        try:
            found[address] = RELOADING.sub(b"", urlopen(address, timeout=30).read())
        except HTTPError as error:
            found[address] = str(error.code).encode()
        if b"</html>" in found[address]:
            rest += [urljoin(address, link.decode()) for link in LINK.findall(found[address])]
    return found


def becomes(url: str, wanted: dict[str, bytes], seconds: float = 60) -> list[str]:
    """The addresses that are not as wanted, once there are none, or in the end."""
    deadline = time.monotonic() + seconds
    while True:
        now = whole_site(url)
        wrong = sorted({address for address, _ in now.items() ^ wanted.items()})
        if not wrong or time.monotonic() > deadline:
            return wrong
        time.sleep(0.2)


def test_an_edit_appears_and_a_mistake_is_reported(project: Office) -> None:
    with serving(project) as url:
        page(f"{url}projects/", "和心调解室")
        project.change(PROJECT, "name: 和心调解室", "name: 和心工作室")
        page(f"{url}projects/", "和心工作室")
        project.change(PROJECT, "form: studio", "form: stduio")
        problems = page(f"{url}problems/", "stduio")
        assert "是不是想写 studio（工作室）？" in problems
        assert "和心工作室" not in page(f"{url}branches/", "和正律师事务所党支部")
        own = f"{url}{PAGE}"
        assert "是不是想写 studio（工作室）？" in page(own, "这条记录有 1 处需要处理。")
        assert "数据有 1 处需要处理" in page(f"{url}about/", "bs-alarm")
        project.change(f"{BRANCH}/branch.yml", "kind: branch", "kind: brnch")
        assert "stduio" not in page(f"{url}branches/he-lvsuo-dangzhibu/", "brnch")
        assert "brnch" not in page(own, "stduio")
        project.change(PROJECT, "form: stduio", "form: studio")
        page(own, "brnch")  # it is left out with its organisation
        project.change(f"{BRANCH}/branch.yml", "kind: brnch", "kind: branch")
        project.change(ACHIEVEMENTS, "title: 社区调解月", "tilte: 社区调解月")
        assert "有错误的部分没有显示" in page(own.replace("hexin-tiaojie/", ""), "tilte")
        project.change(ACHIEVEMENTS, "tilte: 社区调解月", "title: 社区调解月")
        assert "bs-alarm" not in page(f"{url}problems/", "没有发现问题。")
        project.change(PROJECT, "form: studio", "form: stduio")
        page(own, "这条记录有 1 处需要处理。")
        project.change(PROJECT, "form: stduio", "form: studio")
        page(f"{url}projects/", "和心工作室")


def test_an_edit_while_the_server_starts_is_noticed(project: Office) -> None:
    with serving(project) as url:
        cache = project.root / ".cache/showcase/frames"  # made when the records have been read
        deadline = time.monotonic() + 60
        while not cache.exists():
            assert time.monotonic() < deadline, "the server never read the records"
            time.sleep(0.01)
        project.change(PROJECT, "name: 和心调解室", "name: 和心工作室")
        page(f"{url}projects/", "和心工作室")


def two_edits_the_second_while_the_first_is_built(office: Office) -> None:
    office.change(PROJECT, "每周到社区", "每月到社区")
    time.sleep(0.5)
    office.change(PROJECT, "每月到社区", "每年到社区")


def a_mistake(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: stduio")


def the_mistake_corrected(office: Office) -> None:
    office.change(PROJECT, "form: stduio", "form: studio")


def achievements_of_another_year(office: Office) -> None:
    achievements = (office.root / ACHIEVEMENTS).read_text(encoding="utf-8")
    office.write(
        ACHIEVEMENTS.replace("2023", "2024"), achievements.replace("2023-", "2024-").replace("id: shequ", "id: jiedao")
    )


def achievements_of_a_year_gone(office: Office) -> None:
    (office.root / ACHIEVEMENTS).unlink()


def a_project_renamed(office: Office) -> None:
    (office.root / PROJECT).rename(office.root / PROJECT.replace("hexin-tiaojie", "hexin-gongzuo"))
    office.change(ACHIEVEMENTS.replace("2023", "2024"), "project: hexin-tiaojie", "project: hexin-gongzuo")


def a_photo(office: Office) -> None:
    photo = "photos:\n  - {file: a.jpg, alt: 律师在社区设摊, credit: 支部, date: 2024, consent: true}\n"
    office.write(f"{BRANCH}/photos/a.jpg", picture("JPEG"))
    office.change(f"{BRANCH}/branch.yml", "sources:", f"{photo}sources:")


def another_photo_of_that_name(office: Office) -> None:
    office.write(f"{BRANCH}/photos/a.jpg", picture("JPEG", (900, 700)))


def an_anonymous_branch(office: Office) -> None:
    office.change(f"{BRANCH}/branch.yml", "sources:", "anonymous: true\nsources:")


def another_word(office: Office) -> None:
    office.change("brands/vocabulary.yml", "name: 先锋工程", "name: 先锋行动")


def a_page_written_by_hand(office: Office) -> None:
    text = (office.root / "docs/privacy.md").read_text(encoding="utf-8")
    office.write("docs/privacy.md", f"{text}\n又写了一句。\n")


def another_name_of_the_site(office: Office) -> None:
    office.change("mkdocs.yml", "site_name: 律师行业党支部品牌展示", "site_name: 律师行业品牌展示")


def another_template(office: Office) -> None:
    path = "hooks/theme/pages/project.html"
    text = (office.root / path).read_text(encoding="utf-8")
    office.write(path, f"{text}\n<p>模板改了</p>\n")


EDITS = (
    (two_edits_the_second_while_the_first_is_built,),
    (a_mistake,),
    (the_mistake_corrected, achievements_of_another_year),
    (achievements_of_a_year_gone, a_project_renamed, a_photo),
    (another_photo_of_that_name, an_anonymous_branch, another_word),
    (a_page_written_by_hand, another_name_of_the_site, another_template),
)
"""Edits made one after the other; those of a row together."""


def test_after_each_edit_the_site_is_what_a_fresh_server_gives(tmp_path: Path) -> None:
    port = free_port()  # the same for all: addresses and codes on pages name it
    wanted = []
    office = whole(Office(tmp_path / "fresh"))
    for edits in EDITS:
        for edit in edits:
            edit(office)
        shutil.rmtree(office.root / ".cache", ignore_errors=True)
        with serving(office, port) as url:
            page(url, "</html>")
            wanted.append(whole_site(url))
    assert len({frozenset(site.items()) for site in wanted}) == len(EDITS), "an edit that shows nowhere"
    office = whole(Office(tmp_path / "edited"))
    with serving(office, port) as url:
        page(url, "</html>")
        for edits, site in zip(EDITS, wanted, strict=True):
            for edit in edits:
                edit(office)
            assert becomes(url, site) == [], [edit.__name__ for edit in edits]


def test_a_server_goes_on_after_a_build_that_failed(project: Office) -> None:
    template = "hooks/theme/main.html"
    sound = (project.root / template).read_text(encoding="utf-8")
    with serving(project) as url:
        page(url, "</html>")
        project.write(template, f"{sound}{{% if %}}")
        time.sleep(2)
        project.write(template, sound)
        project.change(PROJECT, "name: 和心调解室", "name: 和心工作室")
        page(f"{url}projects/", "和心工作室")


FAILING = """
import gc
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

try:
    build(load_config("mkdocs.yml"))
except Abort:
    print("failed; the collector is enabled:", gc.isenabled())
"""


def test_after_a_failed_build_the_garbage_collector_runs_again(project: Office) -> None:
    project.change(PROJECT, "form: studio", "form: stduio")
    command = [sys.executable, "-c", FAILING]
    done = subprocess.run(command, cwd=project.root, env=MKDOCS_ENVIRONMENT, capture_output=True, text=True, check=True)
    assert done.stdout == "failed; the collector is enabled: True\n"
