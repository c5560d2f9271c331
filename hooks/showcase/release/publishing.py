"""Publishing: build elsewhere → finish → verify → put beside the others → switch. And the way back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.release import info, manifest
from showcase.release.building import build
from showcase.release.finishing import flush, keep, late, seal
from showcase.release.guard import losses, pages
from showcase.release.moment import Source
from showcase.release.refusal import RefusalError
from showcase.release.shelf import PUBLISHED, ROLLED_BACK, Shelf
from showcase.release.verify import report, verify

SHOWN = 5
"""Differences that are told of a release that is not what it was."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be published: the checkout, what it is made from, how many records it holds, and on which terms.

    ``policy`` is the security policy every page must carry, ``lasting`` matches files whose names hold a digest.
    """

    root: Path
    made_from: Source
    counts: Mapping[str, int]
    policy: str
    lasting: re.Pattern[str]
    missing: Callable[[Iterable[str], Iterable[str]], list[str]] = lambda before, after: []
    """The lines that redirects lack, given the addresses before and after."""
    keep: int = 5
    allow_loss: bool = False


def publish(order: Order, shelf: Shelf) -> str:
    """Build and release what is ordered; gives what to tell. Whatever fails leaves the live release as it is."""
    with shelf.locked(), shelf.scratch() as scratch:
        return release(build(order.root, scratch, order.made_from.epoch), order, shelf)


def release(site: Path, order: Order, shelf: Shelf) -> str:
    """Finish, verify and release a built site, which must lie on the disk of ``shelf``, locked."""
    live = shelf.live_path
    kept = late(site, live, order.lasting)
    keep(site, live, kept)
    made = seal(site, order.made_from, order.counts, kept)
    if live and info.read(live).content == made.content and not list(manifest.differences(live)):
        return f"内容没有变，公开的还是 {live.name}。"
    if defects := verify(site, order.policy, hidden=(str(order.root), str(shelf.folder))):
        raise RefusalError(f"{report(defects)}\n没有发布，公开的网站没有变。")
    if live:
        _refuse_losses(live, site, order)
    flush(site)
    name = shelf.place(site)
    shelf.switch(name, PUBLISHED)
    shelf.prune(order.keep)
    return f"发布了 {name}：{made.counts['pages']} 页，{made.counts['files']} 个文件。"


def roll_back(shelf: Shelf, name: str, lasting: re.Pattern[str]) -> str:
    """Make an earlier release live again, by default the one before; done twice it changes nothing more."""
    with shelf.locked():
        live = shelf.live_path
        if not name and [how for how, _ in shelf.history][-1:] == [ROLLED_BACK]:
            return f"已经回退过了，公开的是 {shelf.live}。要去别的版本，请写明编号：{'、'.join(shelf.names)}"
        target = shelf.releases / _chosen(shelf, name)
        if live and info.read(live).content == info.read(target).content:
            return f"公开的已经是 {shelf.live}，没有变。"
        if found := list(manifest.differences(target)):
            told = "\n".join(f"{path}：{what}" for path, what in found[:SHOWN])
            raise RefusalError(f"{target.name} 与它的清单不符，不能用：\n{told}")
        with shelf.scratch() as scratch:
            shelf.switch(_with_late_files(target, scratch / "site", shelf, lasting), ROLLED_BACK)
        return f"回退到了 {shelf.live}。"


def _refuse_losses(live: Path, site: Path, order: Order) -> None:
    before, after = ({path.removesuffix("index.html") for path in pages(folder)} for folder in (live, site))
    if lines := order.missing(before, after):
        told = ["没有发布：这些地址没有了，读者会找不到。在 brands/redirects.yml 里加上（右边请核对）：", *lines]
        raise RefusalError("\n".join(told))
    if not order.allow_loss and (lost := losses(live, site)):
        raise RefusalError("\n".join(["没有发布：", *lost, "确实要这样，就加上 --allow-loss。"]))


def _chosen(shelf: Shelf, name: str) -> str:
    chosen = name or shelf.previous
    if chosen in shelf.names:
        return chosen
    listed = "、".join(shelf.names) or "没有"
    raise RefusalError(f"没有 {name} 这个版本。现有的版本：{listed}" if name else "没有更早的版本可以回退。")


def _with_late_files(target: Path, copy: Path, shelf: Shelf, lasting: re.Pattern[str]) -> str:
    """The release to switch to: the earlier one, with what readers of the live one may still ask for beside it."""
    live = shelf.live_path
    if not (missing := late(target, live, lasting)):
        return target.name
    # Copies, not hard links: what is done to one release must not befall the other.
    shutil.copytree(target, copy)
    keep(copy, live, missing)
    was = info.read(target)
    seal(copy, Source(was.epoch, was.commit, was.changed), was.counts, [*was.kept, *missing])
    flush(copy)
    return shelf.place(copy)
