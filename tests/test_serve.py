"""``mkdocs serve``: a bad record is left out, the rest goes on, and a page says what is wrong."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from office import Office
from running import MKDOCS_ENVIRONMENT

PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


@contextlib.contextmanager
def serving(project: Office) -> Iterator[str]:
    """MkDocs' server on a free loopback port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    server = subprocess.Popen(
        command, cwd=project.root, env=MKDOCS_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield f"http://{address}/"
    finally:
        server.terminate()
        server.wait(10)


def page(url: str, containing: str, seconds: float = 30) -> str:
    """The page once it holds the text; fails where that does not come in time."""
    deadline = time.monotonic() + seconds
    text = ""
    while time.monotonic() < deadline:
        with contextlib.suppress(URLError, ConnectionError, TimeoutError):
            text = urlopen(url, timeout=5).read().decode()
            if containing in text:
                return text
        time.sleep(0.2)
    pytest.fail(f"{url} never held {containing!r}")


def test_an_edit_appears_and_a_mistake_is_told(project: Office) -> None:
    with serving(project) as url:
        page(f"{url}projects/", "和心调解室")
        project.change(PROJECT, "name: 和心调解室", "name: 和心工作室")
        page(f"{url}projects/", "和心工作室")
        project.change(PROJECT, "form: studio", "form: stduio")
        told = page(f"{url}problems/", "stduio")
        assert "是不是想写 studio（工作室）？" in told
        assert "和心工作室" not in page(f"{url}branches/", "和正律师事务所党支部")
        project.change(PROJECT, "form: stduio", "form: studio")
        page(f"{url}projects/", "和心工作室")
