"""Reading, checking and the page of one record need pure Python only: compiled packages load when they are needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from office import PROJECT_ROOT

COMPILED = {"PIL", "lxml", "nh3", "numpy", "opencc", "zxingcpp"}
"""What the editor in a browser does without, and what makes every command wait at its start."""
LOADED = "import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
RENDER = """
from pathlib import Path
from showcase import pipeline, site
catalog = pipeline.catalog(pipeline.survey(Path("tests/cases/office")))
context = site.site_context(catalog, Path("hooks/theme"), "")
bodies = {page.url: page.body() for page in site.pages(context)}
assert "和心调解室" in bodies["branches/he-lvsuo-dangzhibu/hexin-tiaojie/"]
"""


def loaded(program: str) -> set[str]:
    """The packages that a fresh Python has loaded once it has run the program."""
    command = [sys.executable, "-c", f"{program}\n{LOADED}"]
    path = str(Path(PROJECT_ROOT, "hooks"))
    run = subprocess.run(
        command, cwd=PROJECT_ROOT, env={"PYTHONPATH": path}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


@pytest.mark.parametrize("module", ["showcase.reading", "showcase.checks", "showcase.site"])
def test_importing_it_loads_no_compiled_package(module: str) -> None:
    assert loaded(f"import {module}") & COMPILED == set()


def test_pages_of_plain_records_load_none_either() -> None:
    assert loaded(RENDER) & COMPILED == set()
