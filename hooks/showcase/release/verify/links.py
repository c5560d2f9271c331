"""Links, images and places in pages: what a reader can follow must be there."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.release.verify.built import Built
from showcase.release.verify.rule import Finding, Rule


def _addresses(site: Built) -> Iterator[tuple[str, str]]:
    for path, page in site.pages.items():
        for address in (*page.leads, *page.loads, *filter(None, [page.refresh])):
            yield path, address


def broken(site: Built) -> Iterator[Finding]:
    """Addresses of the site that lead to no file."""
    for path, address in _addresses(site):
        target = site.target(path, address)
        if target is None:
            if site.is_below(path, address):
                yield path, f"链接到了网站以外的位置：{address}"
        elif target.path not in site.files:
            yield path, f"链接的文件不存在：{address}"


def lost_places(site: Built) -> Iterator[Finding]:
    """Addresses with ``#`` whose page has no such place."""
    for path, address in _addresses(site):
        target = site.target(path, address) if "#" in address else None
        page = site.pages.get(target.path) if target else None
        if target and page and target.fragment and target.fragment not in page.ids:
            yield path, f"链接的页面里没有这个位置：{address}"


RULES = (
    Rule("link-broken", "站内链接、图片、样式或脚本的文件不存在", broken),
    Rule("anchor-missing", "链接指向的位置不存在", lost_places),
)
