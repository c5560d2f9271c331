"""Pages of the site as parts of one HTML file: links among them, addresses, and pictures as data."""

import base64
from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import html

from showcase.site import Page
from showcase.site.components import Photos
from showcase.site.rendering import ROOT, apart

WIDTH = 960
"""Pixels of the widest picture that is taken."""
CLASSES = {*apart.CLASSES, "bs-related"}
"""What of a page works in the site only, or shows other records."""
REFERENCES = ("id", "for", "aria-labelledby", "aria-describedby")


def anchor(number: int) -> str:
    """The anchor of a page of the file."""
    return f"page-{number}"


def embedded(pages: Sequence[Page], base: str, photos: Photos) -> tuple[list[str], int]:
    """The body of each page, and how many pictures they have. What leads to other pages of the site leads to ``base``,
    or is text where that is ``""``.
    """
    numbers = {page.url: number for number, page in enumerate(pages, 1)}
    articles = [_article(page) for page in pages]
    ids = {f"{number}#{each}" for number, article in enumerate(articles, 1) for each in article.xpath(".//@id")}
    for number, article in enumerate(articles, 1):
        for link in article.xpath(".//a[@href]"):
            _lead(link, number, base, numbers, ids)
        for element in article.iter():
            for name in REFERENCES:
                if element.get(name):
                    element.set(name, " ".join(f"{anchor(number)}-{each}" for each in element.get(name).split()))
    pictures = [(image, _address(image)) for article in articles for image in article.xpath(".//img")]
    files = dict(photos.files({Path(address).stem.rsplit("-", 2)[0] for _, address in pictures}))
    for image, address in pictures:
        content = base64.b64encode(files[address].read_bytes()).decode()
        image.set("src", f"data:image/webp;base64,{content}")
    return [html.tostring(article, encoding="unicode") for article in articles], len(pictures)


def _article(page: Page) -> html.HtmlElement:
    """The page without what only works in the site; addresses in it are relative to the site's root."""
    article = html.fragment_fromstring(page.body().replace(ROOT, ""), create_parent="div")
    article.set("class", "bs-page")
    for element in [*article.iter()]:
        if element.tag in apart.ELEMENTS or not CLASSES.isdisjoint(element.get("class", "").split()):
            element.drop_tree()
        elif element.tag == "details":
            element.set("open", "")
    return article


def _lead(link: html.HtmlElement, number: int, base: str, numbers: Mapping[str, int], ids: set[str]) -> None:
    """Let a link lead to a page of the file, to the site, or nowhere."""
    address = link.get("href")
    path, _, fragment = address.partition("#")
    if ":" in path:
        return
    target = numbers.get(path) if path else number
    if target:
        is_known = f"{target}#{fragment}" in ids
        link.set("href", f"#{anchor(target)}-{fragment}" if is_known else f"#{anchor(target)}")
    elif base:
        link.set("href", base + address.removeprefix("./"))
    else:
        link.drop_tag()


def _address(image: html.HtmlElement) -> str:
    """The address of the picture in the width that is taken; the image is told nothing of the others any more."""
    widths = [each.split() for each in image.attrib.pop("srcset", "").split(",")]
    fitting = [address for address, width in widths if int(width.removesuffix("w")) <= WIDTH]
    image.attrib.pop("sizes", None)
    image.attrib.pop("loading", None)
    return str(fitting[-1] if fitting else image.get("src"))
