"""Searches the real records in a real browser and prints how much is found, what is first, and what it takes.

    python tests/benchmarks/search.py                    the real records
    python tests/benchmarks/search.py --branches 1000    generated ones: bytes and times alone
    python tests/benchmarks/search.py --branches 1000 --phone

Bytes are those of the files fetched for an answer, as a server without compression sends them. With ``--phone`` the
processor is four times slower, the line takes 400 kbit/s, 150 ms away, and the server compresses, as real ones do;
then the bytes are of all that the page needs, as they are sent.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from here import PROJECT_ROOT
from plainly import Query, found_records, holds, plain, queries
from playwright.sync_api import Browser, Page, Response, expect, sync_playwright
from records import write

from node import CHROMIUM
from running import MKDOCS_ENVIRONMENT, served
from showcase import pipeline
from showcase import site as showcase_site
from showcase.site import search

PHONE = {"offline": False, "latency": 150, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
SLOWER = 4
COLD = 30
"""How many queries are asked in a window that has nothing yet."""


class Window:
    """The search page in a window, with the bytes it fetches counted."""

    def __init__(self, browser: Browser, url: str, is_phone: bool) -> None:
        size = {"width": 390, "height": 844} if is_phone else {"width": 1440, "height": 900}
        self.page = browser.new_context(viewport=size).new_page()
        self.page.set_default_timeout(60_000)
        self.bytes = self.first_bytes = 0
        self.url, self.is_phone = url, is_phone
        self.page.on("response", self._count)
        if is_phone:
            tools = self.page.context.new_cdp_session(self.page)
            tools.send("Network.enable")
            tools.send("Network.emulateNetworkConditions", PHONE)
            tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def _count(self, response: Response) -> None:
        if self.is_phone or ("/search/" in response.url and response.request.resource_type == "fetch"):
            self.bytes += int(response.headers.get("content-length", "0"))

    def open(self, query: str = "") -> float:
        """The page at a query's address; seconds until its first results stand. Further ones may follow."""
        start = time.perf_counter()
        self.page.goto(f"{self.url}/search/?q={query}")
        self.page.locator("[data-record], [data-search-results][aria-busy=false]").first.wait_for(state="attached")
        taken = time.perf_counter() - start
        self.first_bytes = self.bytes
        settled(self.page)
        return taken

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


def index(root: Path, site: Path) -> None:
    """Put the search files of other records into a site: its search page is the same."""
    for edition in (site / "search").glob("*/"):
        shutil.rmtree(edition)
    context = showcase_site.site_context(pipeline.catalog(pipeline.survey(root)), PROJECT_ROOT / "hooks/theme", "")
    for uri, content in search.files(context):
        (site / uri).parent.mkdir(parents=True, exist_ok=True)
        (site / uri).write_bytes(content)


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


def cost(browser: Browser, url: str, asked: list[Query], is_phone: bool) -> None:
    """Bytes and seconds: in a new window, and one query after another in one window."""
    cold, early = [], []
    for query in asked[:: max(1, len(asked) // COLD)]:
        window = Window(browser, url, is_phone)
        cold.append((window.open(query.text), window.bytes))
        early.append(window.first_bytes)
        window.close()
    window = Window(browser, url, is_phone)
    window.open(asked[0].text)
    warm = [window.ask(query.text) for query in asked[1:150]]
    window.close()
    print(f"until the first results: kB median {statistics.median(early) / 1000:.0f} max {max(early) / 1000:.0f}")
    for name, pairs in (("first query", cold), ("next query", warm)):
        seconds, sizes = zip(*pairs, strict=True)
        print(
            f"{name}: {len(pairs)} asked, kB median {statistics.median(sizes) / 1000:.0f} max {max(sizes) / 1000:.0f}; "
            f"first results after s median {statistics.median(seconds):.2f} max {max(seconds):.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--branches", type=int, default=0, help="generated organisations instead of the real records")
    parser.add_argument("--phone", action="store_true", help="on a slow processor over a slow line")
    options = parser.parse_args()
    branches = options.branches
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root, site = PROJECT_ROOT, Path(folder) / "site"
        build(root, site)
        if branches:
            root = Path(folder) / "project"
            write(root, branches)
            index(root, site)
        size = sum(path.stat().st_size for path in (site / "search").rglob("*") if path.is_file())
        print(f"index and shown texts: {size / 1e6:.1f} MB")
        asked = list(queries(found_records(root)))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        with served(site, compressed=options.phone) as url:
            if not (branches or options.phone):
                window = Window(browser, url, options.phone)
                correctness(window, asked)
                window.close()
            cost(browser, url, asked, options.phone)


if __name__ == "__main__":
    main()
