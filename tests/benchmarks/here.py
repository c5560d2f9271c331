"""Where the project lies; importing this lets a benchmark run from a plain checkout, with nothing installed or set."""

from __future__ import annotations

import sys
from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parents[2]

for _folder in ("tests", "hooks"):
    if str(PROJECT_ROOT / _folder) not in sys.path:
        sys.path.insert(0, str(PROJECT_ROOT / _folder))
