"""Publishing: check → build → finish → verify → place in the release store → switch. And rolling back."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase import pipeline
from showcase.catalog import Catalog
from showcase.model import GONE
from showcase.problems import report as report_problems
from showcase.release import info
from showcase.release.baseline import published_pages
from showcase.release.build import build
from showcase.release.errors import ReleaseError
from showcase.release.finish import carried_over, copy_files, finish, flush
from showcase.release.losses import losses, lost_records, pages
from showcase.release.source_date import BuildSource, source
from showcase.release.store import PUBLISHED, ROLLED_BACK, ReleaseStore
from showcase.release.verify import KINDS, BuiltSite, folders, report, verify
from showcase.site.pages import missing_redirects
from showcase.site.rendering import CONTENT_SECURITY_POLICY

MISSING = "没有发布：这些地址没有了，读者会找不到。在 brands/redirects.yml 里加上（右边请核对）："
CONFIRM = "确实要这样，就加上 --allow-loss。"
MAX_SHOWN = 5
"""Differences that are shown of a release that does not match its manifest."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to publish: the checkout, its source, its number of records and its redirects; and on which terms."""

    root: Path
    source: BuildSource
    counts: Mapping[str, int]
    redirects: Mapping[str, str]
    keep: int = 5
    """Number of releases to keep."""
    allow_loss: bool = False
    previous: str = ""
    """What to compare with where there is no live release; see :mod:`showcase.release.baseline`."""


def order(root: Path, source_date: str, keep: int, allow_loss: bool, previous: str = "") -> Order:
    """The order to publish the records under ``root``. Raises ReleaseError with the report of problems at any error."""
    survey = pipeline.survey(root)
    if not survey.is_sound:
        raise ReleaseError(f"{report_problems(survey.problems)}\n没有发布，公开的网站没有变。")
    catalog = pipeline.catalog(survey)
    made_from = source(root, source_date, catalog.newest)
    return Order(root, made_from, counts(catalog), catalog.redirects, keep, allow_loss, previous)


def counts(catalog: Catalog) -> dict[str, int]:
    """The numbers of organisations, projects, achievements and service points."""
    return {name: len(getattr(catalog, name)) for name in KINDS}


def publish(order: Order, store: ReleaseStore) -> str:
    """Build and release; returns the report in Chinese. At any ReleaseError the live release is unchanged."""
    with store.locked(), store.scratch() as scratch:
        return _release(build(order.root, scratch, order.source.epoch), order, store)


def _release(site: Path, order: Order, store: ReleaseStore) -> str:
    """Finish, verify and release a built site, which must be on the same disk as the locked store."""
    live = store.live_path
    kept = carried_over(site, live)
    copy_files(site, live, kept)
    made = finish(site, order.source, order.counts, kept)
    if live and info.read(live).content == made.content and not store.differences(live.name):
        return f"内容没有变，公开的还是 {live.name}。"
    if defects := verify(site, CONTENT_SECURITY_POLICY, hidden=folders(order.root, store.folder, site.parent)):
        raise ReleaseError(f"{report(defects)}\n没有发布，公开的网站没有变。")
    if live:
        _refuse_losses(live, site, order)
    else:
        _refuse_lost_records(site, order)
    flush(site)
    name = store.place(site)
    store.switch(name, PUBLISHED)
    store.prune(order.keep)
    return f"发布了 {name}：{made.counts['pages']} 页，{made.counts['files']} 个文件。"


def roll_back(store: ReleaseStore, name: str) -> str:
    """Make the named release live again, by default the previous one; repeating that changes nothing."""
    with store.locked():
        live = store.live_path
        if not name and [how for how, _ in store.history][-1:] == [ROLLED_BACK]:
            return f"已经回退过了，公开的是 {store.live}。要去别的版本，请写明编号：{'、'.join(store.names)}"
        target = store.releases / _chosen(store, name)
        if live and info.read(live).content == info.read(target).content:
            return f"公开的已经是 {store.live}，没有变。"
        if differences := store.differences(target.name):
            lines = "\n".join(f"{path}：{what}" for path, what in differences[:MAX_SHOWN])
            raise ReleaseError(f"{target.name} 与它的清单不符，不能用：\n{lines}")
        with store.scratch() as scratch:
            store.switch(_with_carried_over(target, scratch / "site", store), ROLLED_BACK)
        return f"回退到了 {store.live}。"


def _refuse_losses(live: Path, site: Path, order: Order) -> None:
    _refuse(_addresses(live), _addresses(site), losses(live, site), order)


def _refuse_lost_records(site: Path, order: Order) -> None:
    """As :func:`_refuse_losses`, by the records of the commit that was published before."""
    before = published_pages(order.root, order.previous, BuiltSite(site, "").base)
    living = {address for address in before if order.redirects.get(address) != GONE}
    _refuse(before, _addresses(site), lost_records(before, living), order)


def _refuse(before: set[str], after: set[str], lost: list[str], order: Order) -> None:
    """Raise ReleaseError at an address that vanished without a line, and at losses that are not allowed."""
    if lines := missing_redirects(before, after, order.redirects):
        raise ReleaseError("\n".join([MISSING, *lines]))
    if lost and not order.allow_loss:
        raise ReleaseError("\n".join(["没有发布：", *lost, CONFIRM]))


def _addresses(site: Path) -> set[str]:
    return {path.removesuffix("index.html") for path in pages(site)}


def _chosen(store: ReleaseStore, name: str) -> str:
    chosen = name or store.previous
    if chosen in store.names:
        return chosen
    if chosen in store.ledger.withdrawn:
        raise ReleaseError(f"{chosen} 里有撤下的内容，已经删掉了，不能回到这个版本。")
    listed = "、".join(store.names) or "没有"
    raise ReleaseError(f"没有 {name} 这个版本。现有的版本：{listed}" if name else "没有更早的版本可以回退。")


def _with_carried_over(target: Path, copy: Path, store: ReleaseStore) -> str:
    """The name of the release to switch to: ``target``, or a copy of it with hashed assets of the live release."""
    live = store.live_path
    if not (missing := carried_over(target, live)):
        return target.name
    # Copies, not hard links: a change of one release must not change the other.
    shutil.copytree(target, copy)
    copy_files(copy, live, missing)
    old = info.read(target)
    finish(copy, BuildSource(old.epoch, old.commit, old.changed), old.counts, [*old.kept, *missing])
    flush(copy)
    return store.place(copy)
