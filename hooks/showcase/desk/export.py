"""A built site as Markdown files with front matter, for another generator or any viewer of Markdown."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Set
from pathlib import Path
from textwrap import indent
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import yaml
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from markdownify import ATX, MarkdownConverter

from showcase.site.rendering import apart

ELEMENTS = {*apart.ELEMENTS, "svg"}
CLASSES = {*apart.CLASSES, "bs-outside", "bs-outline", "bs-prose__edit"}
"""What of a page works in the site only, or says again what stands beside it."""
STATED = ("key", "branch", "initiatives", "fields", "region", "form", "stage", "since", "until", "founded", "anonymous")
"""Keys of a record that stand in the front matter as they do in the record."""
KINDS = {
    "branch": "党组织",
    "project": "品牌项目",
    "service-point": "公共法律服务点",
    "list": "目录和统计",
    "page": "手写的网页",
}
"""``kind`` of the front matter → what it is called."""
WITHOUT_CONTENT = {"search/"}
"""Pages that search engines may list, but that have nothing without their script."""
INLINE = ["a", "span", "b", "small"]
BETWEEN = " · "
"""Put between two of these that only their style keeps apart."""
UNSAFE = str.maketrans({each: f"%{ord(each):X}" for each in "(){}|<> "})
"""What means something in the Markdown around an address."""
HERE = "https://site.invalid/"
"""Stands for the site while addresses are joined (RFC 2606)."""
UNTYPED: Any = MarkdownConverter
"""The library states the types of few of its methods."""


class Converter(UNTYPED):  # type: ignore[misc]
    """The HTML of our pages → Markdown. Braces are escaped: some generators take those of a text for instructions."""

    def escape(self, text: str, parent_tags: Any) -> str:
        return str(super().escape(text, parent_tags)).replace("{", r"\{")

    def convert_b(self, el: Tag, text: str, parent_tags: Any) -> str:
        """Bold, but for what begins or ends with a mark: beside a Chinese character that would leave the asterisks."""
        is_safe = text[:1].isalnum() and text[-1:].isalnum()
        return str(super().convert_b(el, text, parent_tags)) if is_safe else text

    convert_strong = convert_b

    def convert_i(self, el: Tag, text: str, parent_tags: Any) -> str:
        return text

    def convert_img(self, el: Tag, text: str, parent_tags: Any) -> str:
        el["alt"] = self.escape(str(el.get("alt", "")), parent_tags)
        return str(super().convert_img(el, text, parent_tags))

    def convert_dt(self, el: Tag, text: str, parent_tags: Any) -> str:
        return f"\n- {' '.join(text.split())}："

    def convert_dd(self, el: Tag, text: str, parent_tags: Any) -> str:
        has_blocks = el.find(["pre", "ul", "ol", "table"])
        return indent(f"\n\n{text.strip()}\n\n", "  ") if has_blocks else f"{' '.join(text.split())} "

    def convert_code(self, el: Tag, text: str, parent_tags: Any) -> str:
        return self._instructing(el, parent_tags) or str(super().convert_code(el, text, parent_tags))

    def convert_pre(self, el: Tag, text: str, parent_tags: Any) -> str:
        return self._instructing(el, parent_tags) or str(super().convert_pre(el, text, parent_tags))

    def _instructing(self, el: Tag, parent_tags: Any) -> str:
        """Code with two braces, which some generators obey even there, as text; ``""`` for other code."""
        lines = el.get_text().splitlines() if "{{" in el.get_text() else []
        return "  \n".join(self.escape(line, parent_tags) for line in lines)


CONVERTER = Converter(heading_style=ATX, bullets="-", escape_misc=True, autolinks=False)


def export(site: Path, out: Path) -> Counter[str]:
    """Write each page of the built ``site`` that has content of its own below ``out``, with the files that they show or
    link to; how many of each of :data:`KINDS`, and under ``files`` how many files.

    A page keeps its address: as the folder it lies in, and as ``url`` of its front matter.
    """
    urls = {url for url in _addresses(site) if url not in WITHOUT_CONTENT}
    above = {"", *(url[: each.end()] for url in urls for each in re.finditer("/(?=.)", url))}
    counts: Counter[str] = Counter()
    files: set[str] = set()
    for url in sorted(urls):
        soup = BeautifulSoup((site / url / "index.html").read_bytes(), "lxml")
        matter = _front_matter(site, url, soup)
        main = soup.select_one("main") or soup
        for element in main(_is_dropped):
            element.decompose()
        files |= {*_linked(site, url, main, urls)}
        front = yaml.safe_dump(matter, allow_unicode=True, sort_keys=False, width=1000)
        target = out / url / ("_index.md" if url in above else "index.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\n{front}---\n\n{_markdown(main)}\n", encoding="utf-8", newline="\n")
        counts[str(matter["kind"])] += 1
    for name in sorted(files):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / name, out / name)
    counts["files"] = len(files)
    return counts


def _addresses(site: Path) -> Iterator[str]:
    """The addresses of the pages that are no redirect, card or other page that search engines are to leave out."""
    for path in sorted(site.rglob("index.html")):
        if '<meta name="robots" content="noindex' not in path.read_text(encoding="utf-8"):
            yield path.relative_to(site).as_posix().removesuffix("index.html")


def _is_dropped(element: Tag) -> bool:
    stated = element.attrs
    return (
        element.name in ELEMENTS
        or "hidden" in stated
        or stated.get("aria-hidden") == "true"
        or stated.get("role") == "img"
        or (element.name == "caption" and "class" in stated)
        or not CLASSES.isdisjoint(stated.get("class", ()))
    )


def _front_matter(site: Path, url: str, soup: BeautifulSoup) -> dict[str, Any]:
    """What is known of a page; ``date`` is that of its record's last change."""
    head = {str(meta.get("name")): str(meta.get("content")) for meta in soup.select("meta[name]")}
    title = soup.title.get_text() if soup.title else ""
    beside = site / url / "index.json"
    record: dict[str, Any] = json.loads(beside.read_bytes()) if beside.is_file() else {}
    if record:
        kind = "service-point" if url.startswith("service-points/") else "project" if "branch" in record else "branch"
    else:
        kind = "page" if soup.select_one(".bs-page--prose") else "list"
    matter = {
        "title": title.removesuffix(f" - {head.get('SiteName', '')}"),
        "description": head.get("description"),
        "date": f"{head['PubDate'].replace(' ', 'T')}:00+08:00" if "PubDate" in head else None,
        "kind": kind,
        "slug": url.rstrip("/").rpartition("/")[2],
        "url": f"/{url}",
        **{key: record.get(key) for key in STATED},
    }
    return {key: value for key, value in matter.items() if value}


def _linked(site: Path, url: str, main: Tag, urls: Set[str]) -> Iterator[str]:
    """The files of the site that a page shows or links to; a link to what is not written becomes its text."""
    for element, name in [
        *((each, "href") for each in main.select("a[href]")),
        *((each, "src") for each in main("img")),
    ]:
        address = urlsplit(urljoin(HERE + url, str(element[name])))
        element[name] = str(element[name]).translate(UNSAFE)
        path = unquote(address.path).removeprefix("/")
        if address.netloc != urlsplit(HERE).netloc or path in urls:
            continue
        if path and (site / path).is_file():
            yield path
        else:
            element.unwrap()


def _markdown(main: Tag) -> str:
    for section in reversed(main("section")):
        if section.get_text(strip=True) == "".join(each.get_text(strip=True) for each in section(["h2", "h3"])):
            section.decompose()
    for row in main("tr"):
        for cell in row("th") if row.find_previous_sibling("tr") or row.find_parent("tbody") else ():
            cell.name = "td"  # Markdown has one line of headings
    for element in main.select("dl > div"):
        element.unwrap()
    for element in main(INLINE):
        if not element.find_parent("pre"):
            _part(element)
    text = re.sub(r"(?<=[^ ]) $", "", CONVERTER.convert_soup(main), flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _part(element: Tag) -> None:
    """Put a mark before and behind what only its style keeps apart from its neighbours."""
    before, behind = element.previous_sibling, element.next_sibling
    if isinstance(before, Tag) and before.name in INLINE and not before.get_text().endswith(("：", "，", "、")):
        element.insert_before(BETWEEN)
    if element.name == "span" and isinstance(behind, NavigableString) and behind[:1].isalnum():
        element.insert_after(BETWEEN)
