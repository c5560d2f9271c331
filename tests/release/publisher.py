"""An office that publishes: the real command in a process of its own, and what readers then get."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from office import PROJECT_ROOT, Office

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PROJECT_ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
ENVIRONMENT.setdefault("SITE_URL", "https://law.example.org/")
ENVIRONMENT.setdefault("EDIT_URI", "")  # an office that edits no files on the web
SUMMARY = "党员律师每周到社区调解邻里纠纷。"
PROJECT = "brands/he-lvsuo-dangzhibu/projects/hexin-tiaojie.yml"
PAGE = "branches/he-lvsuo-dangzhibu/hexin-tiaojie/index.html"


class Publisher:
    """``office`` is a checkout ready to build, ``to`` the folder it publishes to.

    ``first`` is a store to which the same office, unchanged, has published once.
    """

    def __init__(self, office: Office, to: Path, first: Path | None = None) -> None:
        self.office, self.to, self.first = office, to, first
        self.written = SUMMARY

    def write(self, summary: str) -> None:
        """Change the one project's summary, and so the site."""
        self.office.change(PROJECT, self.written, summary)
        self.written = summary

    def command(self, name: str, *arguments: str | Path) -> list[str]:
        root = ("--root", self.office.root) if name == "publish" else ()
        command = [sys.executable, "-m", "showcase.cli", name, "--to", self.to, *root, *arguments]
        return list(map(str, command))

    def run(self, name: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(name, *arguments),
            env={**ENVIRONMENT, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def begin(self) -> str:
        """Have the unchanged office published once, from a copy of ``first``; gives the name of the live release."""
        assert self.first
        shutil.copytree(self.first, self.to, symlinks=True)
        return self.live

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
