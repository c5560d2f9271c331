"""What the page asks of Python in its worker: each function takes and gives what JSON can hold."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from showcase.problems import FORMATS, Checked
from showcase.survey import survey

ROOT = Path("/records")
"""The folder that holds ``brands/``, in the memory of the browser."""


class Session:
    """The records that are edited, and what else is known of the site."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.today: datetime.date | None = None

    def call(self, name: str, arguments: str) -> str:
        """Call the function ``name``; ``arguments`` is a list in JSON, and so is the result."""
        result = getattr(self, f"do_{name}")(*json.loads(arguments))
        return result if isinstance(result, str) else json.dumps(result, ensure_ascii=False)

    def do_open(self, files: Mapping[str, Any], today: str = "") -> None:
        """Begin anew with these files: path → text, or bytes as a list of numbers."""
        shutil.rmtree(self.root, ignore_errors=True)
        (self.root / "brands").mkdir(parents=True)
        self.today = datetime.date.fromisoformat(today) if today else None
        for path, content in files.items():
            self.do_write(path, content)

    def do_write(self, path: str, content: str | list[int]) -> None:
        """Write a file."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else bytes(content))

    def do_report(self) -> str:
        """The outcome of the check, as ``showcase check --format json`` prints it."""
        found = survey(self.root, self.today)
        records = found.records
        counts = (records.branches, records.projects, records.achievements, records.service_points)
        return FORMATS["json"](found.problems, Checked(records.files, *map(len, counts)), ())
