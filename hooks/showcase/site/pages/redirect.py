"""Redirects: pages that forward to a new address, notices of withdrawn pages, and checks of ``redirects.yml``."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial

from showcase.model import GONE
from showcase.site.context import SiteContext
from showcase.site.page import Page
from showcase.site.rendering import CONTENT_SECURITY_POLICY, ROOT, Asset

WITHDRAWN = "这一页已撤下"
PERMANENT = re.compile(
    r"branches/[a-z0-9-]+/(?!children/|page-\d+/)([a-z0-9-]+/)?|service-points/(?!page-\d+/)[a-z0-9-]+/"
)
"""Permanent addresses: those of organisations, projects and service points. Pages of lists come and go."""


def pages(site: SiteContext) -> Iterator[Page]:
    """The notices at the addresses of withdrawn pages."""
    for address, target in site.catalog.redirects.items():
        if target == GONE:
            yield site.page(
                address, WITHDRAWN, "site/gone", dict, description=WITHDRAWN, section="branches/", listed=False
            )


def entries(site: SiteContext, style: Asset) -> Iterator[tuple[str, Callable[[], str]]]:
    """The forwarding pages: each URI, and the function that makes it."""
    for address, target in site.catalog.redirects.items():
        if target != GONE:
            yield f"{address}index.html", partial(_moved, site, style, address, target)


def _moved(site: SiteContext, style: Asset, address: str, target: str) -> str:
    """A page that forwards without a script: by ``<meta>`` refresh, and by a link for the reader."""
    html = site.templates.render(
        "site/moved",
        target=target,
        canonical=site.imprint.absolute(target) if site.imprint.url else "",
        policy=CONTENT_SECURITY_POLICY,
        style=style,
        site=site.imprint.name,
    )
    return html.replace(ROOT, "../" * address.count("/"))


def astray(redirects: Mapping[str, str], urls: Iterable[str]) -> list[str]:
    """The faults of redirects, given the URLs of all pages: one sentence each, in Chinese."""
    known = set(urls)
    occupied = [f"{address} 上还有页面，不能转到别处" for address in redirects if address in known]
    dangling = [
        f"{address} 要转到 {target}，那里没有页面"
        for address, target in redirects.items()
        if target != GONE and target.partition("#")[0] not in known
    ]
    return occupied + dangling


def missing_redirects(old_urls: Iterable[str], new_urls: Iterable[str], redirects: Mapping[str, str]) -> list[str]:
    """The lines missing in ``brands/redirects.yml`` for permanent addresses that no longer exist.

    A line proposes the most similar new address, else ``gone``; a person decides.
    """
    now = set(new_urls)
    before = set(old_urls)
    vanished = sorted(url for url in before - now if PERMANENT.fullmatch(url) and url not in redirects)
    fresh = [url for url in sorted(now - before) if PERMANENT.fullmatch(url)]
    return [f"{url}: {_proposal(url, fresh)}" for url in vanished]


def _proposal(url: str, fresh: list[str]) -> str:
    alike = [other for other in fresh if other.count("/") == url.count("/")]
    return next(iter(get_close_matches(url, alike, n=1, cutoff=0.6)), GONE)
