"""What the worker runs: our modules import nothing that the browser's Python goes without."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

from office import PROJECT_ROOT, Office
from showcase.editor.compile import LEFT
from showcase.editor.packing import archive

RUN = """
import json, sys
sys.path = [{packages!r}, *(path for path in sys.path if "site-packages" not in path)]
from showcase.editor.session import Session
session = Session()
session.call("open", json.dumps([json.loads({files!r}), "2026-06-01"]))
session.call("fields", "[]")
made = json.loads(session.call("preview", json.dumps([{path!r}, None])))
assert made["title"] == "和心调解室", made
print(json.dumps([module.__file__ for module in sys.modules.values() if getattr(module, "__file__", None)]))
"""
PATH = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"


def test_a_check_and_a_preview_import_nothing_that_is_left_out(office: Office, tmp_path: Path) -> None:
    zipfile.ZipFile(io.BytesIO(archive(PROJECT_ROOT / "hooks/theme"))).extractall(tmp_path / "engine")
    files = {p.relative_to(office.root).as_posix(): p.read_text(encoding="utf-8") for p in office.root.rglob("*.yml")}
    code = RUN.format(packages=str(tmp_path / "engine/packages"), files=json.dumps(files), path=PATH)
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    library = Path(json.__file__).parents[1]
    names = [Path(name) for name in json.loads(done.stdout.splitlines()[-1])]
    used = [path.relative_to(library).as_posix() for path in names if path.is_relative_to(library)]
    assert [name for name in used if name.startswith(tuple(LEFT))] == []
