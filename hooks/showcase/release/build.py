"""Building the site to be released: MkDocs' command in a process and folder of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

from showcase.release.errors import ReleaseError

WARNING = re.compile(r"^(WARNING|ERROR|CRITICAL)\b", re.MULTILINE)
DISK_FULL = re.compile(r"No space left on device|os error 28|File too large")
MAX_LINES = 30
"""Lines of MkDocs' output that are shown when it fails."""


def build(root: Path, scratch: Path, epoch: int) -> Path:
    """Build the checkout ``root`` strictly and reproducibly; returns the site's folder below ``scratch``.

    Raises ReleaseError with MkDocs' output at any warning or error.
    """
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
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)
    output = (done.stderr + done.stdout).decode("utf-8", "replace")
    if done.returncode or WARNING.search(output):
        raise ReleaseError(_failure(output))
    return site


def _failure(output: str) -> str:
    if DISK_FULL.search(output):
        return "没有成功，磁盘满了。公开的网站没有变。"
    lines = [line for line in output.splitlines() if not line.startswith("INFO")]
    return "\n".join(["生成网站没有成功，公开的网站没有变。MkDocs 说：", *lines[-MAX_LINES:]])
