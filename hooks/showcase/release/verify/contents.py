"""Checks of the files: as in the manifest, of kinds that are published, without paths of the build machine."""

import re
from collections.abc import Iterator, Mapping

from showcase.release import manifest
from showcase.release.verify import machine
from showcase.release.verify.built_site import BuiltSite, Check, Finding

PUBLIC_DOTFILES = frozenset({".well-known/security.txt", ".nojekyll"})
UNWANTED = re.compile(
    r"(^|/)(\.|Thumbs\.db$|desktop\.ini$|__pycache__/)|(~|\.(map|ya?ml|py|pyc|j2|orig|rej|bak|swp|tmp|log|ini|toml|lock|sh))$",
    re.IGNORECASE,
)
TEXTS = (".html", ".css", ".js", ".json", ".xml", ".txt", ".csv", ".svg", ".sha256", "_headers")


def unlisted(site: BuiltSite) -> Iterator[Finding]:
    """Files that do not match the manifest. A site that was only built has no manifest yet."""
    if site.info.content or manifest.NAME in site.files:
        yield from manifest.differences(site.folder)


def unwanted(site: BuiltSite) -> Iterator[Finding]:
    """Files of kinds that are never published, and symbolic links."""
    for path in site.paths:
        if (site.folder / path).is_symlink():
            yield path, "是链接（快捷方式），不是文件"
        elif UNWANTED.search(path) and path not in PUBLIC_DOTFILES:
            yield path, "这种文件不发布"


def leaked_paths(site: BuiltSite) -> Iterator[Finding]:
    """Texts that contain a path of the machine the site was built on."""
    if not (named := machine.pattern(site.hidden)):
        return
    for path in site.of_kind(*TEXTS):
        if found := named.search(site.text(path)):
            yield path, f"写着构建机器上的路径：{found[0]}"


CHECKS: Mapping[str, Check] = {
    "manifest-differs": unlisted,
    "file-unwanted": unwanted,
    "path-leaked": leaked_paths,
}
