"""Redirects: pages that forward to a new address, notices of withdrawn pages, and checks of ``redirects.yml``."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from itertools import combinations
from types import MappingProxyType

from showcase.model import GONE
from showcase.model import redirects as forms
from showcase.site.context import SiteContext
from showcase.site.merged import included
from showcase.site.page import Page
from showcase.site.rendering import CONTENT_SECURITY_POLICY, ROOT, Asset

WITHDRAWN = "这一页已撤下"
PART_OF_LIST = re.compile(r"page-\d+/|branches/[a-z0-9-]+/(?:[a-z0-9-]+/)?(?:children|years)/")
"""In the address of a further page of a list, or of an organisation's lists of its own: these come and go."""
OF_NAMES = ("regions/", "programmes/", "honours/by/", "levels/group/")
"""Addresses made of names, where a similar one may be that of the same name spelt otherwise."""
ALIKE = 0.85
"""How similar a new address must be for that."""


def pages(site: SiteContext, taken: Collection[str] = ()) -> Iterator[Page]:
    """The notices at the addresses of withdrawn pages, but for those ``taken`` by a page again."""
    for address, target in site.catalog.redirects.items():
        if target == GONE and address not in taken:
            yield site.page(
                address, WITHDRAWN, "site/gone", dict, description=WITHDRAWN, section="branches/", listed=False
            )


def entries(site: SiteContext, style: Asset, taken: Collection[str] = ()) -> Iterator[tuple[str, Callable[[], str]]]:
    """The forwarding pages but for addresses ``taken`` by a page: each URI, and the function that makes it."""
    for address, target in {**included(site.catalog), **site.catalog.redirects}.items():
        if target != GONE and address not in taken:
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
    """The faults of redirects, given the URLs of all pages: one sentence each, in Chinese.

    A page of a region, a year or the like comes back when a record needs it; its redirect then waits.
    """
    known = set(urls)
    occupied = [
        f"{address} 上还有页面，不能转到别处" for address in redirects if address in known and not _is_derived(address)
    ]
    dangling = [
        f"{address} 要转到 {target}，那里没有页面"
        for address, target in redirects.items()
        if target != GONE and target.partition("#")[0] not in known
    ]
    return occupied + dangling


def missing_redirects(
    old_urls: Iterable[str],
    new_urls: Iterable[str],
    redirects: Mapping[str, str],
    merged: Mapping[str, str] = MappingProxyType({}),
) -> list[str]:
    """The lines missing in ``brands/redirects.yml`` for addresses of any page that no longer exist.

    A line proposes where the record of the page has moved to, or the most similar new address; else for a record
    ``gone``, for any other page where its records are ``merged`` into another, or the page above it. A person decides.
    """
    before, now = set(filter(_is_permanent, old_urls)), set(filter(_is_permanent, new_urls))
    fresh = sorted(now - before)
    moved = {_key(old): _key(new) for old, new in redirects.items()}
    lines = []
    for url in sorted(before - now - set(redirects), key=lambda url: (_is_derived(url), url)):
        near = _near_derived(url, fresh, now, moved) if _is_derived(url) else _near_record(url, fresh)
        target = merged.get(url, near)
        moved[_key(url)] = _key(target)
        lines.append(f"{url}: {target}")
    return lines


def _is_permanent(url: str) -> bool:
    return bool(forms.ADDRESS.fullmatch(url)) and not PART_OF_LIST.search(url)


def _is_derived(url: str) -> bool:
    """Whether the page at an address is made of records, but is no record's and no section of the site."""
    return url.count("/") > 1 and not _is_record(url)


def _is_record(url: str) -> bool:
    return bool(forms.RECORD.fullmatch(url) or forms.SERVICE_POINT.fullmatch(url))


def _key(url: str) -> str:
    """What other addresses hold of an address: ``x/y`` of a project's, the whole of one that is no record's."""
    page = url.partition("#")[0].rstrip("/")
    return page.removeprefix("branches/")


def _near_record(url: str, fresh: list[str]) -> str:
    """The most similar new address of a record of the same kind, else ``gone``."""
    kind = url.partition("/")[0]
    alike = [other for other in fresh if _is_record(other) and other.count("/") == url.count("/")]
    alike = [other for other in alike if other.startswith(f"{kind}/")]
    return next(iter(get_close_matches(url, alike, n=1, cutoff=0.6)), GONE)


def _near_derived(url: str, fresh: list[str], now: set[str], moved: Mapping[str, str]) -> str:
    """The page of the same kind for what its record has become, else the most similar one, else the one above it."""
    parts = url.rstrip("/").split("/")
    for start, end in combinations(range(len(parts) + 1), 2):
        if target := moved.get("/".join(parts[start:end])):
            other = "/".join((*parts[:start], target, *parts[end:], ""))
            if other in now:
                return other
    above = "/".join((*parts[:-1], ""))
    beside = [other for other in fresh if other.startswith(above) and other.count("/") == url.count("/")]
    near = [other for other in beside if other.startswith(f"{url[:-1]}-")]
    if not near and url.startswith(OF_NAMES):
        near = get_close_matches(url, beside, n=1, cutoff=ALIKE)
    ancestors = ("/".join((*parts[:length], "")) for length in range(len(parts) - 1, 0, -1))
    return near[0] if near else next((other for other in ancestors if other in now), GONE)
