"""Checks of links, images and fragments: they are addresses, and their targets exist."""

from collections.abc import Iterator, Mapping

from showcase.release.verify.built_site import BuiltSite, Check, Finding


def _addresses(site: BuiltSite) -> Iterator[tuple[str, str]]:
    for path, page in site.pages.items():
        for address in (*page.links, *page.loads, *filter(None, [page.refresh])):
            yield path, address


def broken(site: BuiltSite) -> Iterator[Finding]:
    """Addresses within the site without a file."""
    for path, address in _addresses(site):
        target = site.target(path, address)
        if target is None:
            if site.is_same_host(path, address):
                yield path, f"链接到了网站以外的位置：{address}"
        elif target.path not in site.files:
            yield path, f"链接的文件不存在：{address}"


def malformed(site: BuiltSite) -> Iterator[Finding]:
    """Addresses that are no URL."""
    for path, address in _addresses(site):
        if site.is_malformed(path, address):
            yield path, f"网址写错了，主机名后面不能有全角的符号，方括号要成对：{address}"


def missing_fragments(site: BuiltSite) -> Iterator[Finding]:
    """Fragments that are no id in the linked page."""
    for path, address in _addresses(site):
        target = site.target(path, address) if "#" in address else None
        page = site.pages.get(target.path) if target else None
        if target and page and target.fragment and target.fragment not in page.ids:
            yield path, f"链接的页面里没有这个位置：{address}"


CHECKS: Mapping[str, Check] = {
    "address-malformed": malformed,
    "link-broken": broken,
    "anchor-missing": missing_fragments,
}
