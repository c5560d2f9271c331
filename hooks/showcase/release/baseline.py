"""What was published before, where no live release is at hand: the records of an earlier commit.

A host such as Pages keeps no release beside the new one. What the new one would lose is then found by comparing the
records with those of the commit that the public site was made from.
"""

import json
import re
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from showcase import reading
from showcase.reading import TRUE, GitError
from showcase.release.errors import ReleaseError
from showcase.release.info import NAME

SITE = "site"
"""Stands for the commit that the public site says it was made from."""
RECORD = re.compile(r"brands/([^/]+)/(?:branch|projects/([^/]+))\.yml")
COMMIT = re.compile(r"[0-9a-f]{40}")
SECONDS = 20
MAX_BYTES = 1 << 20


def published_pages(root: Path, previous: str, address: str) -> set[str]:
    """The addresses of the organisations and projects that ``previous`` published; none where nothing was.

    ``previous`` is a commit, ``site`` for the one that the public site at ``address`` names, or ``""`` for the commit
    before. Raises ReleaseError where a commit that was asked for is not in the repository.
    """
    commit = _of_site(address) if previous == SITE else previous
    try:
        listed = reading.git(root, "ls-tree", "-r", "-z", "--name-only", commit or "HEAD^", "--", "brands/")
    except GitError as error:
        if commit:
            raise ReleaseError(
                f"git 里没有上次发布的提交 {commit}，不知道这次会少什么。请取全部历史（fetch-depth: 0）。"
            ) from error
        return set()
    records = {path: match for path in listed.split("\0") if (match := RECORD.fullmatch(path))}
    drafts = _drafts(root, commit or "HEAD^")
    return {
        f"branches/{match[1]}/{match[2]}/" if match[2] else f"branches/{match[1]}/"
        for path, match in records.items()
        if drafts.isdisjoint({path, f"brands/{match[1]}/branch.yml"})
    }


def _drafts(root: Path, commit: str) -> set[str]:
    """The paths of the records that were drafts, and so not published."""
    pattern = rf"^draft: *({'|'.join(sorted(TRUE))}) *(#.*)?$"
    try:
        found = reading.git(root, "grep", "-I", "-l", "-z", "-E", "-e", pattern, commit, "--", "brands/")
    except GitError:  # how git says that it found nothing
        return set()
    return {line.partition(":")[2] for line in found.split("\0")}


def _of_site(address: str) -> str:
    """The commit that a public site was made from; ``""`` where it does not say, as before the first publication."""
    if not address.startswith(("https://", "http://")):
        return ""
    request = Request(f"{address.rstrip('/')}/{NAME}", headers={"Cache-Control": "no-cache"})  # noqa: S310 - see above
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 - as above
            commit = str(json.loads(answer.read(MAX_BYTES)).get("commit", ""))
    except HTTPError:
        return ""
    except (URLError, OSError, ValueError, AttributeError) as error:
        raise ReleaseError(f"没有读到公开的网站上的 {NAME}，不知道这次会少什么，没有发布：{error}") from error
    return commit if COMMIT.fullmatch(commit) else ""
