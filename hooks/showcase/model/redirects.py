"""The words of ``brands/redirects.yml``: an old address of the site, and where it leads now."""

from __future__ import annotations

import re

GONE = "gone"
"""In place of a new address: the page was withdrawn, and its address tells so."""
ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*/")
RECORD = re.compile(r"branches/(?P<branch>[a-z0-9-]+)/(?:(?P<project>[a-z0-9-]+)/)?")


def old(text: str) -> str | None:
    """An old address in its one form, ``branches/x/``; None where it is no page of this site.

    What it leaves out is what browsers leave out too: the slash before, the ``index.html`` behind.
    """
    short = text.strip().removeprefix("/").removesuffix("index.html")
    address = short if short.endswith("/") else f"{short}/"
    return address if ADDRESS.fullmatch(address) else None


def new(text: str) -> str | None:
    """A new address in its one form, with the place on the page if one is named; :data:`GONE`; or None."""
    if text.strip() == GONE:
        return GONE
    page, mark, anchor = text.strip().partition("#")
    address = old(page)
    if address is None or (mark and not re.fullmatch(r"[a-z0-9-]+", anchor)):
        return None
    return address + mark + anchor
