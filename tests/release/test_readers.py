"""读者：切换两百次，网页和样式始终取得到，而且出自同一个版本。"""

from __future__ import annotations

import base64
import hashlib
import re
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from publisher import PAGE, Publisher

from nginx import nginx
from showcase.release.publish import roll_back
from showcase.release.store import ReleaseStore

SWITCHES, READERS = 200, 4
SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)" integrity="([^"]+)">')


class Reader(threading.Thread):
    """Opens one page and its sheet again and again, as browsers do."""

    def __init__(self, url: str, until: threading.Event) -> None:
        super().__init__()
        self.url, self.until = url, until
        self.seen: Counter[str] = Counter()

    def run(self) -> None:
        while not self.until.is_set():
            try:
                self.seen[self._open()] += 1
            except HTTPError as refused:
                self.seen[f"error {refused.code}"] += 1
            except OSError as broken:
                self.seen[f"error {broken}"] += 1

    def _open(self) -> str:
        page = urlopen(f"{self.url}/{PAGE.removesuffix('index.html')}", timeout=10).read().decode()
        [(address, integrity)] = SHEET.findall(page)
        sheet = urlopen(f"{self.url}/{address.removeprefix('../../../')}", timeout=10).read()
        digest = "sha384-" + base64.b64encode(hashlib.sha384(sheet).digest()).decode()
        release = "old" if "旧的内容" in page else "new"
        return release if digest == integrity and (b"--of-" + release.encode()) in sheet else "mixed"


def test_no_reader_sees_a_switch(publisher: Publisher, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for release, summary in (("old", "旧的内容。"), ("new", "新的内容。")):
        publisher.office.write("hooks/theme/css/99-release.css", f"body {{ --of-{release}: 1; }}")
        publisher.write(summary)
        new = publisher.publish()
    publisher.run("rollback")
    names, store, until = [new, publisher.live], ReleaseStore(publisher.to), threading.Event()
    with nginx(publisher.to / "current", tmp_path / "nginx") as url:
        readers = [Reader(url, until) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        times = [timed(store, names[number % 2]) for number in range(SWITCHES)]
        until.set()
        for reader in readers:
            reader.join()
    seen = sum((reader.seen for reader in readers), Counter())
    with capsys.disabled():
        print(f"\n  {SWITCHES} switches, {READERS} readers: {dict(seen)}; a switch took {max(times):.3f} s at most")
    assert set(seen) == {"old", "new"}
    assert seen.total() > SWITCHES


def timed(store: ReleaseStore, name: str) -> float:
    begun = time.monotonic()
    assert roll_back(store, name).startswith("回退到了")
    return time.monotonic() - begun
