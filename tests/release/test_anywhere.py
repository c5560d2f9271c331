"""同一个网站放在哪里都能用：域名下面、子路径里、nginx 后面、不经服务器直接打开。"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

from lxml import html
from publisher import Publisher

from nginx import nginx
from running import served

Serve = Callable[[Path, Path], AbstractContextManager[str]]


def walk(home: str) -> Counter[str]:
    """Every address that pages from the home page on lead to or load, and the page that says what is not there."""
    waiting, seen, answers = [home, f"{home}nowhere/far/"], {home}, Counter[str]()
    while waiting:
        address = waiting.pop()
        try:
            with urlopen(address, timeout=10) as answer:
                status, kind, content = answer.status, answer.headers.get_content_type(), answer.read()
        except HTTPError as refused:
            status, kind, content = refused.code, refused.headers.get_content_type(), refused.read()
        answers["200" if status == 200 else f"{status} {address}"] += 1
        if kind == "text/html":
            new = set(addresses(address, content, home)) - seen
            seen |= new
            waiting += new
    return answers


def addresses(page: str, content: bytes, home: str) -> Iterator[str]:
    for _, attribute, value, _ in html.fromstring(content).iterlinks():
        address = urldefrag(urljoin(page, value)).url.split("?")[0]
        if attribute in ("href", "src", "action") and address.startswith(
            home.split("/", 3)[0] + "//" + home.split("/")[2]
        ):
            yield address


def assert_whole(url: str) -> None:
    answers = walk(f"{url}/")
    # The one that is not there was asked for; the page that says so leads on, so all else was found from there too.
    assert set(answers) == {"200", f"404 {url}/nowhere/far/"}
    assert answers["200"] > 60


def test_behind_nginx(published: Path, tmp_path: Path) -> None:
    with nginx(published, tmp_path / "nginx", "/") as url:
        assert_whole(url)


def test_in_a_folder_behind_nginx_and_by_any_server(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish(SITE_URL="https://law.example.org/deep/er/")
    with nginx(publisher.to / "current", tmp_path / "nginx", "/deep/er/") as url:
        assert_whole(url)
    (tmp_path / "root/deep").mkdir(parents=True)
    (tmp_path / "root/deep/er").symlink_to(publisher.to / "current")
    with served(tmp_path / "root") as url:
        assert_whole(f"{url}/deep/er")


def test_without_an_address_it_can_be_opened_from_files(publisher: Publisher) -> None:
    publisher.publish(SITE_URL="")
    assert 'integrity="' not in publisher.page()
    assert "Content-Security-Policy" in publisher.page()
