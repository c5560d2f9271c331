"""A built HTML page, parsed once into what the checks need."""

import re
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
"""Elements and attributes by which a page loads or sends something without a reader following a link."""
LINKS = {"a": "href", "area": "href"}
LOADING_LINKS = {
    *("apple-touch-icon", "dns-prefetch", "icon", "manifest", "modulepreload", "preconnect"),
    *("prefetch", "preload", "prerender", "stylesheet"),
}
"""Values of ``<link rel>`` that make a browser load something."""
DATA = ("application/ld+json", "application/json")

FORWARDED = re.compile(r"^\s*[0-9.]*[;,\s]*(?:url\s*=)?", re.IGNORECASE)
"""What stands before the address of a refresh: the seconds, and ``url=``, which may be left out."""


@dataclass(slots=True)
class HtmlPage:
    """Addresses as written in the page: ``links`` a reader follows, ``loads`` the browser loads; ``assets`` are scripts
    and style sheets with their ``integrity``.
    """

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    assets: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    inline: list[str] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    is_policy_first: bool = True
    canonical: str = ""
    refresh: str = ""
    is_forwarding: bool = False
    """Loads another page, or itself anew, after a time."""
    is_hidden: bool = False
    """Has ``noindex`` for search engines."""
    is_broken: bool = False
    """Nothing in the file could be read as HTML."""

    @property
    def is_redirect(self) -> bool:
        """Whether it only leads on: it holds one link, and forwards there."""
        return bool(self.refresh) and {*self.links} <= {self.refresh, self.canonical}


def read(path: Path) -> HtmlPage:
    """The page at ``path``; of a file that is no page, one marked as such."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    page = HtmlPage()
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        page.is_broken = True
        return page
    for element in root.iter(etree.Element):
        _collect(element, page)
    return page


def _collect(element: etree._Element, page: HtmlPage) -> None:
    tag = str(element.tag).lower()
    values = {str(name).lower(): str(value).strip() for name, value in element.attrib.items()}
    if identity := values.get("id") or (values.get("name") if tag == "a" else ""):
        page.ids.add(identity)
    if tag in LINKS and "href" in values:
        page.links.append(values["href"])
    for attribute in LOADING.get(tag, ()):
        if attribute in values:
            page.loads.extend(_addresses(attribute, values[attribute]))
    if tag == "link":
        _link(values, page)
    elif tag == "meta":
        _meta(values, page)
    elif tag == "script" and "src" in values:
        page.assets.append((values["src"], values.get("integrity", "")))
    if found := _inline(tag, values):
        page.inline.append(found)
    if not page.policies and tag in ("script", "link", "style", "img"):
        page.is_policy_first = False


def _addresses(attribute: str, value: str) -> list[str]:
    """The address in an attribute, or the several of ``srcset``, each followed by its width."""
    return [part.split()[0] for part in value.split(",") if part.split()] if attribute == "srcset" else [value]


def _link(values: dict[str, str], page: HtmlPage) -> None:
    kinds, address = set(values.get("rel", "").lower().split()), values.get("href", "")
    if "canonical" in kinds:
        page.canonical = address
    if kinds & LOADING_LINKS:
        page.loads.append(address)
    elif address:
        page.links.append(address)
    if "stylesheet" in kinds:
        page.assets.append((address, values.get("integrity", "")))


def _meta(values: dict[str, str], page: HtmlPage) -> None:
    kind, content = values.get("http-equiv", "").lower(), values.get("content", "")
    if kind == "content-security-policy":
        page.policies.append(content)
    elif kind == "refresh":
        page.is_forwarding = True
        page.refresh = FORWARDED.sub("", content).strip("'\" ")
    elif values.get("property", "").lower() == "og:image":
        page.links.append(content)
    elif values.get("name", "").lower() == "robots":
        page.is_hidden = "noindex" in content.lower()


def _inline(tag: str, values: dict[str, str]) -> str:
    """The element or attribute with inline code or style, as ``<p onclick>``; ``""`` where there is none."""
    if tag == "style" or (tag == "script" and "src" not in values and values.get("type", "").lower() not in DATA):
        return f"<{tag}>"
    for name, value in values.items():
        script = "".join(value.split()).lower().startswith(("javascript:", "vbscript:"))
        if name == "style" or name.startswith("on") or name == "srcdoc" or script:
            return f"<{tag} {name}>"
    return ""
