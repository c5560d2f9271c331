"""A client of yaml-language-server, the program behind VS Code's YAML extension, over standard input and output."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from pathlib import Path
from typing import Any

from node import package

VERSION = "1.25.0"
SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}, "schemas": {}},
}


def installed() -> Path:
    """The server's script."""
    return package("yaml-language-server", VERSION) / "bin" / "yaml-language-server"


class LanguageServer:
    """One running server for the folder ``root``; waits for its answers, and answers what it asks of its editor."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.process = subprocess.Popen(
            ["node", str(installed()), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        # A server that says nothing is stopped, which ends the wait for its next message.
        self.patience = threading.Timer(120, self.process.kill)
        self.patience.start()
        self.number = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        folders = [{"uri": root.as_uri(), "name": "showcase"}]
        known = {"rootUri": root.as_uri(), "workspaceFolders": folders, "capabilities": capabilities}
        self.ask("initialize", {"processId": os.getpid(), **known})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def open(self, path: str, text: str) -> str:
        """Open a file that need not exist, and wait until the server has looked it over."""
        uri = (self.root / path).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self.diagnostics:
            self._take()
        return uri

    def ask_at(self, method: str, uri: str, line: int, character: int) -> Any:
        """Ask something of a place, both numbers from 0."""
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        return self.ask(f"textDocument/{method}", place)

    def ask(self, method: str, parameters: dict[str, Any]) -> Any:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": parameters})
        while True:
            message = self._take()
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def tell(self, method: str, parameters: dict[str, Any]) -> None:
        self._send({"method": method, "params": parameters})

    def stop(self) -> None:
        self.patience.cancel()
        self.process.kill()
        self.process.wait()

    def _take(self) -> dict[str, Any]:
        """The server's next message; what it asks is answered at once."""
        assert self.process.stdout is not None
        size = 0
        while header := self.process.stdout.readline().strip():
            if header.lower().startswith(b"content-length:"):
                size = int(header.split(b":")[1])
        assert size, "the server has stopped"
        message: dict[str, Any] = json.loads(self.process.stdout.read(size))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        if "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    @staticmethod
    def _answer(message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [SETTINGS.get(item.get("section"), {}) for item in message["params"]["items"]]

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()
