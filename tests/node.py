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


UNPACK = """const [from, to] = process.argv.slice(1), {readFileSync, writeFileSync} = require("fs")
writeFileSync(to, require("zlib").brotliDecompressSync(readFileSync(from)))"""


def package(name: str, version: str, source: str = "") -> Path:
    """The package's folder. Where it cannot be had the test is skipped and says so; in CI it fails.

    ``source`` is the specification of another package that is installed under the name.
    """
    folder = CACHE / "node_modules" / name
    if shutil.which("node") and _version(folder) == version:
        return folder
    if not (shutil.which("node") and shutil.which("npm")):
        return _unavailable(name, "没有 node 或 npm，在 Debian 上用 apt-get install nodejs npm 安装")
    CACHE.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--prefix", str(CACHE), "--no-audit", "--no-fund", "--ignore-scripts"]
    command += ["--legacy-peer-deps"]  # what is named beside a package is not needed to read its files
    with (CACHE / ".lock").open("w") as lock:
        # Tests may run in several processes, and npm in one folder only once.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _version(folder) == version:
            return folder
        done = subprocess.run([*command, f"{name}@{source or version}"], capture_output=True, text=True, check=False)
    return folder if _version(folder) == version else _unavailable(name, done.stderr[-500:])


def old_chromium(version: str) -> Path:
    """The program of an old Chromium: that which a version of ``chrome-aws-lambda`` brings along, packed."""
    name = f"chromium-{version}"
    program = package(name, version, f"npm:chrome-aws-lambda@{version}") / "chromium"
    with (CACHE / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not program.exists():
            subprocess.run(["node", "--eval", UNPACK, program.parent / "bin/chromium.br", program], check=True)
            program.chmod(0o755)
    return program


def _version(folder: Path) -> str:
    settings = folder / "package.json"
    return str(json.loads(settings.read_text(encoding="utf-8"))["version"]) if settings.exists() else ""


def _unavailable(name: str, why: str) -> Path:
    reason = f"没有运行：装不上 {name}（{why}）"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
