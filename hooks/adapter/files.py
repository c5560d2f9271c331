"""Generated files as MkDocs knows them, and the files that cover the whole site."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from functools import cache

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_build_datetime

from showcase.delivery import Content, Entry
from showcase.desk import schema
from showcase.site import Page, SiteContext
from showcase.site.outputs import hosting, site_map
from showcase.site.pages import redirect as redirects

from . import settings

log = logging.getLogger("mkdocs.hooks.showcase")
PARTS = ("css/*", "js/*", "prose/*", "exhibition/*", "editor/*", "bundle/*")
"""Files of the theme that are published joined, not one by one."""


class Delivered(File):
    """A file that the delivery writes. MkDocs only knows of it, so that hand-written pages can link to it."""

    inclusion = InclusionLevel.NOT_IN_NAV
    generated_by = "showcase"
    src_dir = None

    def __init__(self, uri: str, folder: str, use_directory_urls: bool) -> None:
        # Not the constructor of File, which takes a path apart and puts it together again: 0.1 s of 17 000 files.
        self.src_uri = f"{uri.removesuffix('.html')}.md" if uri.endswith("/index.html") else uri
        self.dest_uri = uri
        self.dest_dir = folder
        self.use_directory_urls = use_directory_urls

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing: the delivery writes it."""


def without_parts(files: Files) -> Files:
    """The files less the theme's parts of style sheets and scripts."""
    for file in list(files):
        if any(fnmatch(file.src_uri, pattern) for pattern in PARTS):
            files.remove(file)
    return files


def given(files: Iterable[tuple[str, Content]]) -> Iterator[Entry]:
    """Files whose content is there already, as entries."""
    for uri, content in files:
        yield Entry(uri, lambda content=content: content)  # type: ignore[misc]


def site_files(config: MkDocsConfig, site: SiteContext, pages: Sequence[Page], others: Files) -> Iterator[Entry]:
    """The site map, the records' schema, and the files that hosts read. ``others`` are the pages written by hand."""
    by_hand = [*_by_hand(site, others)]
    urls = [*(url for url, _ in by_hand), *(page.url for page in pages if page.listed)]
    for fault in redirects.astray(site.catalog.redirects, urls):
        log.warning("brands/redirects.yml：%s", fault)
    made = site_map.addresses(pages)
    sitemaps = cache(lambda: dict(site_map.sitemaps(site.imprint, [*by_hand, *made])))
    for name in site_map.names(site.imprint, len(urls)):
        yield Entry(name, lambda name=name: sitemaps()[name])  # type: ignore[misc]
    yield from given((f"data/schema/{name}", text) for name, text in schema.schemas(site.catalog.vocabulary).items())
    yield from given(_host_files(config, others, pages))


def _by_hand(site: SiteContext, others: Files) -> Iterator[site_map.Address]:
    for file in others.documentation_pages():
        if file.generated_by is None:
            yield file.url.removeprefix("./"), site.imprint.changes.get(f"docs/{file.src_uri}")


def _host_files(config: MkDocsConfig, others: Files, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    addresses = (*(file.dest_uri for file in others.documentation_pages()), *(page.url for page in pages))
    sections = {address.split("/")[0] for address in addresses if "/" in address}
    bundle = config.extra["bundle"]
    hashed = [
        asset.uri for asset in (bundle.style, bundle.boot, bundle.script, bundle.search, bundle.compare, bundle.prose)
    ]
    return hosting.files(settings.host(config), get_build_datetime(), sections, hashed)
