"""Whether two sites hold the same record pages: the same addresses, on each the same name and achievements."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import html

LISTS = re.compile(r"/(page[-/]\d+|children)/")
"""What lies below ``branches/`` and is no record's page: further pages of lists."""
Told = tuple[str, tuple[str, ...]]


def addresses(records: Path) -> set[str]:
    """Where the records of ``records/brands`` have their pages: one an organisation, one a project."""
    brands = records / "brands"
    branches = {f"branches/{path.parent.name}/" for path in brands.glob("*/branch.yml")}
    projects = brands.glob("*/projects/*.yml")
    return branches | {f"branches/{path.parent.parent.name}/{path.stem}/" for path in projects}


def record_pages(site: Path) -> dict[str, Path]:
    """The record pages of a site by their addresses."""
    pages = [*site.glob("branches/*/index.html"), *site.glob("branches/*/*/index.html")]
    found = {f"{page.parent.relative_to(site).as_posix()}/": page for page in pages}
    return {address: page for address, page in found.items() if not LISTS.search(f"/{address}")}


def told(page: Path) -> Told:
    """The page's first heading, and the titles of the achievements on its time line."""
    tree = html.document_fromstring(page.read_text(encoding="utf-8"))
    heading = tree.find(".//h1")
    titles = tree.xpath('//li[contains(@class, "bs-achievement")]//*[self::h3 or self::h4]')
    name = heading.text_content().strip() if heading is not None else ""
    return name, tuple(sorted(title.text_content().strip() for title in titles))


def differences(records: Path, one: Path, other: Path) -> list[str]:
    """What is not the same, in words; nothing where the sites agree on every record."""
    wanted = addresses(records)
    sites = [record_pages(one), record_pages(other)]
    found = [
        f"{site}: {len(pages)} record pages of {len(wanted)}"
        for site, pages in zip((one, other), sites, strict=True)
        if set(pages) != wanted
    ]
    for address in sorted(set(sites[0]) & set(sites[1])):
        ours, theirs = told(sites[0][address]), told(sites[1][address])
        if ours != theirs:
            found.append(f"{address}: {ours} ≠ {theirs}")
    return found
