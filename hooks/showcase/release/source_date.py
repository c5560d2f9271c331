"""The source date of a build: the time of the last change of what the site is made from.

Every file of a release gets this time, so that two builds of the same sources are identical to the byte on any machine.
See ``SOURCE_DATE_EPOCH`` at reproducible-builds.org.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from showcase import reading
from showcase.reading import GitError
from showcase.release.errors import ReleaseError

SOURCES = ("brands", "docs", "hooks", "mkdocs.yml", "pyproject.toml", "requirements.txt", "requirements.lock")
"""What a site is made from, in a checkout or an office's folder; a change of anything else makes no new site."""


@dataclass(frozen=True, slots=True)
class BuildSource:
    """What a build is made from: date in seconds since 1970, commit (``""`` outside git), uncommitted changes."""

    epoch: int
    commit: str = ""
    is_changed: bool = False


def source(root: Path, given: str = "", newest: date | None = None) -> BuildSource:
    """The source under ``root``. Raises ReleaseError where the date cannot be determined.

    ``given`` is the environment's ``SOURCE_DATE_EPOCH`` and has priority; ``newest`` is the newest date in the records,
    which is used outside git.
    """
    if given and not (given.isascii() and given.isdigit() and int(given)):
        raise ReleaseError(f"SOURCE_DATE_EPOCH 是“{given}”，要写成大于 0 的秒数，或者不设置。")
    if (root / ".git").exists():
        commit, changed = _git(root, "rev-parse", "HEAD"), _git(root, "status", "--porcelain", "--", *SOURCES)
        return BuildSource(int(given or _last_commit(root)), commit, bool(changed))
    if given:
        return BuildSource(int(given))
    if newest:
        return BuildSource(int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp()))
    raise ReleaseError(
        "不知道内容是什么时候改的：这里没有 git，记录里也没有日期。先用 git 提交，或者设置环境变量 SOURCE_DATE_EPOCH。"
    )


def _last_commit(root: Path) -> str:
    """The time of the last commit that changed a source, in seconds."""
    last = _git(root, "log", "-1", "--format=%H %ct", "--", *SOURCES)
    if not last:
        raise ReleaseError("git 里还没有提交过内容。请先提交，再发布。")
    commit, seconds = last.split()
    # In a shallow clone the oldest commit seems to have changed everything.
    shallow = root / ".git" / "shallow"
    if shallow.is_file() and commit in shallow.read_text(encoding="ascii").split():
        raise ReleaseError("这份 git 仓库没有完整的历史，查不到内容是什么时候改的。请取全部历史（fetch-depth: 0）。")
    return seconds


def _git(root: Path, *arguments: str) -> str:
    try:
        return reading.git(root, *arguments)
    except GitError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            raise ReleaseError("没有找到 git。请安装 git，或者设置环境变量 SOURCE_DATE_EPOCH。") from error
        raise ReleaseError(f"git 没有成功：{error}") from error
