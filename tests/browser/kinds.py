"""The kinds of pages of a built site, found by walking it: a new kind of page is tested without naming it anywhere.

A kind is the shape of an address: its first folder and its depth, as ``figures/*/year/*`` and ``figures/*/field/*`` are
made by one template. Further pages of a list (``page-2/``) are pages of the list's kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

CLASS = re.compile(r'\sclass="([^"]*)"')
FORWARDS = 'http-equiv="refresh"'
"""In a page that only leads to another: no page of its kind."""
FURTHER = re.compile(r"page-\d+/")
PARTS = 8
"""Tests of all kinds are divided into so many, which several processes run at a time."""
Item = TypeVar("Item")


def kind(address: str) -> str:
    """The shape of an address: ``branches/*/*/`` of ``branches/he-lvsuo-dangzhibu/hexin-tiaojie/``."""
    first, *rest = FURTHER.sub("", address).split("/")
    return "/".join([first, *("*" if part else "" for part in rest)])


def representatives(site: Path) -> list[str]:
    """Of each kind the largest page; then more pages, the largest first, until each CSS class of the site is on one."""
    pages = {_address(path, site): path for path in site.rglob("*.html") if FORWARDS not in path.read_text("utf-8")}
    ordered = sorted(pages, key=lambda address: (-pages[address].stat().st_size, address))
    largest: dict[str, str] = {}
    for address in ordered:
        largest.setdefault(kind(address), address)
    chosen = list(largest.values())
    seen = {name for address in chosen for name in _classes(pages[address])}
    for address in ordered:
        if not seen.issuperset(classes := _classes(pages[address])):
            chosen.append(address)
            seen |= classes
    return sorted(chosen)


def holding(site: Path, addresses: Iterable[str], text: str) -> list[str]:
    """Those whose page has the text in its HTML."""
    return [each for each in addresses if text in _file(each, site).read_text(encoding="utf-8")]


def plant(folder: Path, site: Path, address: str, main: str) -> None:
    """A page of its own in an empty folder: the frame of the site's page of accessibility around another ``main``."""
    frame = _file("accessibility/", site).read_text(encoding="utf-8")
    html = re.sub(r"(<main[^>]*>).*(</main>)", lambda around: around[1] + main + around[2], frame, flags=re.DOTALL)
    target = _file(address, folder)
    target.parent.mkdir(parents=True)
    target.write_text(html, encoding="utf-8")


def part_of(items: Sequence[Item], part: int) -> Iterator[Item]:
    """One of ``PARTS`` parts."""
    return iter(items[part::PARTS])


def _address(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")


def _file(address: str, site: Path) -> Path:
    return site / (address if address.endswith(".html") else f"{address}index.html")


def _classes(page: Path) -> set[str]:
    return {name for names in CLASS.findall(page.read_text(encoding="utf-8")) for name in names.split()}
