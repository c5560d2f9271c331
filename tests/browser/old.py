"""Chromium 80 and 86, which browsers made in China carry today, driven by the form of their protocol that they share.

The programs are in old versions of an npm package for another purpose; Playwright itself cannot drive Chromium 80.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserType

from node import old_chromium

VERSIONS = {"80": "2.1.1", "86": "5.3.1"}
"""Versions of Chromium, and those of ``chrome-aws-lambda`` that hold them."""
SECONDS = 60


class OldPage:
    """A window of an old browser. Messages to it are wrapped into messages to the browser."""

    def __init__(self, browser: Browser) -> None:
        self.errors: list[str] = []
        self._answers: dict[int, dict[str, Any]] = {}
        self._asked = 0
        self._loaded = False
        self._browser = browser.new_browser_cdp_session()
        self._browser.on("Target.receivedMessageFromTarget", self._receive)
        target = self._browser.send("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._browser.send("Target.attachToTarget", {"targetId": target})["sessionId"]
        self.send("Page.enable")
        self.send("Runtime.enable")

    def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send a command of the protocol and wait for its answer."""
        self._asked += 1
        message = json.dumps({"id": self._asked, "method": method, "params": parameters})
        self._browser.send("Target.sendMessageToTarget", {"sessionId": self._session, "message": message})
        self._wait(lambda: self._asked in self._answers)
        answer = self._answers.pop(self._asked)
        assert "result" in answer, (method, answer)
        return dict(answer["result"])

    def resize(self, width: int, height: int = 900) -> None:
        """Give the window a size in CSS pixels."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def goto(self, address: str) -> None:
        """Open a page and wait until it is loaded."""
        self._loaded = False
        self.send("Page.navigate", url=address)
        self._wait(lambda: self._loaded)

    def evaluate(self, script: str, *arguments: object) -> Any:
        """The value of an expression, or of a function for the arguments, promises awaited."""
        call = f"({script})({','.join(map(json.dumps, arguments))})" if arguments else script
        found = self.send("Runtime.evaluate", expression=call, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def wait_for(self, script: str) -> None:
        """Wait until the value of an expression is true."""
        self._wait(lambda: bool(self.evaluate(script)))

    def _receive(self, event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            self._answers[message["id"]] = message
        elif message["method"] == "Page.loadEventFired":
            self._loaded = True
        elif message["method"] == "Runtime.exceptionThrown":
            self.errors.append(json.dumps(message["params"]["exceptionDetails"])[:400])

    def _wait(self, ready: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + SECONDS
        while not ready():
            assert time.monotonic() < end, "the old browser does not answer"
            self._browser.send("Browser.getVersion")


@contextmanager
def old_page(chromium: BrowserType, version: str) -> Iterator[OldPage]:
    """A window of Chromium 80 or 86."""
    program = old_chromium(VERSIONS[version])
    browser = chromium.launch(executable_path=str(program), args=["--no-sandbox", "--disable-gpu", "--no-zygote"])
    assert browser.version.startswith(f"{version}.")
    yield OldPage(browser)
    browser.close()
