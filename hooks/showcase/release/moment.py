"""The moment a build counts as made at: that of the last change of what the site is made from.

Every file of a release bears it, so that two builds of one state are the same to the byte, wherever they are made.
After reproducible-builds.org, ``SOURCE_DATE_EPOCH``.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from showcase.release.refusal import RefusalError

MADE_FROM = ("brands", "docs", "hooks", "mkdocs.yml", "pyproject.toml")
"""What a site is made from; a change of anything else makes no new site."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a build is made from: its moment, the commit (``""`` outside git), and whether files differ from it."""

    epoch: int
    commit: str = ""
    is_changed: bool = False


def source(root: Path, given: str = "", newest: date | None = None) -> Source:
    """The source under ``root``. ``given`` is ``SOURCE_DATE_EPOCH`` of the environment, ``newest`` the day of the
    newest record, which counts where there is no git.
    """
    if given and not (given.isascii() and given.isdigit() and int(given)):
        raise RefusalError(f"SOURCE_DATE_EPOCH 是“{given}”，要写成大于 0 的秒数，或者不设置。")
    if (root / ".git").exists():
        commit, changed = _git(root, "rev-parse", "HEAD"), _git(root, "status", "--porcelain", "--", *MADE_FROM)
        return Source(int(given or _committed(root)), commit, bool(changed))
    if given or newest:
        return Source(int(given or _seconds(newest)))
    raise RefusalError("不知道内容是什么时候改的：这里没有 git，记录里也没有日期。请设置环境变量 SOURCE_DATE_EPOCH。")


def _committed(root: Path) -> str:
    last = _git(root, "log", "-1", "--format=%H %ct", "--", *MADE_FROM)
    if not last:
        raise RefusalError("git 里还没有提交过内容。请先提交，再发布。")
    commit, seconds = last.split()
    # In a shallow clone the oldest commit seems to have changed everything.
    shallow = root / ".git" / "shallow"
    if shallow.is_file() and commit in shallow.read_text(encoding="ascii").split():
        raise RefusalError("这份 git 仓库没有完整的历史，查不到内容是什么时候改的。请取全部历史（fetch-depth: 0）。")
    return seconds


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=True)
    except FileNotFoundError as missing:
        raise RefusalError("没有找到 git。请安装 git，或者设置环境变量 SOURCE_DATE_EPOCH。") from missing
    except subprocess.CalledProcessError as failed:
        raise RefusalError(f"git 没有成功：{failed.stderr.strip()}") from failed
    return done.stdout.strip()


def _seconds(day: date | None) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) if day else 0
