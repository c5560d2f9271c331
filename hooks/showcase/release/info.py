"""``build-info.json``: what a release was made from and with, for whoever audits it. Nothing of the machine."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path

from showcase.release import manifest
from showcase.release.moment import Source

NAME = "build-info.json"
TOOLS = ("jinja2", "markdown", "mkdocs", "mkdocs-material", "nh3", "pyyaml")


@dataclass(frozen=True, slots=True)
class Info:
    """``content`` is the digest of all files but this one and those ``kept`` for late readers of the release before."""

    content: str = ""
    epoch: int = 0
    commit: str = ""
    changed: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    kept: Sequence[str] = ()
    tools: Mapping[str, str] = field(default_factory=dict)


def tools() -> dict[str, str]:
    """The programs a site is made with; our own is known by the commit."""
    return {"python": ".".join(platform.python_version_tuple()[:2]), **{name: version(name) for name in TOOLS}}


def make(found: manifest.Digests, made_from: Source, counts: Mapping[str, int], kept: Sequence[str]) -> Info:
    """The info of a site with these files."""
    counted = {**counts, "pages": sum(path.endswith(".html") for path in found), "files": len(found)}
    return Info(
        content=content(found, kept),
        epoch=made_from.epoch,
        commit=made_from.commit,
        changed=made_from.is_changed,
        counts=counted,
        kept=sorted(kept),
        tools=tools(),
    )


def content(found: manifest.Digests, kept: Sequence[str]) -> str:
    """What makes two releases the same site: the digest of what was built."""
    apart = {NAME, *kept}
    return manifest.total({path: digest for path, digest in found.items() if path not in apart})


def write(site: Path, info: Info) -> None:
    """Put the info into the site."""
    text = json.dumps(asdict(info), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    (site / NAME).write_text(text, encoding="utf-8", newline="\n")


def read(site: Path) -> Info:
    """The site's info; an empty one where it has none that can be read."""
    try:
        return Info(**json.loads((site / NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Info()
