"""Firefox as it is installed, driven by its own protocol: a frame of JSON for each command on a local port."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Down": "\ue015", "Left": "\ue012"}
SECONDS = 90


class Firefox:
    """One window of a running Firefox."""

    def __init__(self, port: int) -> None:
        self._socket = _connected(port)
        self._buffer = self._socket.makefile("rb")
        self._number = 0
        self._frame()  # its greeting
        self.ask("WebDriver:NewSession", capabilities={})

    def ask(self, command: str, **arguments: Any) -> Any:
        """Give a command and wait for what it answers; raises AssertionError where it refuses."""
        self._number += 1
        message = json.dumps([0, self._number, command, arguments]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._frame()
        assert error is None, error
        return result

    def open(self, address: str) -> None:
        """Go to a page and wait until it is loaded."""
        self.ask("WebDriver:Navigate", url=address)

    def run(self, script: str, *given: Any) -> Any:
        """Run the body of a function in the page."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=list(given))["value"]

    def wait(self, condition: str) -> None:
        """Wait until an expression is true in the page."""
        end = time.monotonic() + SECONDS
        while not self.run(f"return Boolean({condition})"):
            assert time.monotonic() < end, condition
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys one after the other: names of KEYS, or texts to type."""
        pressed = [character for key in keys for character in (KEYS.get(key) or key)]
        actions = [{"type": kind, "value": key} for key in pressed for kind in ("keyDown", "keyUp")]
        self.ask("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def _frame(self) -> Any:
        length = b""
        while (byte := self._buffer.read(1)) != b":":
            length += byte
        return json.loads(self._buffer.read(int(length)))


def _connected(port: int) -> socket.socket:
    for _ in range(600):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=SECONDS)
        except OSError:
            time.sleep(0.1)
    raise AssertionError("Firefox did not answer")


@contextmanager
def firefox() -> Iterator[Firefox]:
    """A Firefox with an empty profile."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(f'user_pref("marionette.port", {port});\n')
        command = [str(FIREFOX), "--headless", "--marionette", "--profile", profile]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                yield Firefox(port)
            finally:
                process.terminate()
