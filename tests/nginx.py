"""Debian's nginx on a loopback port, with the settings that ``showcase headers`` writes."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from showcase.release.servers import nginx as settings
from showcase.site.outputs.hosting import Hosting

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
AROUND = """
daemon off;
worker_processes 1;
{user}
pid {scratch}/pid;
error_log {scratch}/error.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {scratch}/body;
    proxy_temp_path {scratch}/proxy;
    fastcgi_temp_path {scratch}/fastcgi;
    uwsgi_temp_path {scratch}/uwsgi;
    scgi_temp_path {scratch}/scgi;
    include {scratch}/site.conf;
}}
"""


@contextmanager
def nginx(site: Path, scratch: Path, base: str = "/") -> Iterator[str]:
    """The site under ``base``; gives the address, without a slash at its end."""
    if NGINX is None:
        reason = "没有找到 nginx：没有试真正的服务器。在 Debian 上用 apt-get install nginx-light 安装"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        listen = f"127.0.0.1:{probe.getsockname()[1]}"
    scratch.mkdir(parents=True, exist_ok=True)
    hosting = Hosting(f"https://law.example.org{base}")
    (scratch / "site.conf").write_text(settings(hosting, str(site), listen), encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    (scratch / "nginx.conf").write_text(AROUND.format(scratch=scratch, user=user), encoding="utf-8")
    command = [NGINX, "-p", scratch, "-c", scratch / "nginx.conf", "-e", scratch / "error.log"]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    assert "warn" not in checked.stderr, checked.stderr
    server = subprocess.Popen(command)
    try:
        _wait_for(listen)
        yield f"http://{listen}{base.rstrip('/')}"
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(listen: str, seconds: float = 20) -> None:
    host, port = listen.split(":")
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex((host, int(port))) == 0:
                return
        time.sleep(0.05)
    pytest.fail("nginx did not start")
