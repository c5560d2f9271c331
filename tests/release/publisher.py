"""An office that publishes: the real command, whose builds are processes of their own, and what readers then get."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from office import PROJECT_ROOT, Office
from running import showcase

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
ENVIRONMENT.setdefault("SITE_URL", "https://law.example.org/")
ENVIRONMENT.setdefault("EDIT_URI", "")  # an office that edits no files on the web
SUMMARY, NEW = "党员律师每周到社区调解邻里纠纷。", "新的内容。"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
AT_START = {"LC_ALL", "PYTHONHASHSEED", "TZ"}
"""What Python reads of the environment when it starts."""
PAGE = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/index.html"


class Publisher:
    """``office`` is a checkout ready to build, ``to`` the folder it publishes to.

    ``stores`` are those to which the same office has published once, unchanged, and then once more, with ``NEW``.
    """

    def __init__(self, office: Office, to: Path, *stores: Path) -> None:
        self.office, self.to, self.stores = office, to, stores
        self.written = SUMMARY

    def write(self, summary: str) -> None:
        """Change the one project's summary, and so the site."""
        self.office.change(PROJECT, self.written, summary)
        self.written = summary

    def command(self, name: str, *arguments: str | Path) -> list[str]:
        """The command as a process of its own, for what is done to processes."""
        return [sys.executable, "-m", "showcase.cli", *self._arguments(name, *arguments)]

    def run(self, name: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        if not AT_START.intersection(environment):
            return showcase(*self._arguments(name, *arguments), **{**ENVIRONMENT, **environment})
        return subprocess.run(
            self.command(name, *arguments),
            env={**ENVIRONMENT, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def _arguments(self, name: str, *arguments: str | Path) -> list[str]:
        root = ("--root", self.office.root) if name == "publish" else ()
        return [*map(str, (name, "--to", self.to, *root, *arguments))]

    def begin(self, times: int = 1) -> str:
        """Have the office published once or twice, from a copy of a store; gives the name of the first release."""
        shutil.copytree(self.stores[times - 1], self.to, symlinks=True)
        if times > 1:
            self.write(NEW)
        [first] = self.releases - {self.live} if times > 1 else {self.live}
        return first

    def publish(self, *arguments: str, **environment: str) -> str:
        """Publish; gives the name of the live release."""
        done = self.run("publish", *arguments, **environment)
        assert (done.returncode, done.stderr) == (0, "")
        return self.live

    @property
    def live(self) -> str:
        return (self.to / "current").readlink().name

    @property
    def releases(self) -> set[str]:
        return {path.name for path in (self.to / "releases").iterdir()}

    def page(self) -> str:
        """What a reader of the project's page gets."""
        return (self.to / "current" / PAGE).read_text(encoding="utf-8")


def lines_of(refusal: str) -> str:
    """The lines of ``redirects.yml`` that a refusal to publish asks for."""
    return "".join(f"{line}\n" for line in refusal.splitlines()[1:] if ": " in line)


def digest(site: Path) -> str:
    """One digest for every path and byte of a site."""
    found = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        found.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()
