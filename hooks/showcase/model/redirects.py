"""The addresses in ``brands/redirects.yml``, normalised: an old address of the site, and its new one."""

import re
from functools import lru_cache

GONE = "gone"
"""In place of a new address: the page was withdrawn, and a notice stands at its address."""
ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*/")
RECORD = re.compile(r"branches/(?P<branch>[a-z0-9-]+)/(?:(?P<project>[a-z0-9-]+)/)?")

SERVICE_POINT = re.compile(r"service-points/(?!page-\d+/)(?P<slug>[a-z0-9-]+)/")


@lru_cache(maxsize=8192)  # five rules and the site ask for each
def old(text: str) -> str | None:
    """An old address normalised to ``branches/x/``, without leading slash and ``index.html``; None if malformed."""
    short = text.strip().removeprefix("/").removesuffix("index.html")
    address = short if short.endswith("/") else f"{short}/"
    return address if ADDRESS.fullmatch(address) else None


def new(text: str) -> str | None:
    """A new address normalised, with its anchor if it has one; :data:`GONE`; or None if malformed."""
    if text.strip() == GONE:
        return GONE
    page, mark, anchor = text.strip().partition("#")
    address = old(page)
    if address is None or (mark and not re.fullmatch(r"[a-z0-9-]+", anchor)):
        return None
    return address + mark + anchor
