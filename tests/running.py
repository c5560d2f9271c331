"""Running the real things: MkDocs' command, and a site on a loopback port."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

MKDOCS_ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def mkdocs(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run MkDocs' command as a user does."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=MKDOCS_ENVIRONMENT, check=False)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder on a loopback port of its own; gives the address, without a slash at its end."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing: a test's output is pytest's."""
