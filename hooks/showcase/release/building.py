"""Building a site: MkDocs' command at work in a folder of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from showcase.release.refusal import RefusalError

COMPLAINT = re.compile(r"^(WARNING|ERROR|CRITICAL)\b", re.MULTILINE)
FULL = re.compile(r"No space left on device|os error 28|File too large")
TOLD = 30
"""Lines of MkDocs' output that are shown when it fails."""


def build(root: Path, scratch: Path, epoch: int) -> Path:
    """The site of the checkout ``root``, built strictly below ``scratch``; any warning is a failure."""
    site, temporary = scratch / "site", scratch / "tmp"
    temporary.mkdir(parents=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(epoch),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "SHOWCASE_PUBLISHING": "1",
        "PYTHONUTF8": "1",
        "TZ": "UTC",
        "TMPDIR": str(temporary),
    }
    done = subprocess.run(
        command,
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    output = done.stderr + done.stdout
    if done.returncode or COMPLAINT.search(output):
        raise RefusalError(_told(output))
    return site


def _told(output: str) -> str:
    if FULL.search(output):
        return "没有成功，磁盘满了。公开的网站没有变。"
    lines = [line for line in output.splitlines() if not line.startswith("INFO")]
    return "\n".join(["生成网站没有成功，公开的网站没有变。MkDocs 说：", *lines[-TOLD:]])
