"""Programs of Node's registry that tests run: installed into the cache on first use, of one exact version each."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from office import PROJECT_ROOT

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
CACHE = PROJECT_ROOT / ".cache" / "npm"


def package(name: str, version: str) -> Path:
    """The package's folder. Where it cannot be had the test is skipped and says so; in CI it fails."""
    folder = CACHE / "node_modules" / name
    if shutil.which("node") and _version(folder) == version:
        return folder
    if not (shutil.which("node") and shutil.which("npm")):
        return _unavailable(name, "没有 node 或 npm，在 Debian 上用 apt-get install nodejs npm 安装")
    CACHE.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--prefix", str(CACHE), "--no-audit", "--no-fund", "--ignore-scripts"]
    with (CACHE / ".lock").open("w") as lock:
        # Tests may run in several processes, and npm in one folder only once.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _version(folder) == version:
            return folder
        done = subprocess.run([*command, f"{name}@{version}"], capture_output=True, text=True, check=False)
    return folder if _version(folder) == version else _unavailable(name, done.stderr[-500:])


def _version(folder: Path) -> str:
    settings = folder / "package.json"
    return str(json.loads(settings.read_text(encoding="utf-8"))["version"]) if settings.exists() else ""


def _unavailable(name: str, why: str) -> Path:
    reason = f"没有运行：装不上 {name}（{why}）"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
