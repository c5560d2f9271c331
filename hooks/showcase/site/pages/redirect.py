"""Addresses that were: pages that lead on, pages that say 已撤下, and the lines that are missing for others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial

from showcase.model import GONE
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.rendering import CONTENT_SECURITY_POLICY, ROOT, Asset

WITHDRAWN = "这一页已撤下"
LASTING = re.compile(r"branches/[a-z0-9-]+/(?!children/|page-\d+/)([a-z0-9-]+/)?")
"""Addresses that are promised to last: those of organisations and projects. Lists grow and shrink."""


def pages(site: SiteContext) -> Iterator[Page]:
    """The tombstones."""
    for address, target in site.catalog.redirects.items():
        if target == GONE:
            yield site.page(address, WITHDRAWN, "gone", dict, description=WITHDRAWN, section="branches/", listed=False)


def entries(site: SiteContext, style: Asset) -> Iterator[tuple[str, Callable[[], str]]]:
    """The pages that lead on, and how each is made."""
    for address, target in site.catalog.redirects.items():
        if target != GONE:
            yield f"{address}index.html", partial(_moved, site, style, address, target)


def _moved(site: SiteContext, style: Asset, address: str, target: str) -> str:
    """A page that needs no script: the browser is told in the head, the reader by a link."""
    html = site.templates.render(
        "moved",
        target=target,
        canonical=site.imprint.absolute(target) if site.imprint.url else "",
        policy=CONTENT_SECURITY_POLICY,
        style=style,
        site=site.imprint.name,
    )
    return html.replace(ROOT, "../" * address.count("/"))


def astray(redirects: Mapping[str, str], urls: Iterable[str]) -> list[str]:
    """What is wrong with redirects once every page is known, in Chinese, one sentence each."""
    known = set(urls)
    living = [f"{address} 上还有页面，不能转到别处" for address in redirects if address in known]
    lost = [
        f"{address} 要转到 {target}，那里没有页面"
        for address, target in redirects.items()
        if target != GONE and target.partition("#")[0] not in known
    ]
    return living + lost


def missing_redirects(old_urls: Iterable[str], new_urls: Iterable[str], redirects: Mapping[str, str]) -> list[str]:
    """The lines that ``brands/redirects.yml`` lacks for pages of records that vanish; empty where none does.

    A vanished address gets the most similar new one as a proposal, else ``gone``: a person decides.
    """
    now = set(new_urls)
    before = set(old_urls)
    vanished = sorted(url for url in before - now if LASTING.fullmatch(url) and url not in redirects)
    fresh = [url for url in sorted(now - before) if LASTING.fullmatch(url)]
    return [f"{url}: {_proposal(url, fresh)}" for url in vanished]


def _proposal(url: str, fresh: list[str]) -> str:
    alike = [other for other in fresh if other.count("/") == url.count("/")]
    return next(iter(get_close_matches(url, alike, n=1, cutoff=0.6)), GONE)
