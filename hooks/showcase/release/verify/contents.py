"""What files a site holds: those of its list, of public kinds, without traces of the machine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.release import manifest
from showcase.release.verify.built import Built
from showcase.release.verify.rule import Finding, Rule

PUBLIC_DOTFILES = frozenset({".well-known/security.txt", ".nojekyll"})
UNWANTED = re.compile(
    r"(^|/)(\.|Thumbs\.db$|desktop\.ini$|__pycache__/)|(~|\.(map|ya?ml|py|pyc|j2|orig|rej|bak|swp|tmp|log|ini|toml|lock|sh))$",
    re.IGNORECASE,
)
TEXTS = (".html", ".css", ".js", ".json", ".xml", ".txt", ".csv", ".svg", ".sha256", "_headers")
TRACE = re.compile(r"file://|/home/[a-z][\w.-]*/|/Users/[A-Za-z][\w.-]*/|[A-Z]:\\Users\\")
"""Paths that only a machine on which something was built would have."""


def unlisted(site: Built) -> Iterator[Finding]:
    """Files that are not what the list says. What was only built and never finished has no list yet."""
    if site.info.content or manifest.NAME in site.files:
        yield from manifest.differences(site.folder)


def unwanted(site: Built) -> Iterator[Finding]:
    """Files of kinds that are never published, and links."""
    for path in site.paths:
        if (site.folder / path).is_symlink():
            yield path, "是链接（快捷方式），不是文件"
        elif UNWANTED.search(path) and path not in PUBLIC_DOTFILES:
            yield path, "这种文件不发布"


def traces(site: Built) -> Iterator[Finding]:
    """Texts that name a folder of the machine the site was built on."""
    for path in site.of_kind(*TEXTS):
        text = site.text(path)
        found = TRACE.search(text)
        named = next((folder for folder in site.hidden if folder in text), found[0] if found else "")
        if named:
            yield path, f"写着构建机器上的路径：{named}"


RULES = (
    Rule("manifest-differs", "文件与清单不符", unlisted),
    Rule("file-unwanted", "有不该发布的文件", unwanted),
    Rule("path-leaked", "写着构建机器上的路径", traces),
)
