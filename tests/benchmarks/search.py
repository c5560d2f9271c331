"""Searches the real records in a real browser and prints how much is found, what is first, and what it takes.

    python tests/benchmarks/search.py                    the real records
    python tests/benchmarks/search.py --branches 1000    generated ones: bytes and times alone

Bytes are those of the files fetched for an answer, as a server without compression sends them.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from builds import ours
from here import PROJECT_ROOT
from plainly import Query, found_records, holds, plain, queries
from playwright.sync_api import Browser, Page, Response, expect, sync_playwright

from node import CHROMIUM
from running import MKDOCS_ENVIRONMENT, served

COLD = 30
"""How many queries are asked in a window that has nothing yet."""


class Window:
    """The search page in a window, with the bytes it fetches counted."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        self.page.set_default_timeout(60_000)
        self.bytes = 0
        self.url = url
        self.page.on("response", self._count)

    def _count(self, response: Response) -> None:
        if "/search/" in response.url and response.request.resource_type == "fetch":
            self.bytes += int(response.headers.get("content-length", "0"))

    def open(self, query: str = "") -> float:
        """The page at a query's address; seconds until its first results stand."""
        start = time.perf_counter()
        self.page.goto(f"{self.url}/search/?q={query}")
        settled(self.page)
        return time.perf_counter() - start

    def ask(self, query: str) -> tuple[float, int]:
        """Ask in the open page: seconds until the first results stand, and bytes fetched."""
        before, start = self.bytes, time.perf_counter()
        self.page.locator("[data-search] input[name=q]").fill(query)
        self.page.locator("[data-search] form button").click()
        settled(self.page)
        return time.perf_counter() - start, self.bytes - before

    def close(self) -> None:
        self.page.context.close()


def settled(page: Page) -> None:
    """Wait until the list has its results."""
    expect(page.locator("[data-search-results]")).to_have_attribute("aria-busy", "false", timeout=60_000)


def keys(page: Page) -> list[str]:
    """The records found, all of them, in the order shown."""
    more = page.locator("[data-search-more]")
    while more.is_visible():
        more.click()
        settled(page)
    return page.locator("[data-record]").evaluate_all("all => all.map(one => one.dataset.record)")


def build(root: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    done = subprocess.run(command, cwd=root, env=MKDOCS_ENVIRONMENT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)


def correctness(window: Window, asked: list[Query]) -> None:
    """Precision and recall by rule, and how often the record of an exact name is first."""
    records = found_records()
    right: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    first = []
    window.open()
    for query in asked:
        wanted = {record.key for record in records if holds(record, query.text)}
        window.ask(query.text)
        found = keys(window.page)
        for rule in (query.rule, "all"):
            sums = right[rule]
            for place, number in enumerate((1, len(wanted & set(found)), len(found), len(wanted))):
                sums[place] += number
        if query.name:
            names = {record.key for record in records if plain(record.name) == plain(query.name)}
            first.append(bool(found) and found[0] in names)
        if wanted != set(found):
            print("  ", query, "missed", sorted(wanted - set(found))[:3], "wrong", sorted(set(found) - wanted)[:3])
    for rule, (count, hits, found_count, wanted_count) in right.items():
        print(f"{rule:12} {count:4} queries  precision {hits / found_count:.4f}  recall {hits / wanted_count:.4f}")
    print(f"exact name first: {sum(first)} of {len(first)}")


def cost(browser: Browser, url: str, asked: list[Query]) -> None:
    """Bytes and seconds: in a new window, and one query after another in one window."""
    cold = []
    for query in asked[:: max(1, len(asked) // COLD)]:
        window = Window(browser, url)
        cold.append((window.open(query.text), window.bytes))
        window.close()
    window = Window(browser, url)
    window.open(asked[0].text)
    warm = [window.ask(query.text) for query in asked[1:150]]
    window.close()
    for name, pairs in (("first query", cold), ("next query", warm)):
        seconds, sizes = zip(*pairs, strict=True)
        print(
            f"{name}: {len(pairs)} asked, kB median {statistics.median(sizes) / 1000:.0f} max {max(sizes) / 1000:.0f}; "
            f"first results after s median {statistics.median(seconds):.2f} max {max(seconds):.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--branches", type=int, default=0, help="generated organisations instead of the real records")
    branches = parser.parse_args().branches
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root, site = PROJECT_ROOT, Path(folder) / "site"
        if branches:
            root = Path(folder) / "project"
            ours(root, branches)
        build(root, site)
        size = sum(path.stat().st_size for path in (site / "search").rglob("*") if path.is_file())
        print(f"index and shown texts: {size / 1e6:.1f} MB")
        asked = list(queries(found_records(root)))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        with served(site) as url:
            if not branches:
                window = Window(browser, url)
                correctness(window, asked)
                window.close()
            cost(browser, url, asked)


if __name__ == "__main__":
    main()
