"""Opens the editor on a real record in Chromium: bytes, time to the first check, of an edit, of the preview.

    python tests/benchmarks/editor.py                     the index of the real records
    python tests/benchmarks/editor.py --branches 14000    an index of so many organisations
    python tests/benchmarks/editor.py --site FOLDER       a site that was built with the editor

The first preview compiles the templates. Each cold run has a window of its own, which has kept nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from here import PROJECT_ROOT
from measuring import told
from playwright.sync_api import Page, Route, sync_playwright

from node import CHROMIUM
from running import MKDOCS_ENVIRONMENT, served

RUNS = 5
EDITS = 5


def built(folder: Path) -> Path:
    """The site of the real records with the editor."""
    for command in (
        ["showcase.cli", "editor", str(folder / "engine")],
        ["mkdocs", "build", "--strict", "--site-dir", str(folder / "site")],
    ):
        environment = {**MKDOCS_ENVIRONMENT, "PYTHONPATH": "hooks", "SHOWCASE_EDITOR": str(folder / "engine")}
        subprocess.run([sys.executable, "-m", *command], cwd=PROJECT_ROOT, env=environment, check=True)
    return folder / "site"


def enlarged(index: str, branches: int) -> str:
    """The index with organisations made of those there are, each with a project and an own name."""
    known = json.loads(index)
    rows, projects = list(known["branches"]), list(known["projects"])
    for number in range(branches - len(rows)):
        slug, name, *rest = rows[number % len(rows)]
        key, title, spelt = projects[number % len(projects)]
        known["branches"].append([f"{slug}-{number}", f"{name}{number}", *rest])
        known["projects"].append([f"{slug}-{number}/{key.partition('/')[2]}", title, spelt])
    return json.dumps(known, ensure_ascii=False)


def timed(page: Page, action: str, selector: str) -> float:
    """Seconds from running a script until an element is there."""
    start = time.perf_counter()
    page.evaluate(action)
    page.wait_for_selector(selector, state="attached")
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--branches", type=int, default=0)
    parser.add_argument("--site", type=Path)
    options = parser.parse_args()
    first, edits, previews, again = list[float](), list[float](), list[float](), list[float]()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site = options.site or built(Path(scratch))
        index = enlarged((site / "edit/index.json").read_text(encoding="utf-8"), options.branches)
        record = sorted(path.stem for path in (site / "edit/records").glob("*.json"))[0]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        with served(site) as url:
            for _ in range(RUNS):
                page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
                page.set_default_timeout(120_000)

                def answer(route: Route) -> None:
                    route.fulfill(body=index, content_type="application/json")

                page.route("**/edit/index.json", answer)
                start = time.perf_counter()
                page.goto(f"{url}/edit/?record=brands/{record}/branch.yml")
                page.wait_for_selector("[data-problems] [role=status]")
                first.append(time.perf_counter() - start)
                for number in range(EDITS):
                    field = page.locator("[data-keys='[\"summary\"]'] textarea")
                    field.fill(f"改到第{number}次。")
                    start = time.perf_counter()
                    field.press("Tab")
                    page.wait_for_function(
                        f"() => document.querySelector('[data-yaml]').value.includes('第{number}次')"
                    )
                    edits.append(time.perf_counter() - start)
                shown = "[data-preview][srcdoc]"
                previews.append(timed(page, "() => document.querySelector('[data-tab=preview]').click()", shown))
                page.evaluate("() => document.querySelector('[data-preview]').removeAttribute('srcdoc')")
                again.append(timed(page, "() => document.querySelector('[data-tab=preview]').click()", shown))
                page.context.close()
        print(f"load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors")
        print(f"{options.branches or 'the real'} organisations in the index")
        print(f"cold to the first check: {told(first)} s")
        print(f"an edit, checked: {told(edits)} s")
        print(f"the first preview: {told(previews)} s, a next one: {told(again)} s (0.3 s of it is waited)")


if __name__ == "__main__":
    main()
