"""The records under ``brands/``: sound, complete, and each with its page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from office import PROJECT_ROOT, real_catalog, real_survey
from showcase.release.publish import counts
from showcase.release.verify import folders, verify
from showcase.site.addresses import Addresses
from showcase.site.rendering.policy import CONTENT_SECURITY_POLICY

FACTS = PROJECT_ROOT / "tests/cases/facts"


def lines(name: str) -> list[str]:
    return (FACTS / name).read_text(encoding="utf-8").splitlines()


def test_nothing_keeps_a_record_from_the_public() -> None:
    assert [problem for problem in real_survey().problems if problem.is_error] == []


def test_all_organisations_projects_and_achievements_are_there() -> None:
    catalog = real_catalog()
    assert (len(catalog.branches), len(catalog.projects), len(catalog.achievements)) == (83, 93, 100)
    assert len(catalog.service_points) == 20


def test_every_stated_wording_of_the_sources_is_kept() -> None:
    catalog = real_catalog()
    metrics = [metric for achievement in catalog.achievements for metric in achievement.metrics]
    metrics += [metric for branch in catalog.branches for metric in branch.figures]
    stated = {metric.stated for metric in metrics}
    wanted = lines("stated.txt")
    assert (len(metrics), len(wanted)) == (252, 192)
    assert [wording for wording in wanted if wording not in stated] == []


def test_every_figure_of_the_stories_is_kept() -> None:
    catalog = real_catalog()
    metrics = [metric for achievement in catalog.achievements for metric in achievement.metrics]
    metrics += [metric for record in (*catalog.branches, *catalog.service_points) for metric in record.figures]
    stated = {metric.stated for metric in metrics}
    texts = "\n".join(path.read_text(encoding="utf-8") for path in (PROJECT_ROOT / "brands").rglob("*.yml"))
    wanted = lines("stories.txt")
    only_told = [wording for wording in wanted if wording not in stated]
    assert (len(wanted), len(only_told)) == (165, 6)
    assert [wording for wording in only_told if wording not in texts] == []


def test_no_service_is_offered_before_an_office_confirms_it() -> None:
    catalog = real_catalog()
    needs = [record.need for record in (*catalog.projects, *catalog.service_points) if record.need]
    assert len(needs) == 19
    assert [need for need in needs if need.verified] == []
    assert {need.phone for need in needs} == {"", "12348", "148"}


def test_every_record_has_its_page_with_an_edit_link_to_its_file(real_site: Path) -> None:
    catalog = real_catalog()
    addresses = Addresses(catalog, "")
    for record in (*catalog.branches, *catalog.projects, *catalog.service_points):
        html = (real_site / addresses.of(record) / "index.html").read_text(encoding="utf-8")
        assert f"/edit/main/{record.path}" in html, record.key
    for achievement in catalog.achievements:
        address, anchor = addresses.of(achievement).split("#")
        html = (real_site / address / "index.html").read_text(encoding="utf-8")
        assert f'id="{anchor}"' in html, achievement.key


class _Page(HTMLParser):
    """The addresses a page leads to, and its anchors."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src", "action") and value is not None:
                self.links.append(value)
            if name == "id" and value:
                self.ids.add(value)
            if name == "style" or name.startswith("on"):
                self.styles.append(f"{tag} {name}={value}")


def read_pages(folder: Path) -> dict[str, _Page]:
    """Every page of a built site by its address from the root: ``projects/``."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
        pages[re.sub(r"index\.html$", "", path.relative_to(folder).as_posix())] = page
    return pages


def broken_links(folder: Path) -> list[str]:
    """Links within the site that lead to no page, file or anchor."""
    pages = read_pages(folder)
    broken = []
    for address, page in pages.items():
        for link in page.links:
            if re.match(r"(https?|mailto|tel|data):", link) or address == "404.html":
                continue
            target, anchor = urldefrag(urljoin(f"http://site/{address}", link))
            path = unquote(target.removeprefix("http://site/").split("?")[0])
            found = pages.get(path)
            if found is None and not (folder / path).is_file():
                broken.append(f"{address} → {link}")
            elif anchor and found is not None and unquote(anchor) not in found.ids:
                broken.append(f"{address} → {link} (no anchor)")
    return broken


def test_no_internal_link_is_broken(real_site: Path) -> None:
    assert broken_links(real_site) == []


def test_a_planted_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="nowhere/">x</a><a href="#gone">y</a>', encoding="utf-8")
    assert broken_links(tmp_path) == [" → nowhere/", " → #gone (no anchor)"]


def test_no_page_has_an_inline_style_or_handler(real_site: Path) -> None:
    assert {address: page.styles for address, page in read_pages(real_site).items() if page.styles} == {}


def test_pages_stay_small(real_site: Path) -> None:
    sizes = {str(path.relative_to(real_site)): path.stat().st_size for path in real_site.rglob("*.html")}
    assert {path: size for path, size in sizes.items() if size > 100_000} == {}


def test_the_site_would_be_published(real_site: Path) -> None:
    records = real_catalog()
    assert records.service_points
    assert verify(real_site, CONTENT_SECURITY_POLICY, hidden=folders(PROJECT_ROOT), counts=counts(records)) == []
