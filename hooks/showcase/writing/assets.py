"""The theme's style sheets and scripts, each kind in one file whose name changes with its content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

BOOT = "boot.js"
"""The script that runs before the first paint; the others wait for the page."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Addresses and contents of the three files every page loads."""

    style: str
    boot: str
    script: str
    files: tuple[tuple[str, str], ...]


def bundle(theme: Path) -> Bundle:
    """The files under ``theme/css`` and ``theme/js``, joined in the order of their names."""
    scripts = sorted((theme / "js").glob("*.js"))
    style = _named("assets/showcase", "css", _joined(sorted((theme / "css").glob("*.css"))))
    boot = _named("assets/boot", "js", _joined([path for path in scripts if path.name == BOOT]))
    script = _named("assets/showcase", "js", _joined([path for path in scripts if path.name != BOOT]))
    return Bundle(style[0], boot[0], script[0], (style, boot, script))


def _joined(paths: list[Path]) -> str:
    between = "\n;\n" if all(path.suffix == ".js" for path in paths) else "\n"
    return between.join(path.read_text(encoding="utf-8").strip() for path in paths) + "\n"


def _named(stem: str, suffix: str, content: str) -> tuple[str, str]:
    digest = hashlib.sha256(content.encode()).hexdigest()[:10]
    return f"{stem}.{digest}.{suffix}", content
