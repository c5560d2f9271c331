"""Checks of what a page loads and runs: nothing of other hosts, nothing inline, everything with its digest."""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from showcase.release.verify.built_site import BuiltSite, Check, Finding
from showcase.site.rendering import policy

CSS_ADDRESS = re.compile(r"""url\(\s*["']?\s*((?!["']?data:)[^"')]+)|@import\s+["']([^"']+)""", re.IGNORECASE)


def foreign(site: BuiltSite) -> Iterator[Finding]:
    """What a page or style sheet would load from another host."""
    for path, page in site.pages.items():
        for address in (*page.loads, *filter(None, [page.refresh])):
            if site.is_foreign(path, address):
                yield path, f"要从别的网站取内容：{address}"
    for path in site.of_kind(".css", ".svg"):
        for match in CSS_ADDRESS.finditer(site.text(path)):
            address = (match[1] or match[2]).strip()
            if site.is_foreign(path, address):
                yield path, f"要从别的网站取内容：{address}"


def other_policy(site: BuiltSite) -> Iterator[Finding]:
    """Pages without the security policy, or with it after the first script or style."""
    for path, page in site.pages.items():
        if page.is_broken:
            continue
        if page.policies != [site.policy]:
            yield path, "页面上的安全策略（Content-Security-Policy）" + ("与规定的不同" if page.policies else "缺失")
        elif not page.is_policy_first:
            yield path, "安全策略要写在样式和脚本之前"


def inline(site: BuiltSite) -> Iterator[Finding]:
    """Code or style inside a page."""
    for path, page in site.pages.items():
        for found in page.inline:
            yield path, f"页面里有内联的脚本或样式：{found}"


def forwarding(site: BuiltSite) -> Iterator[Finding]:
    """Pages that go elsewhere on the site by themselves, but for those of a redirect, which hold only that link."""
    for path, page in site.pages.items():
        if page.is_forwarding and not page.is_redirect and not site.is_foreign(path, page.refresh):
            yield path, "网页会自己跳转或刷新（http-equiv=refresh）；改了网址的写进 brands/redirects.yml"


def wrong_integrity(site: BuiltSite) -> Iterator[Finding]:
    """Scripts and style sheets whose digest is not the file's. A site without an address has none: it may be opened
    from files, where browsers refuse what has a digest; so may the exhibition of any site.
    """
    if not site.pages.get("index.html") or not site.pages["index.html"].canonical:
        return
    digest = cache(lambda path: _digest(site.folder / path))
    for path, page in site.pages.items():
        for address, integrity in page.assets:
            target = site.target(path, address)
            if path == policy.FROM_FILES and not integrity:
                continue
            if target and target.path in site.files and integrity != digest(target.path):
                yield path, f"{address} 的摘要（integrity）" + ("与文件不符" if integrity else "没有写")


def _digest(path: Path) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384(path.read_bytes()).digest()).decode()


CHECKS: Mapping[str, Check] = {
    "foreign-address": foreign,
    "policy-differs": other_policy,
    "inline-code": inline,
    "forwarding": forwarding,
    "digest-wrong": wrong_integrity,
}
