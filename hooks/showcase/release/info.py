"""``build-info.json``: what a release was made from and with, for audits. Contains nothing of the machine."""

import json
import platform
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from showcase.model import IS_PACKAGED
from showcase.release import manifest
from showcase.release.source_date import BuildSource

NAME = "build-info.json"
TOOLS = (
    "idna",
    "jinja2",
    "lxml",
    "markdown",
    "markupsafe",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "numpy",
    "opencc",
    "openpyxl",
    "pillow",
    "pypinyin",
    "python-docx",
    "python-stdnum",
    "pyyaml",
    "regex",
    "zxing-cpp",
)
"""All that the generator runs with, the dependencies of ``pyproject.toml``."""
OPTIONAL_TOOLS = ("pylopdf-fonts-zh-cn",)
"""What it can do without: the fonts of share pictures."""
OWN = ("showcase",) if IS_PACKAGED else ()
"""The generator itself, where it is installed and no part of the commit."""


@dataclass(frozen=True, slots=True)
class Info:
    """The build info. ``kept`` are the hashed assets carried over from the release before; ``content`` is the digest of
    all other files except this one.
    """

    content: str = ""
    epoch: int = 0
    commit: str = ""
    changed: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    kept: Sequence[str] = ()
    tools: Mapping[str, str] = field(default_factory=dict)


def make(digests: manifest.Digests, source: BuildSource, counts: Mapping[str, int], kept: Sequence[str]) -> Info:
    """The build info of a site with these files. In a checkout, the generator's own version is that of the commit."""
    built = {path: digest for path, digest in digests.items() if path not in {NAME, *kept}}
    python = ".".join(platform.python_version_tuple()[:2])
    return Info(
        content=manifest.total(built),
        epoch=source.epoch,
        commit=source.commit,
        changed=source.is_changed,
        counts={**counts, "pages": sum(path.endswith(".html") for path in digests), "files": len(digests)},
        kept=sorted(kept),
        tools={"python": python, **_versions((*TOOLS, *OPTIONAL_TOOLS, *OWN))},
    )


def _versions(names: Sequence[str]) -> dict[str, str]:
    """The versions of those that are installed."""
    found = {}
    for name in names:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def write(site: Path, info: Info) -> None:
    """Write the build info into the site."""
    text = json.dumps(asdict(info), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    (site / NAME).write_text(text, encoding="utf-8", newline="\n")


def is_consistent(site: Path) -> bool:
    """Whether the build info and the manifest speak of the same files: an altered manifest gives itself away."""
    made = read(site)
    built = {path: digest for path, digest in manifest.read(site).items() if path not in {NAME, *made.kept}}
    return manifest.total(built) == made.content


def read(site: Path) -> Info:
    """The site's build info; an empty one where it cannot be read."""
    try:
        return Info(**json.loads((site / NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Info()
