"""One built page, read once: everything the rules ask of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

LOADING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "use": ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"),
    "image": ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"),
    "form": ("action",),
}
"""Elements and attributes that fetch something, or send something somewhere, without a reader following a link."""
LEADING = {"a": "href", "area": "href"}
LOADING_LINKS = frozenset(
    {
        "apple-touch-icon",
        "dns-prefetch",
        "icon",
        "manifest",
        "modulepreload",
        "preconnect",
        "prefetch",
        "preload",
        "prerender",
        "stylesheet",
    }
)
"""What ``<link rel>`` makes a browser fetch."""
DATA = ("application/ld+json", "application/json")


@dataclass(slots=True)
class Page:
    """Addresses as they stand in the page. ``seals`` are scripts and style sheets with their digests."""

    leads: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    seals: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    inline: list[str] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    is_policy_first: bool = True
    canonical: str = ""
    refresh: str = ""
    is_hidden: bool = False
    """Asks search engines to leave it out."""


def read(path: Path) -> Page:
    """The page at ``path``."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    tree = etree.parse(path, parser)
    page = Page()
    for element in tree.iter(etree.Element):
        _take(element, page)
    return page


def _take(element: etree._Element, page: Page) -> None:
    tag = str(element.tag).lower()
    values = {str(name).lower(): str(value).strip() for name, value in element.attrib.items()}
    if identity := values.get("id") or (values.get("name") if tag == "a" else ""):
        page.ids.add(identity)
    if tag in LEADING and "href" in values:
        page.leads.append(values["href"])
    for attribute in LOADING.get(tag, ()):
        if attribute in values:
            page.loads.extend(_addresses(attribute, values[attribute]))
    if tag == "link":
        _link(values, page)
    elif tag == "meta":
        _meta(values, page)
    elif tag == "script" and "src" in values:
        page.seals.append((values["src"], values.get("integrity", "")))
    if found := _inline(tag, values):
        page.inline.append(found)
    if not page.policies and tag in ("script", "link", "style", "img"):
        page.is_policy_first = False


def _addresses(attribute: str, value: str) -> list[str]:
    """One address, or the several of ``srcset``, each before its width."""
    return [part.split()[0] for part in value.split(",") if part.strip()] if attribute == "srcset" else [value]


def _link(values: dict[str, str], page: Page) -> None:
    kinds, address = set(values.get("rel", "").lower().split()), values.get("href", "")
    if "canonical" in kinds:
        page.canonical = address
    if kinds & LOADING_LINKS:
        page.loads.append(address)
    elif address:
        page.leads.append(address)
    if "stylesheet" in kinds:
        page.seals.append((address, values.get("integrity", "")))


def _meta(values: dict[str, str], page: Page) -> None:
    kind, content = values.get("http-equiv", "").lower(), values.get("content", "")
    if kind == "content-security-policy":
        page.policies.append(content)
    elif kind == "refresh":
        page.refresh = content.partition("=")[2].strip("'\" ")
    elif values.get("name", "").lower() == "robots":
        page.is_hidden = "noindex" in content.lower()


def _inline(tag: str, values: dict[str, str]) -> str:
    """What of an element is code or style inside the page."""
    if tag == "style" or (tag == "script" and "src" not in values and values.get("type", "").lower() not in DATA):
        return f"<{tag}>"
    for name, value in values.items():
        script = "".join(value.split()).lower().startswith(("javascript:", "vbscript:"))
        if name == "style" or name.startswith("on") or name == "srcdoc" or script:
            return f"<{tag} {name}>"
    return ""
