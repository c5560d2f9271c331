"""The engine: Python for the browser from npm's package ``pyodide``, and our modules compiled for it, in one folder.

The package is installed by the lock file in ``.ci/editor``, which has its digest. Node is needed here and nowhere else.
"""

import gzip
import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from showcase.desk import UsageError
from showcase.editor.packing import archive, workbook_archive
from showcase.model import CHECKOUT, THEME

HERE = Path(__file__).parent
LOCK = CHECKOUT / ".ci" / "editor"
TIMEOUT = 600


def build(folder: Path) -> tuple[Path, int]:
    """Build the engine below ``folder``, in the place of an older one.

    Returns its folder, whose name has a digest of what is in it, and the bytes that a browser loads where the server
    compresses scripts. Raises UsageError where Node or the package is missing.
    """
    if not (shutil.which("node") and shutil.which("npm")):
        raise UsageError("没有 Node 和 npm。在 Debian 上用 apt-get install nodejs npm 安装。")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as name:
        scratch = Path(name)
        for each in ("package.json", "package-lock.json"):
            shutil.copy(LOCK / each, scratch)
        _run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], scratch)
        (scratch / "sources.zip").write_bytes(archive(THEME))
        (scratch / "workbook.zip").write_bytes(workbook_archive())
        _run(["node", str(HERE / "compile.mjs"), "sources.zip", "workbook.zip", "out"], scratch)
        made = sorted((scratch / "out").iterdir())
        digest = hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in made)).hexdigest()
        for old in folder.glob("engine-*"):
            shutil.rmtree(old)
        built = (scratch / "out").rename(folder / f"engine-{digest[:10]}")
    at_once = (path for path in built.iterdir() if not path.name.startswith("workbook"))
    return built, sum(len(gzip.compress(path.read_bytes())) for path in at_once)


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    if done.returncode:
        said = "\n".join(line[:300] for line in done.stderr.splitlines()[-10:])
        raise UsageError(f"{command[0]} 没有成功：\n{said}")
