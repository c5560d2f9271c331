"""What hosts read, with what MkDocs knows: the site's address, the day of the build, the folders of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_build_datetime

from showcase.writing import hosting
from showcase.writing.page import Page


def hosted(config: MkDocsConfig) -> hosting.Hosting:
    """The host as the settings describe it."""
    contact = config.extra.get("security_contact") or ""
    return hosting.Hosting(config.site_url or "", bool(config.extra.get("hsts")), contact)


def files(config: MkDocsConfig, others: Files, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """The files that hosts read; ``others`` are the pages written by hand, ``pages`` the generated ones."""
    addresses = (*(file.dest_uri for file in others.documentation_pages()), *(page.url for page in pages))
    sections = {address.split("/")[0] for address in addresses if "/" in address}
    bundle = config.extra["bundle"]
    lasting = [asset.uri for asset in (bundle.style, bundle.boot, bundle.script, bundle.prose)]
    return hosting.files(hosted(config), get_build_datetime(), sections, lasting)
